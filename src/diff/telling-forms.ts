import type { HunkSide } from './classify-facts.ts';
import { beginsSentence } from './classify-names.ts';
import { isQuoted } from './classify.ts';

/** A form that may tell something although the words stay what they are: an edit of it is not cosmetic. */
export type TellingForm = 'code-spaces' | 'question' | 'capitals' | 'apostrophe' | 'ellipsis';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that a capital makes another word, by language: in English nations, parties and planets that are common words
 * too, in German the pronouns of address. Sources: the list of capitonyms of Wikipedia, without those that are months or
 * that only begin a name; Duden, Anredepronomen.
 */
const capitonyms: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'polish turkey china job lent mercury cancer mass catholic orthodox conservative conservatives liberal liberals labour labor democrat democrats democratic republican republicans green greens independent independents unionist unionists nationalist nationalists alliance reform',
  ),
  de: words('sie ihr ihre ihren ihrem ihrer ihres ihnen'),
};
/** A word in capitals of so many letters may be an abbreviation: `us` and `US`. */
const shortInCapitals = /^\p{Lu}{2,4}$/u;

/** What a change of form alone may tell. `language` is the first part of the tag. */
export function tellingForms(before: HunkSide, after: HunkSide, language: string): TellingForm[] {
  if (after.kind === 'code') return withoutLineEnds(before) === withoutLineEnds(after) ? [] : ['code-spaces'];
  const found: TellingForm[] = [];
  if (asks(before, language) !== asks(after, language)) found.push('question');
  const pairs = pairsOf(before.text, after.text);
  if (pairs.some((pair) => hasOtherCapitals(pair, before, after, language))) found.push('capitals');
  if (language === 'en' && pairs.some(hasOtherOwner)) found.push('apostrophe');
  if (elides(before) !== elides(after) && isQuoted(before) && isQuoted(after)) found.push('ellipsis');
  return found;
}

/** White space before the words of a line may say what the code does; behind them it says nothing. */
const withoutLineEnds = ({ blockText }: HunkSide): string => blockText.replace(/[^\S\n]+$/gmu, '').trimEnd();

/** A question mark stands in the change, or among the signs right beside it: the second of two asks nothing. */
function asks({ text, blockText, start }: HunkSide, language: string): boolean {
  const end = start + text.length;
  const head = /\p{P}*$/u.exec(blockText.slice(Math.max(0, start - behind), start))![0];
  const tail = /^\p{P}*/u.exec(blockText.slice(end, end + behind))![0];
  const signs = head + text + tail;
  // Greek asks with a sign that looks like a semicolon, and is mostly typed as one.
  return /[?\uFF1F\u061F\u037E\u055E\u1367]/u.test(signs) || (language === 'el' && signs.includes(';'));
}

/** A word on each side, and where it begins in its changed text. */
interface Pair {
  before: string;
  after: string;
  beforeStart: number;
  afterStart: number;
}

/** The words of both sides in pairs, without signs but apostrophes; none where one has more than the other. */
function pairsOf(before: string, after: string): Pair[] {
  const [old, now] = [before, after].map((text) => [...text.matchAll(wordWithApostrophe)]);
  if (old!.length !== now!.length) return [];
  return old!.map((word, at) => ({
    before: word[0],
    after: now![at]![0],
    beforeStart: word.index,
    afterStart: now![at]!.index,
  }));
}

const wordWithApostrophe = /[\p{L}\p{M}]+(?:['\u2019][\p{L}\p{M}]+)*['\u2019]?/gu;

function hasOtherCapitals(pair: Pair, before: HunkSide, after: HunkSide, language: string): boolean {
  const [went, came] = [pair.before, pair.after];
  if (went === came || went.toLowerCase() !== came.toLowerCase() || !/^\p{L}+$/u.test(went)) return false;
  const [small, large] = went === went.toLowerCase() ? [went, came] : [came, went];
  if (small !== small.toLowerCase()) return false;
  if (shortInCapitals.test(large) && !isShouted(large === went ? before.text : after.text)) return true;
  const [side, start] = large === went ? [before, pair.beforeStart] : [after, pair.afterStart];
  return (
    capitonyms[language]?.has(small) === true &&
    side.kind !== 'heading' &&
    !beginsSentence(side.blockText, side.start + start)
  );
}

/** Several words, all in capitals. */
function isShouted(text: string): boolean {
  return /\p{L}\s+\p{L}/u.test(text) && text === text.toUpperCase();
}

/** `players'`, `player's`: one owner or many. */
function hasOtherOwner(pair: Pair): boolean {
  const [old, now] = [pair.before, pair.after].map((text) => text.replaceAll('\u2019', "'").toLowerCase());
  return old !== now && old!.includes("'") && now!.includes("'") && bare(old!) === bare(now!);
}

const bare = (text: string): string => text.replaceAll("'", '');

/** Something was left out before the words that follow. */
function elides({ text, blockText, start }: HunkSide): boolean {
  return /(?:\u2026|\.{3})[\s\p{P}]*\p{L}/u.test(text + blockText.slice(start + text.length).slice(0, behind));
}

/** How far behind a change words are looked for, in UTF-16 units. */
const behind = 8;
