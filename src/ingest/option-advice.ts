import type { CaptureProvenance } from '../model/snapshot.ts';

/** Options of single captures, by the way in that has them. */
const optionsOf: Partial<Record<string, readonly string[]>> = {
  text: ['article', 'url', 'title'],
  html: ['article', 'url', 'title'],
  fetch: ['article'],
};

/** `advice` where the way in has the option that it speaks of, else how one that has it is gone. */
export function optionAdvice(
  method: CaptureProvenance['method'],
  option: 'article' | 'url' | 'title',
  advice: string,
): string {
  const isThere = optionsOf[method ?? '']?.includes(option) === true;
  return isThere ? advice : `Save this capture as a file of its own and take it in by \`import html\`. ${advice}`;
}
