import type { Takedown, TakedownLevel } from '../model/takedown.ts';
import type { ArticleRecord } from './records.ts';

/** Who asks the archive: the pages of an article itself, the look-up of an address, or what tells of many articles. */
export type Audience = 'page' | 'lookup' | 'list' | 'search' | 'feed' | 'data' | 'statistics';

/** How much of an article is shown: all that the archive publishes of it, only that it was withdrawn, or nothing. */
export type Shown = 'whole' | 'note' | 'nothing';

const whole: Record<Audience, Shown> = {
  page: 'whole',
  lookup: 'whole',
  list: 'whole',
  search: 'whole',
  feed: 'whole',
  data: 'whole',
  statistics: 'whole',
};

const nothing: Record<Audience, Shown> = {
  page: 'nothing',
  lookup: 'nothing',
  list: 'nothing',
  search: 'nothing',
  feed: 'nothing',
  data: 'nothing',
  statistics: 'nothing',
};

/** The one place that says what a level of takedowns.yml means. Redacted words are out of every record before anybody asks. */
const shownAt: Readonly<Record<TakedownLevel, Readonly<Record<Audience, Shown>>>> = {
  noindex: whole,
  hidden: { ...nothing, page: 'whole' },
  redacted: whole,
  withdrawn: { ...nothing, page: 'note', lookup: 'note' },
  expunged: nothing,
};

type Withdrawable = Pick<ArticleRecord, 'takedown'>;

/** How much of an article an audience may see. */
export function shownTo(audience: Audience, { takedown }: Withdrawable): Shown {
  return takedown === undefined ? 'whole' : shownAt[takedown.level][audience];
}

/** Whether an article is named in lists, search, feeds, data and statistics. */
export function isListed(article: Withdrawable): boolean {
  return shownTo('list', article) === 'whole';
}

/** Whether a note stands in the place of the article's text. */
export function isTombstone(article: Withdrawable): boolean {
  return shownTo('page', article) === 'note';
}

/** Whether search engines are asked to leave out the article's pages because of its withdrawal. */
export function asksForNoIndex({ takedown }: { takedown?: Takedown }): boolean {
  return takedown !== undefined && takedown.level !== 'redacted';
}
