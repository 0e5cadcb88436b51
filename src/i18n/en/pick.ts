import type { Sentence } from '../sentence.ts';
import { countText } from './counts.ts';

/** What the page of all later edits says, and how it compares any two revisions. */
export const pickWords = {
  edit: 'The edit',
  backTo: <Part>(revision: Part): Sentence<Part> => ['Back to the text of ', revision, '.'],
  /** A revision within a sentence. */
  thatRevision: (number: number): string => `revision ${number}`,
  revision: (number: number): string => `Revision ${number}`,
  revisionOf: (number: number, count: number): string => `Revision ${number} of ${count}`,
  captured: <Part>(captured: Part): Sentence<Part> => ['captured ', captured],
  revisions: 'Revisions',
  trail: 'All later edits',
  article: 'The article',
  first: 'First against latest',
  heading: (before: number, after: number): string => `Revision ${before} against ${after}`,
  taken: <Part>(first: Part, latest: Part): Sentence<Part> => [
    first,
    ' against ',
    latest,
    ', all steps taken together. What was changed and changed back does not show here.',
  ],
  same: 'Nothing of what is compared is left between the first revision and the latest: what was changed was changed back. The steps show it.',
  theOne: 'The one edit',
  steps: (count: number): string => `All ${countText(count, 'edit')}, step by step`,
  pick: 'Compare any two revisions',
  from: 'Before',
  to: 'After',
  button: 'Compare',
  option: (number: number, captured: string): string => `Revision ${number}, captured ${captured}`,
  noScript: 'Comparing any two revisions needs JavaScript. Without it, each step has a page of its own:',
  how: 'Compared in your browser, by the same rules. The address of the page then leads to this comparison.',
  loading: 'Loading the revisions …',
  comparing: 'Comparing …',
  done: (before: number, after: number, changes: string): string =>
    `Revision ${before} against revision ${after}: ${changes}.`,
  changes: (count: number): string =>
    count === 0 ? 'no change in the text' : countText(count, 'change in the text', 'changes in the text'),
  equal: 'These are one and the same revision. Choose two.',
  unknown: (id: string): string => `There is no revision ${id} of this article. Choose two from the lists.`,
  failed: (reason: string): string =>
    `The revisions could not be compared (${reason}). Load the page again, or see the edits step by step.`,
  otherEngine: 'the page is of another build than its data',
  /** `window` begins with `between`, `length` is how long it is open. */
  edited: <Part>(window: Part, length: string): Sentence<Part> => ['Edited ', window, `, a window of ${length}.`],
  editedOften: <Part>(steps: number, window: Part): Sentence<Part> => [`Edited ${steps} times `, window, '.'],
  weight: 'Weight',
  /** `rule` is what the rule found, `name` its own. */
  because: <Part>(weight: Part, rule: string, name: Part): Sentence<Part> => [
    weight,
    `, because ${rule} (rule `,
    name,
    ')',
  ],
  words: 'Words',
  text: 'Text',
  fields: 'Fields',
  note: 'Note',
  noteAdded: 'A correction or update note was added',
  silent: 'None: no correction note was added and no modification was stated',
  stepDoubt: (number: number, sentence: string): string => `On the step to revision ${number}: ${sentence}`,
} as const;
