import { countText, numberText } from './counts.ts';

/** `revision 3`, `revisions 1 to 2`. */
function revisions(from: number, to: number): string {
  return from === to ? `revision ${from}` : `revisions ${from} to ${to}`;
}

/** `new`, `3 sentences new`. */
function counted(count: number, what: string): string {
  return count === 1 ? what : `${numberText(count)} sentences ${what}`;
}

/** What the page says that tells since when each sentence stands. Windows and moments are put in by the page. */
export const sinceWords = {
  title: 'Since when each sentence stands here',
  trail: 'Since when',
  article: 'The article',
  documentTitle: (headline: string): string => `${headline} (since when each sentence stands)`,
  lead: (latest: number): string =>
    `The text of revision ${latest}, the latest. What bears no mark stood in the first capture, in these words. What is marked came later: the number is that of the revision that brought it, and the stronger its ground, the later it came.`,
  tally: (unchanged: number, total: number): string =>
    unchanged === total
      ? `All ${countText(total, 'sentence')} stood in the first capture.`
      : `${numberText(unchanged)} of ${countText(total, 'sentence')} stood in the first capture as they are.`,
  counted:
    'A heading, a table row and a piece of code count as one sentence. Formatting, links, white space and the form of quotation marks, dashes and dots do not count as changes, and a sentence that was moved keeps its origin. Each edit is followed in turn, so counts can differ from those of the first revision against the latest.',
  legend: 'What came with each revision',
  firstCapture: 'First capture',
  revision: (number: number): string => `Revision ${number}`,
  stillHere: (unchanged: number): string => countText(unchanged, 'sentence'),
  brought: (added: number, reworded: number): string =>
    [
      ...(added > 0 ? [`${numberText(added)} new`] : []),
      ...(reworded > 0 ? [`${numberText(reworded)} reworded`] : []),
    ].join(', '),
  others: (count: number): string => `${countText(count, 'further revision')} brought nothing that stands here now.`,
  fileTime: 'time of the saved file; when it was captured is not known',
  added: (count: number): string => counted(count, 'new'),
  reworded: (count: number): string => counted(count, 'reworded'),
  passage: (count: number): string => (count === 1 ? 'new' : `new passage of ${numberText(count)} paragraphs`),
  returned: (count: number): string => counted(count, 'back again'),
  spoken: (number: number, what: string): string => `Revision ${number}: ${what}`,
  stoodSo: (stays: readonly { from: number; to: number }[]): string =>
    `In these very words in ${stays.map(({ from, to }) => revisions(from, to)).join(', ')} already`,
  stoodFirst: (stood: number): string =>
    stood === 1 ? 'Words before, since the first capture' : `Words before, since revision ${stood}`,
  before: 'Words before',
  stoodIn: (from: number, to: number): string => `in ${revisions(from, to)}`,
  fold: (count: number): string => `What came with each of ${numberText(count)} revisions`,
  text: 'Text',
  toText: 'To the text, revision',
  gone: 'No longer here',
  goneNone: 'No sentence of an earlier revision is gone.',
  goneWith: (number: number, count: number): string => `Gone with revision ${number}: ${countText(count, 'sentence')}`,
  goneStood: (from: number, to: number, stood: number): string =>
    stood < from
      ? `in ${revisions(from, to)}, in other words since ${stood === 1 ? 'the first capture' : `revision ${stood}`}`
      : `in ${revisions(from, to)}`,
  partial: 'The captures have only a part of the text: what is marked as new may only have been missing from them.',
  all: 'All later edits',
} as const;

/** What the article's page says of how its text differs from the first capture. */
export const differenceWords = {
  heading: 'Against the first capture',
  none: 'No sentence of the body differs.',
  tally: ({ added, removed, edited, moved }: Record<'added' | 'removed' | 'edited' | 'moved', number>): string =>
    [
      ...(added > 0 ? [`${countText(added, 'sentence')} new`] : []),
      ...(removed > 0 ? [`${numberText(removed)} gone`] : []),
      ...(edited > 0 ? [`${numberText(edited)} reworded`] : []),
      ...(moved > 0 ? [`${numberText(moved)} moved`] : []),
    ].join(' · '),
  fields: (labels: readonly string[]): string => `Also changed: ${labels.join(', ').toLowerCase()}.`,
  since: 'Since when each sentence stands here',
  changes: 'All later edits, first against latest',
} as const;
