import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { languageOf } from './language-of.ts';

const revision = (body: string, title = '', stated?: string, fallback?: string): Revision => ({
  id: 'x',
  fields: { title, author: [], date: '', tags: [], ...(stated === undefined ? {} : { lang: stated }) },
  ...(fallback === undefined ? {} : { lang: fallback }),
  blocks: parseBody(body).blocks,
});

describe('languageOf', () => {
  it.each([
    [['de', 'fr'], ['it', 'fr'], 'it'],
    [['de', 'fr'], [undefined, 'fr'], 'de'],
    [[undefined, 'fr'], [undefined, 'fr'], 'fr'],
    [[undefined, undefined], [undefined, undefined], ''],
  ] as const)('is what is stated, later before earlier, and else the outlet’s: %j, %j', (before, after, language) => {
    expect(languageOf(revision('', '', ...before), revision('', '', ...after))).toBe(language);
  });
});

describe('an article that states no language', () => {
  it('is judged in the language of its outlet', () => {
    const before = 'Die Stadt hat eine Genehmigung für die Brücke erteilt.';
    const after = before.replace('eine', 'keine');
    const classesIn = (lang: string): unknown =>
      compareRevisions(revision(before, '', undefined, lang), revision(after, '', undefined, lang)).summary.classes;
    expect(classesIn('de')).toEqual({ negation: 1 });
    expect(classesIn('en')).not.toHaveProperty('negation');
  });

  it('has its headline judged in it too', () => {
    const ruleIn = (lang: string): string =>
      compareRevisions(
        revision('Text.', 'Die Straße ist offen', undefined, lang),
        revision('Text.', 'Die Strasse ist offen', undefined, lang),
      ).summary.rule;
    expect([ruleIn('de'), ruleIn('en')]).toEqual(['headline-form', 'headline-words']);
  });
});
