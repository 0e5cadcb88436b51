const daySeconds = 86_400;
/** The next look comes after this share of the article's age at that look (DocNow/diffengine: 0.2). */
const staleShare = 0.2;
/** No article is looked at more often than this. */
const leastSeconds = 600;
/** So long without news, and an article is left alone. */
const quietSeconds = 90 * daySeconds;

/** A look at an article: when, in seconds since 1970, and whether it found something else than the one before. */
export interface PastLook {
  seconds: number;
  isNews: boolean;
}

/**
 * When an article is to be looked at again, in seconds since 1970; null when it is left alone for good. `looks`: those
 * so far, ascending, at least one; the first is news. Looks thin out with age, because new articles change most; 90
 * days after the last news there is no further look. docs/decisions/0017-when-to-look-again.md has the reasons.
 */
export function nextLookSeconds(looks: readonly PastLook[]): number | null {
  const [first, last] = [looks[0]!.seconds, looks.at(-1)!.seconds];
  const news = looks.findLast(({ isNews }) => isNews)?.seconds ?? first;
  // With the last look at age a and the next at age b: (b − a) / b = share, so b = a / (1 − share).
  const due = Math.max(last + leastSeconds, first + Math.ceil((last - first) / (1 - staleShare)));
  return due - news > quietSeconds ? null : due;
}
