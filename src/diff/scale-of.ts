import { hangulScale, scaleSuffixes, scaleWords } from './number-words.ts';

/** The first word of a text in lower case, or the sign of a currency; '' where it begins with neither. */
export function firstWord(text: string): string {
  return /^\s*([\p{L}\p{Sc}]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

/**
 * The power of ten that a word stands for; `undefined` where it stands for none.
 *
 * @param follows it stands right behind a number
 * @param isOfMillions whether `m` is a million there
 */
export function scaleOf(
  word: string,
  language: string,
  follows: boolean,
  isOfMillions: () => boolean,
): number | undefined {
  const scale = scaleWords.get(language)?.get(word);
  if (scale !== undefined || !follows) return scale;
  if (word === 'm' && isOfMillions()) return 1e6;
  const suffix = scaleSuffixes.get(word);
  return suffix === undefined ? hangulScale(word) : Number(suffix);
}
