import { countText } from './counts.ts';
import { monthText } from '../format-time.ts';

/** Words of the first page. */
export const homeWords = {
  latestEdits: 'Latest edits',
  noEdits: 'No edit has been seen yet.',
  allEdits: 'All edits',
  latestArticles: 'Latest articles',
  noArticles: 'No article has been captured yet.',
  allArticles: 'All articles',
  browse: 'Browse',
  glance: 'In pictures',
  weights: 'Edits by weight',
  statistics: 'All statistics, with what they count and what they can’t see',
} as const;

/** What an archive holds: `263 articles from 4 outlets, captured 1,994 times between March 2011 and May 2024: 210 later edits.` */
export function holdingsText(totals: {
  articles: number;
  outlets: number;
  captures: number;
  edits: number;
  firstCaptured?: string;
  lastCaptured?: string;
}): string {
  if (totals.articles === 0) return 'No article yet.';
  const { firstCaptured, lastCaptured } = totals;
  const span =
    firstCaptured === undefined || lastCaptured === undefined
      ? ''
      : `, captured ${countText(totals.captures, 'time')} ${spanText(monthText(firstCaptured), monthText(lastCaptured))}`;
  return `${countText(totals.articles, 'article')} from ${countText(totals.outlets, 'outlet')}${span}: ${countText(totals.edits, 'later edit')}.`;
}

function spanText(first: string, last: string): string {
  return first === last ? `in ${first}` : `between ${first} and ${last}`;
}
