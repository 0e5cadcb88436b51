import { foldKey } from '../../text/fold-key.ts';
import { countWords } from '../../text/words.ts';
import { endsSentence } from '../text/words.ts';
import type { LabelledBlock } from './body-region.ts';
import { readTextDates } from './metadata/text-dates.ts';

/** What a page states of its article. */
export interface Stated {
  /** Lines that repeat it: headline, author; folded. */
  stated: ReadonlySet<string>;
  authors: readonly string[];
}

/** True for a line that only repeats what the page states: the headline, an author, an author with the time. */
export function repeatsStated(block: LabelledBlock, page: Stated): boolean {
  if (block.words > 60 || block.kind === 'media' || block.kind === 'code') return false;
  return page.stated.has(foldKey(block.text).toLowerCase()) || isMetaLine(block, page.authors);
}

/** A line that gives an author and the time, and hardly a word besides: `Ada Quill 12 May 2020, 08:30 2 min`. */
function isMetaLine({ text, words, kind }: LabelledBlock, authors: readonly string[]): boolean {
  if (kind !== 'text' || words > 25 || !/(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/.test(text)) return false;
  // `Ada Quill left at 08:30.` is a sentence of the article.
  if (endsSentence(text) && !/(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text)) return false;
  return authors.some((name) => {
    const at = name.includes(' ') ? text.indexOf(name) : -1;
    if (at === -1 || countWords(text.slice(0, at)) > 3) return false;
    return countWords(text.slice(at + name.length).replaceAll(/[\p{N}]+/gu, ' ')) <= 8;
  });
}

/** True for a line that gives a date, and hardly a word besides: `Published 21 May 2020 · Filed under Harbour`. */
export function isDateLine(text: string): boolean {
  const { dates } = readTextDates(text);
  const rest = dates.toReversed().reduce((line, { start, end }) => line.slice(0, start) + line.slice(end), text);
  return dates.length > 0 && countWords(rest.replaceAll(/\p{N}+/gu, ' ')) <= 8;
}
