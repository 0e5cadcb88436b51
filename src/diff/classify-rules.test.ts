import { describe, expect, it } from 'vitest';
import { classRuleNotes } from './class-rule-notes.ts';
import { classRules } from './classify-rules.ts';
import { classifyHunk, type HunkSide } from './classify.ts';
import { calendarWords, negations } from './lexicon.ts';
import { boundLanguages } from './bounds.ts';
import { countWords } from './number-words.ts';
import { isSpelling } from './is-spelling.ts';
import { spellingSources } from './spelling-sources.ts';
import { spellingVariants } from './spelling-variants.ts';

const rules = classRules.flatMap((rule) => classRuleNotes[rule.name].examples.map((example) => ({ ...example, rule })));

describe('the rules of classes', () => {
  it.each(rules.map((entry) => [entry.rule.class, entry.before, entry.after, entry] as const))(
    '%s: %s → %s',
    (name, before, after, { lang }) => {
      expect(classify(before, after, lang ?? 'en')).toContain(name);
    },
  );

  it('each have an example', () => {
    expect(classRules.filter(({ name }) => classRuleNotes[name].examples.length === 0)).toEqual([]);
  });

  it.each([
    ['number', countWords],
    ['date', calendarWords],
    ['negation', negations],
  ] as const)('state the languages of %s as its word list has them', (name, lists) => {
    const note = classRuleNotes[name];
    const stated = note.languages === 'all' ? note.means : note.languages;
    for (const language of lists.keys()) expect(stated).toContain(language);
  });
});

it('tells the languages in which bounds of numbers are known', () => {
  expect(
    boundLanguages.filter((language) => !classRuleNotes.number.means.split('Also')[1]!.includes(language)),
  ).toEqual([]);
});

describe('classifyHunk', () => {
  it('calls a statement that came with a number and a name wording', () => {
    const came = 'Boats from Lyon brought 40 crews to the harbour';
    expect(classify('', came, 'en')).toEqual(['wording']);
  });

  it('takes no defined term for a name', () => {
    const text = 'You use the Services now';
    const side = (word: string): HunkSide => ({ text: word, blockText: text, start: 12, kind: 'prose' });
    const context = { language: 'en', names: new Set(['Services']), common: new Set(['services']) };
    expect(classifyHunk(side('Services'), side('product'), context)).toEqual(['wording']);
    expect(classifyHunk(side('Services'), side('product'), { ...context, common: new Set() })).toEqual([
      'name',
      'wording',
    ]);
  });
});

describe('isSpelling', () => {
  it.each(
    Object.entries(spellingSources).map(
      ([word, { other }]) =>
        [word, other, spellingVariants[word as keyof typeof spellingVariants].languages[0]] as const,
    ),
  )('knows %s and %s', (one, other, language) => {
    expect(isSpelling([one], [other], language)).toBe(true);
    expect(isSpelling([other], [one], language)).toBe(true);
  });

  it('knows a long word whose letters are jumbled', () => {
    expect(isSpelling(['jeapordize'], ['jeopardize'], 'en')).toBe(true);
    expect(isSpelling(['conservation'], ['conversation'], 'en')).toBe(false);
  });

  it.each([
    ['our', 'or', 'en'],
    ['four', 'for', 'en'],
    ['filled', 'filed', 'en'],
    ['plan', 'plans', 'en'],
    ['vater', 'väter', 'de'],
    ['publie', 'publié', 'fr'],
    ['hablo', 'habló', 'es'],
    ['российский', 'российской', 'ru'],
  ])('keeps %s and %s apart', (one, other, language) => {
    expect(isSpelling([one], [other], language)).toBe(false);
  });
});

function classify(before: string, after: string, language: string): string[] {
  const side = (text: string): HunkSide => ({ text, blockText: `x ${text}`, start: 2, kind: 'prose' });
  return classifyHunk(side(before), side(after), { language, names: new Set(), common: new Set() });
}
