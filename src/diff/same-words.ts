import type { Block } from '../model/block.ts';
import { tokenize } from '../text/words.ts';

/** Both bodies hold the same words, numbers and symbols in the same order, however they are cut into blocks. */
export function haveSameWords(before: readonly Block[], after: readonly Block[]): boolean {
  return haveSameLetters(before, after) && wordsOf(before) === wordsOf(after);
}

/** Signs that say what a number counts, and other symbols. */
const counted = /[\p{S}%\u2030]/u;

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap(({ text }) => tokenize(text))
    .flatMap(({ kind, text }) => (kind === 'sign' && !counted.test(text) ? [] : text))
    .join(' ');
}

/** A quick test that most bodies do not pass: it ends at the first letter or digit that differs. */
function haveSameLetters(before: readonly Block[], after: readonly Block[]): boolean {
  const old: Place = { block: 0, at: 0 };
  const now: Place = { block: 0, at: 0 };
  for (;;) {
    while (old.at === 0 && now.at === 0 && old.block < before.length && now.block < after.length) {
      if (before[old.block]!.text !== after[now.block]!.text) break;
      old.block += 1;
      now.block += 1;
    }
    const letter = nextLetter(before, old);
    if (letter !== nextLetter(after, now)) return false;
    if (letter === -1) return true;
  }
}

/** Where a walk through blocks is: the block, and the UTF-16 offset in its text. */
interface Place {
  block: number;
  at: number;
}

/** The code point of the next letter or digit, -1 behind the last; moves the place behind it. */
function nextLetter(blocks: readonly Block[], place: Place): number {
  for (; place.block < blocks.length; place.block += 1, place.at = 0) {
    const { text } = blocks[place.block]!;
    while (place.at < text.length) {
      const point = text.codePointAt(place.at)!;
      place.at += point > 0xffff ? 2 : 1;
      if (!isLetterOrDigit(point)) continue;
      if (place.at === text.length) {
        place.block += 1;
        place.at = 0;
      }
      return point;
    }
  }
  return -1;
}

function isLetterOrDigit(point: number): boolean {
  if (point < 0x80) return (point >= 0x30 && point <= 0x39) || ((point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a);
  return letterOrDigit.test(String.fromCodePoint(point));
}

const letterOrDigit = /[\p{L}\p{N}]/u;
