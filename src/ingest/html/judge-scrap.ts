import { countWords } from '../../text/words.ts';
import type { ExtractedBody } from './body.ts';
import type { Judgement } from './quality.ts';

/** Below this two readings of a page have next to nothing in common. */
const nothingAlike = 0.05;
/** What was kept is a scrap below this part of what the article's element says, if at least so many words were left out. */
const scrapShare = 0.5;
const minWordsOut = 20;
/** Labels of pieces left out that may be text of an article; the others are furniture, links and statements of its fields. */
const textLabels = new Set(
  'prose sentence short heading item quote code table list aside lead tail fragment box small-print'.split(' '),
);

/**
 * Says of a body that it is a scrap: no two readings agree on it, and most of what stands around it in its own element
 * was left out. Undefined for any other body.
 */
export function judgeScrap(
  body: Pick<ExtractedBody, 'agreement' | 'candidate' | 'captions' | 'dropped'>,
  text: string,
): Judgement | undefined {
  if (body.candidate === 'rule' || body.agreement >= nothingAlike) return undefined;
  const kept = countWords([text, ...body.captions].join('\n'));
  const out = body.dropped
    .filter(({ label }) => textLabels.has(label))
    .reduce((sum, piece) => sum + countWords(piece.text), 0);
  if (out < minWordsOut || kept >= (kept + out) * scrapShare) return undefined;
  return {
    quality: 'partial',
    rule: 'scrap',
    reason: `The readings of the page have no text in common; ${kept} words were kept and ${out} beside them left out.`,
  };
}
