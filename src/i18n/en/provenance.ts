import type { Sentence } from '../sentence.ts';
import { countText, numberText } from './counts.ts';

/** Where the text of a revision comes from. */
export const provenanceWords = {
  heading: 'Provenance',
  seenOnce: <Part>(captured: Part): Sentence<Part> => ['Seen in one capture, ', captured, '.'],
  seen: <Part>(captures: number, first: Part, last: Part): Sentence<Part> => [
    `Seen in ${numberText(captures)} captures, from `,
    first,
    ' to ',
    last,
    '.',
  ],
  words: (count: number): string => `${countText(count, 'word')}.`,
  further: (count: number): string =>
    count === 1 ? 'One further snapshot of the same text' : `${numberText(count)} further snapshots of the same text`,
  captured: 'Captured',
  fileTime: '(the time at which the file was saved; when it was captured is not known)',
  how: 'How',
  /** `method` is a label of `methodLabels`. */
  method: (method: string): string => `captured ${method}`,
  extractor: 'Extractor',
  status: 'HTTP status',
  quality: 'Quality',
  qualities: { partial: 'partial', failed: 'failed' },
  /** `reason` is the extractor's own sentence. */
  qualityReason: (quality: string, reason: string): string => `${quality}: ${reason}`,
  snapshot: 'Snapshot',
  sha256: 'sha256',
  raw: 'Raw capture',
  rawKept: <Part>(sha256: Part): Sentence<Part> => ['kept, sha256 ', sha256],
  rawNotKept: 'not kept',
  webArchive: 'Web archive',
} as const;
