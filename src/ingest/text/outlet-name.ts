import { buttonKind } from './phrases.ts';

/**
 * A guess at the outlet's name: the capitalised word that comes most often, three times or more, in the page's
 * furniture and never in its text. Undefined when there is none.
 */
export function guessOutletName(furniture: readonly string[], text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const line of furniture) {
    for (const [word] of line.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{2,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const bodyWords = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const names = [...counts].filter(
    ([word, count]) => count >= 3 && !bodyWords.has(word) && buttonKind([word.toLowerCase()]) === null,
  );
  return names.sort((one, other) => other[1] - one[1])[0]?.[0];
}
