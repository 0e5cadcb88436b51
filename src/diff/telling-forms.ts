import type { HunkSide } from './classify-facts.ts';
import { beginsSentence } from './classify-names.ts';
import { isQuoted } from './classify.ts';

/** A form that may tell something although the words stay what they are: an edit of it is not cosmetic. */
export type TellingForm = 'code-spaces' | 'question' | 'capitals' | 'apostrophe' | 'ellipsis';

/**
 * English words that a capital makes another word: nations, parties and planets that are common words too.
 * Source: the list of capitonyms of Wikipedia, without those that are months or that only begin a name.
 */
const capitonyms: ReadonlySet<string> = new Set(
  'polish turkey china job lent mercury cancer mass catholic orthodox conservative conservatives liberal liberals labour labor democrat democrats democratic republican republicans green greens independent independents unionist unionists nationalist nationalists alliance reform'.split(
    ' ',
  ),
);
/** A word in capitals of so many letters may be an abbreviation: `us` and `US`. */
const shortInCapitals = /^\p{Lu}{2,4}$/u;

/** What a change of form alone may tell. `language` is the first part of the tag. */
export function tellingForms(before: HunkSide, after: HunkSide, language: string): TellingForm[] {
  if (after.kind === 'code') return withoutLineEnds(before) === withoutLineEnds(after) ? [] : ['code-spaces'];
  const found: TellingForm[] = [];
  if (asks(before) !== asks(after)) found.push('question');
  if (hasOtherCapitals(before, after, language)) found.push('capitals');
  if (language === 'en' && hasOtherOwner(before.text, after.text)) found.push('apostrophe');
  if (elides(before) !== elides(after) && isQuoted(before) && isQuoted(after)) found.push('ellipsis');
  return found;
}

/** White space before the words of a line may say what the code does; behind them it says nothing. */
const withoutLineEnds = ({ blockText }: HunkSide): string => blockText.replace(/[^\S\n]+$/gmu, '').trimEnd();

/** A question mark stands in the change, or among the signs right beside it: the second of two asks nothing. */
function asks({ text, blockText, start }: HunkSide): boolean {
  const end = start + text.length;
  const head = /\p{P}*$/u.exec(blockText.slice(Math.max(0, start - behind), start))![0];
  const tail = /^\p{P}*/u.exec(blockText.slice(end, end + behind))![0];
  return /[?\uFF1F\u061F\u037E]/u.test(head + text + tail);
}

function hasOtherCapitals(before: HunkSide, after: HunkSide, language: string): boolean {
  const [went, came] = [before.text.trim(), after.text.trim()];
  if (went === came || went.toLowerCase() !== came.toLowerCase() || !/^\p{L}+$/u.test(went)) return false;
  const [small, large] = went === went.toLowerCase() ? [went, came] : [came, went];
  if (small !== small.toLowerCase()) return false;
  if (shortInCapitals.test(large)) return true;
  const side = large === went ? before : after;
  return (
    language === 'en' &&
    capitonyms.has(small) &&
    side.kind !== 'heading' &&
    !beginsSentence(side.blockText, side.start + side.text.indexOf(large))
  );
}

/** `players'`, `player's`: one owner or many. */
function hasOtherOwner(went: string, came: string): boolean {
  const [old, now] = [went, came].map((text) => text.replaceAll('\u2019', "'"));
  return old !== now && /\p{L}'/u.test(old!) && /\p{L}'/u.test(now!) && bare(old!) === bare(now!);
}

const bare = (text: string): string => text.replaceAll("'", '');

/** Something was left out before the words that follow. */
function elides({ text, blockText, start }: HunkSide): boolean {
  return /(?:\u2026|\.{3})[\s\p{P}]*\p{L}/u.test(text + blockText.slice(start + text.length).slice(0, behind));
}

/** How far behind a change words are looked for, in UTF-16 units. */
const behind = 8;
