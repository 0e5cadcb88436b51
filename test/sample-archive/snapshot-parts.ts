import type { SampleSnapshot } from './read-sample.ts';

const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' });
const wordsOf = (text: string) =>
  [...wordSegmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
const linesWith = (pattern: RegExp) => (snapshot: SampleSnapshot) =>
  snapshot.body.split('\n').filter((line) => pattern.test(line));
const matches = (pattern: RegExp) => (snapshot: SampleSnapshot) =>
  [...snapshot.body.matchAll(pattern)].map((match) => match[1] ?? match[0]);

/** Parts of a body by plain patterns, in order, without the project's own parser: what a claim is checked on. */
export const parts = {
  blocks: (snapshot) => snapshot.body.split(/\n{2,}/),
  words: (snapshot) => wordsOf(snapshot.body),
  numbers: matches(/[\p{N}一二三四五六七八九十百千]+/gu),
  quotations: matches(/“[^”]*”|«[^»]*»|「[^」]*」/gu),
  links: matches(/(?<!!)\[[^\]]+\]\([^)]+\)/g),
  linkTexts: matches(/(?<!!)\[([^\]]+)\]\([^)]+\)/g),
  headings: linesWith(/^#/),
  captions: linesWith(/^!\[/),
  footnotes: linesWith(/^\[\^/),
  rows: linesWith(/^\|/),
  items: linesWith(/^- /),
} satisfies Record<string, (snapshot: SampleSnapshot) => string[]>;

/** Name of a part. */
export type TextPart = keyof typeof parts;

/** The texts without those that occur among the others, each taken once. */
export function missingFrom(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

/** The blocks of which at most half the words stand in any one of the others: new or gone, not edited, split or merged. */
export function unlikeAll(blocks: readonly string[], others: readonly string[]): string[] {
  return blocks.filter((block) => {
    const words = new Set(wordsOf(block));
    return others.every((other) => {
      const otherWords = new Set(wordsOf(other));
      return [...words].filter((word) => otherWords.has(word)).length <= words.size / 2;
    });
  });
}

/** True for two spellings of a word: at most two letters differ, in number or kind, and the first is equal. */
export function resembles(word: string, other: string): boolean {
  if (word[0] !== other[0] || Math.min(word.length, other.length) < 4) return false;
  const rest = Array.from(other);
  for (const letter of word) {
    const at = rest.indexOf(letter);
    if (at !== -1) rest.splice(at, 1);
  }
  return rest.length <= 2 && Math.abs(word.length - other.length) <= 2;
}
