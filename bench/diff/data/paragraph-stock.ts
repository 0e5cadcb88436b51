import { tokenTexts } from '../tokens.ts';
import { realPairs } from './real-pairs.ts';

/**
 * Paragraphs of 25 to 150 tokens from the newest snapshots of the blog, as sentences; each sentence is in one
 * paragraph only. Sentences end where `Intl.Segmenter` says, so that no engine's own rules are in the truth.
 */
export function paragraphStock(): string[][] {
  const newest = new Map<string, string[]>();
  for (const { article, after } of realPairs('nodejs-blog')) {
    newest.set(
      article,
      after.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text),
    );
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const seen = new Set<string>();
  return [...newest.values()].flat().flatMap((text) => {
    const sentences = [...segmenter.segment(text.replaceAll('\n', ' '))].map(({ segment }) => segment.trim());
    const length = tokenTexts(text).length;
    const fits = length >= 25 && length <= 150 && sentences.every((sentence) => !seen.has(sentence));
    for (const sentence of sentences) seen.add(sentence);
    return fits && new Set(sentences).size === sentences.length ? [sentences] : [];
  });
}
