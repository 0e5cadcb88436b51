import { countText } from './counts.ts';

/** What long lists of articles and edits say, and how their pages are called. */
export const listWords = {
  pages: 'Pages of this list',
  previous: 'Previous page',
  next: 'Next page',
  /** Before the number of a page, for who hears it. */
  page: 'Page',
  /** Behind the heading of a list that goes on. */
  headingPage: (number: number): string => `, page ${number}`,
  articles: (count: number): string =>
    `${countText(count, 'article')}, by the date that the outlet states, newest first`,
  articlesOfMonth: (count: number): string => `${countText(count, 'article')}, by the date that the outlet states`,
  edits: (count: number): string =>
    `${countText(count, 'edit')}, latest window first. Cosmetic edits, and changes that may come from a new extractor of ours, another variant of the page or a partial capture, stand folded at the end of each page.`,
  foldedEdits: (count: number): string =>
    `${countText(count, 'further edit')} in this stretch of time: cosmetic, or with a change of extractor or of the page's variant, or a partial capture`,
  noEdits: 'No edit has been seen yet.',
  dates: 'Articles by the date of publication that the outlet states.',
  months: 'Months',
  noMonth: 'No month stated',
  /** The articles without a stated date, in the place of months. */
  undated: 'All of them',
  timeZone: (zone: string): string => `Time zone ${zone}`,
} as const;
