import { stopWords } from '../text/stop-words.ts';
import type { Token } from '../text/words.ts';
import type { ClassifyContext, HunkSide } from './classify-facts.ts';
import { isDateWord } from './classify-words.ts';
import { capitalizedNouns } from './lexicon.ts';

/**
 * Words with a capital that are no beginning of a sentence, or are known as names from elsewhere. A word that the
 * article also writes without a capital is one only after a title, an initial or a name (`Mr. Brown`). Scripts
 * without capitals and languages that give every noun one have none.
 */
export function namesOf(
  words: readonly Token[],
  side: HunkSide,
  language: string,
  context: ClassifyContext,
): Set<string> {
  const found = new Set<string>();
  if (capitalizedNouns.has(language) || side.kind === 'code') return found;
  for (const token of words) {
    const { text, start } = token;
    if (!/^\p{Lu}/u.test(text) || /\p{Nd}/u.test(text) || text === 'I') continue;
    if (stopWords.has(text.toLowerCase()) || isDateWord(token, language)) continue;
    const at = side.start + start;
    if (isShouted(side.blockText, at, text)) continue;
    if (context.common.has(text.toLowerCase()) && !followsName(side.blockText, at, context)) continue;
    if (context.names.has(text) || (side.kind !== 'heading' && !beginsSentence(side.blockText, at))) found.add(text);
  }
  return found;
}

/** Every word has a capital where no sentence begins; not in headings, code, and languages that give every noun one. */
export function areCapitalized(words: readonly Token[], side: HunkSide, language: string): boolean {
  if (capitalizedNouns.has(language) || side.kind === 'heading' || side.kind === 'code') return false;
  return words.every(
    (token) =>
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      !isDateWord(token, language) &&
      !isShouted(side.blockText, side.start + token.start, token.text) &&
      (token !== words[0] || !beginsSentence(side.blockText, side.start + token.start)),
  );
}

/** What ends in a full stop within a sentence, before a name. */
const title =
  '(?:^|[^\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|St|Mme|Mlle|\\p{Lu})\\.\\s*$';
const beforeName = new RegExp(title, 'u');
/** The end of a sentence, or a sign before a label; then opening signs. */
const sentenceStart =
  /(?:^|[.!?\u2026:\u3002\uFF01\uFF1F\n\t|/\u00B7\u2022\u203A\u2192\u25A0-\u25FF])["'\u201C\u2018\u00AB\u201E([\s\u2014*-]*$/u;
const quotationStart = /["\u201C\u00AB\u201E]\s*$/u;
const wordBefore = /(\p{Lu}[\p{L}\p{M}]+)\s+$/u;

const surroundings = 24;

/** True when nothing stands before this place in its sentence but opening signs. Titles and initials end no sentence. */
export function beginsSentence(text: string, offset: number): boolean {
  const head = offset > 12 ? `x${text.slice(offset - 12, offset)}` : text.slice(0, offset);
  if (quotationStart.test(head)) return true;
  return sentenceStart.test(head) && !beforeName.test(head);
}

/** A word in capitals beside another: whole lines in capitals hold no names that could be told. */
function isShouted(text: string, offset: number, word: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(word)) return false;
  const end = offset + word.length;
  return (
    /(?<!\p{L})\p{Lu}{2,}\s+$/u.test(text.slice(Math.max(0, offset - surroundings), offset)) ||
    /^\s+\p{Lu}{2,}(?!\p{L})/u.test(text.slice(end, end + surroundings))
  );
}

function followsName(text: string, offset: number, { names, common }: ClassifyContext): boolean {
  const head = text.slice(Math.max(0, offset - 30), offset);
  if (beforeName.test(head)) return true;
  const word = wordBefore.exec(head)?.[1];
  return word !== undefined && names.has(word) && !common.has(word.toLowerCase());
}
