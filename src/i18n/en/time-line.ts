import type { CaptureOutcome } from '../../model/capture.ts';
import type { EditClass } from '../../model/diff.ts';
import type { Sentence } from '../sentence.ts';
import { countText, numberText } from './counts.ts';

/** What the time line of an article says. Moments and windows are put in by the page. */
export const timeLineWords = {
  heading: 'Time line',
  firstCapture: 'First capture',
  revision: (number: number): string => `Revision ${number}`,
  here: 'shown here',
  /** `window` begins with `between`. */
  changed: <Part>(window: Part): Sentence<Part> => ['changed ', window],
  unchanged: <Part>(moment: Part): Sentence<Part> => ['still the same on ', moment],
  unchangedRun: <Part>(count: number, last: Part): Sentence<Part> => [
    `still the same in ${numberText(count)} captures, the last on `,
    last,
  ],
  /** `found` is what was found, and the answer where it is known. */
  found: <Part>(found: Part, moment: Part): Sentence<Part> => [found, ' on ', moment],
  foundRun: <Part>(found: Part, count: number, last: Part): Sentence<Part> => [
    found,
    ` in ${numberText(count)} captures, the last on `,
    last,
  ],
  back: <Part>(moment: Part): Sentence<Part> => ['back on ', moment],
  status: (status: number): string => `(HTTP ${status})`,
  fileTime: '(time of the saved file)',
  fileTimeNote: (moment: string): string =>
    `${moment} is the time at which the file was saved; when it was captured is not known.`,
  returnOf: <Part>(revision: Part): Sentence<Part> => ['Back to the text of ', revision, '.'],
  returnLink: (number: number): string => `revision ${number}`,
  partial: 'Only a part of the text was captured.',
  withheld: 'Captured',
  withheldMeaning: 'The text was withdrawn.',
  forbidden: 'Not asked for',
  forbiddenMeaning: 'The outlet’s robots.txt forbade it. This says nothing about the article.',
  failedCapture: 'Unusable capture',
  failedMeaning: 'What was captured is not the article. It is kept, and left out of revisions and edits.',
  partialCapture: 'Partial capture',
  partialMeaning: 'Only a part of the text was captured. It is kept, and left out of revisions and edits.',
  more: (revisions: number, captures: number): string =>
    [
      ...(revisions > 0 ? [countText(revisions, 'further revision')] : []),
      ...(captures > 0 ? [countText(captures, revisions > 0 ? 'capture' : 'further capture')] : []),
    ].join(', '),
} as const;

/** What a capture found, as the head of its entry. */
export const timeLineOutcomes: Readonly<Record<CaptureOutcome, string>> = {
  snapshot: 'Captured',
  unchanged: 'Still the same',
  'not-found': 'Gone: not found',
  gone: 'Gone: removed',
  blocked: 'Access refused',
  failed: 'Capture failed',
};

/** Kinds of changes, as short as a label. */
export const kindLabels: Readonly<Record<EditClass, string>> = {
  typography: 'typography',
  case: 'capital letters',
  punctuation: 'punctuation',
  spelling: 'spelling',
  wording: 'wording',
  number: 'numbers',
  date: 'dates',
  name: 'names',
  quotation: 'quotations',
  'quotation-marks': 'quotation marks',
  negation: 'negation',
  order: 'order',
};

/** What the history of the headline says. */
export const headlineWords = {
  heading: 'Headlines',
  first: 'in the first capture',
  since: (number: number): string => `since revision ${number}`,
} as const;
