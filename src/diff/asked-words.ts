import type { Block } from '../model/block.ts';
import { beginsSentence } from './classify-names.ts';

/** Without the parts of addresses: `example.com` says nothing of Example. */
const anyWord = /(?<![\p{L}./@_-])[\p{L}\p{M}]{2,}(?:['\u2019-][\p{L}\p{M}]+)*(?![\p{L}\p{M}]|[./@_]\p{L})/gu;
const anyWordHere = new RegExp(anyWord.source, 'uy');
/** Marks upon letters, letters of two code units, and those that are ASCII in lower case only: such texts are searched word by word. */
const intricate = /[\p{M}\u{10000}-\u{10FFFF}\u0130\u212A]/u;
const letter = /\p{L}/u;
const apostrophe = /['\u2019]/;

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
  const visit = (word: string, text: string, index: number): void => {
    const inLower = word.toLowerCase();
    if (!asked.has(inLower)) return;
    if (word === inLower) common.add(word);
    else if (!names.has(word) && !beginsSentence(text, index)) names.add(word);
  };
  const marked = new Uint8Array(1 << sumBits);
  for (const word of asked) marked[readRun(word, 0).sum] = 1;
  for (const text of new Set(
    blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code').map((one) => one.text),
  )) {
    if (intricate.test(text)) {
      for (const { 0: word, index } of text.matchAll(anyWord)) visit(word, text, index);
      continue;
    }
    for (let at = 0; at < text.length; at += 1) {
      const { end, sum } = readRun(text, at);
      // The sum tells of most words, before they are cut out, that they are not asked for; `don't` must be read as a whole.
      if (end - at > 1 && (marked[sum] === 1 || apostrophe.test(text[end] ?? ''))) {
        anyWordHere.lastIndex = at;
        const word = anyWordHere.exec(text)?.[0];
        if (word !== undefined) visit(word, text, at);
        at = word === undefined ? end : at + word.length - 1;
      } else if (end > at) at = end;
    }
  }
  return { names, common };
}

const sumBits = 12;

/** Where the letters that begin here end, and a sum over those of ASCII whatever their case. */
function readRun(text: string, start: number): { end: number; sum: number } {
  let sum = 0;
  let end = start;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) sum = (sum * 31 + lower) & ((1 << sumBits) - 1);
    else if (unit < 0x80 || (unit >= 0x2000 && unit < 0x2070) || !letter.test(text[end]!)) break;
  }
  return { end, sum };
}
