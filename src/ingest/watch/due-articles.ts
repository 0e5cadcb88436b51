import type { KnownArticle } from './known-articles.ts';

const daySeconds = 86_400;
/** The time since the last look is never let grow beyond this share of the article's age (DocNow/diffengine: 0.2). */
const staleShare = 0.2;
/** No article is looked at more often than this. */
const leastSeconds = 600;
/** Age from which an article is left alone. */
const longestSeconds = 90 * daySeconds;
/** So many days in a row without news, and an article is left alone. */
const quietDays = 10;

/**
 * When an article is to be looked at again, in seconds since 1970; null when it is left alone for good. Looks thin out
 * with age: new articles change most. After 90 days, or after 10 days on each of which it was looked at and nothing
 * was new, there is no further look.
 */
export function nextLookSeconds({ firstSeconds, looks }: Pick<KnownArticle, 'firstSeconds' | 'looks'>): number | null {
  const last = looks.at(-1)!.seconds;
  const sinceNews = looks.slice(looks.findLastIndex(({ isNews }) => isNews) + 1);
  const quiet = new Set(sinceNews.map(({ seconds }) => Math.floor(seconds / daySeconds)));
  if (quiet.size >= quietDays) return null;
  // With `last` = age a and the next look at age b: (b − a) / b = share, so b = a / (1 − share).
  const age = last - firstSeconds;
  const due = Math.max(last + leastSeconds, firstSeconds + Math.ceil(age / (1 - staleShare)));
  return due - firstSeconds > longestSeconds ? null : due;
}
