import { countText } from './counts.ts';

/** What the page that looks up an address says. */
export const lookupWords = {
  title: 'Look up an address',
  description: 'Find out whether this archive has captured the article at an address.',
  label: 'Address of the article at its outlet',
  button: 'Look up',
  how: 'Spellings of one address count as one: http and https, with or without “www.”, a slash at the end, tracking parameters, AMP and print variants.',
  noScript: 'Looking up an address needs JavaScript. Without it, these lists lead to everything:',
  answer: 'Answer',
  looking: 'Looking …',
  noAddress: 'This is no web address. It looks like https://outlet.example/2024/05/article.',
  never: 'Never captured, as far as this archive shows.',
  neverMeaning:
    'No article that it lists was captured at this address. What was removed on request can’t be looked up.',
  unchanged: 'Captured, never changed.',
  changed: (revisions: number): string => `Captured, ${countText(revisions, 'revision')}.`,
  withdrawn: 'Captured, and withdrawn since. A note stands in its place.',
  several: (count: number): string => `${countText(count, 'article')} were captured at this address.`,
  withoutQuery: 'Nothing was captured at this very address. Found without the part behind its question mark:',
  seenOnce: (captured: string): string => `Captured ${captured}.`,
  seen: (first: string, last: string): string => `First captured ${first}, last seen ${last}.`,
  gone: 'The last capture that got an answer no longer found it.',
  allEdits: 'All later edits',
  failed: (reason: string): string =>
    `The data of this page could not be read (${reason}). Try again, or use the lists of articles, outlets and dates.`,
} as const;
