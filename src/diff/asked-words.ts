import type { Block } from '../model/block.ts';
import { beginsSentence } from './classify-names.ts';

/** Without the parts of addresses: `example.com` says nothing of Example. */
const anyWord = /(?<![\p{L}./@_-])[\p{L}\p{M}]{2,}(?:['\u2019-][\p{L}\p{M}]+)*(?![\p{L}\p{M}]|[./@_]\p{L})/gu;
const anyWordHere = new RegExp(anyWord.source, 'uy');
/** Marks upon letters, letters of two code units, and those that are ASCII in lower case only: such texts are searched word by word. */
const intricate = /[\p{M}\u{10000}-\u{10FFFF}\u0130\u212A]/u;
/** Where one of these stands, if anywhere; much faster to look for. */
const mayBeIntricate = /[\u0300-\u1FFF\u0130\u2070-\uFFFF]/;
const letter = /\p{L}/u;

/**
 * Which of some words (in lower case) stand in prose with a capital where no sentence begins, as written, and which
 * without one. The words of headings and code tell nothing.
 */
export function findAskedWords(
  asked: ReadonlySet<string>,
  blocks: readonly Block[],
): { names: Set<string>; common: Set<string> } {
  const names = new Set<string>();
  const common = new Set<string>();
  if (asked.size === 0) return { names, common };
  // How many words are asked for by the sum over their letters, and how many of these were not found in lower case yet.
  const marked = new Uint32Array(1 << sumBits);
  for (const word of asked) marked[sumOf(word)]! += 1;
  const open = marked.slice();
  const visit = (word: string, text: string, index: number): void => {
    const inLower = word.toLowerCase();
    if (!asked.has(inLower)) return;
    if (word !== inLower) {
      if (!names.has(word) && !beginsSentence(text, index)) names.add(word);
    } else if (!common.has(word)) {
      common.add(word);
      open[sumOf(word)]! -= 1;
    }
  };
  const seen = new Set<string>();
  for (const { kind, text } of blocks) {
    if (kind === 'heading' || kind === 'code' || seen.has(text)) continue;
    seen.add(text);
    if (mayBeIntricate.test(text) && intricate.test(text)) {
      for (const { 0: word, index } of text.matchAll(anyWord)) visit(word, text, index);
      continue;
    }
    let start = 0;
    let sum = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const unit = at < text.length ? text.charCodeAt(at) : 0;
      const lower = unit | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) {
        sum = (sum * 31 + lower) & sumMask;
        continue;
      }
      if (isOtherLetter(unit)) continue;
      // The sum tells of most words, before they are cut out, that they are not asked for, or that no more is to be
      // learnt of them; `don't` must be read as a whole.
      if (at - start > 1 && (marked[sum]! > 0 || unit === 0x27 || unit === 0x2019)) {
        const isSmall = isSmallLetter(text.charCodeAt(start));
        if (!isSmall || open[sum]! > 0 || unit === 0x27 || unit === 0x2019) {
          anyWordHere.lastIndex = start;
          const word = anyWordHere.exec(text)?.[0];
          if (word !== undefined) {
            visit(word, text, start);
            at = start + word.length - 1;
          }
        }
      }
      start = at + 1;
      sum = 0;
    }
  }
  return { names, common };
}

const sumBits = 12;
const sumMask = (1 << sumBits) - 1;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A letter beyond ASCII. */
function isOtherLetter(unit: number): boolean {
  return unit >= 0x80 && (unit < 0x2000 || unit >= 0x2070) && letter.test(String.fromCharCode(unit));
}

/** A sum over the letters of ASCII with which a word begins, whatever their case; others don't count. */
function sumOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) sum = (sum * 31 + lower) & sumMask;
    else if (!isOtherLetter(unit)) break;
  }
  return sum;
}
