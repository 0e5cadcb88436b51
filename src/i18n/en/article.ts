import { joinParts, type Sentence } from '../sentence.ts';
import { countText } from './counts.ts';

/** What stands around an article: on its page, above its revisions, and where it stands in a list. */
export const articleWords = {
  text: 'Text',
  cite: 'Cite',
  names: <Part>(names: readonly Part[]): Sentence<Part> => joinParts(names, ', ', ' and '),
  dated: <Part>(date: Part): Sentence<Part> => ['Dated ', date],
  modified: <Part>(date: Part): Sentence<Part> => ['stated update ', date],
  original: (host: string): string => `Original at ${host}`,
  correction: 'Correction note',
  gone: 'No longer at its address',
  goneNotice: (missed: string | undefined, lastSeen: string): string =>
    `The last capture that got an answer${missed === undefined ? '' : `, ${missed},`} no longer found the article. Last seen ${lastSeen}.`,
  standing: (number: number, count: number): string => `Revision ${number} of ${count}`,
  tally: (revisions: number, edits: number, captures: number): string =>
    [
      countText(revisions, 'revision'),
      ...(edits > 0 ? [countText(edits, 'edit')] : []),
      countText(captures, 'capture'),
    ].join(' · '),
  changes: 'All later edits: first against latest',
} as const;
