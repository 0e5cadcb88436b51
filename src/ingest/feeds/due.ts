import type { Feed } from './feed.ts';

/** What bounds how soon a feed may be fetched again. */
export type PollBounds = Pick<Feed, 'ttlMinutes' | 'skipHours' | 'skipDays'> & {
  /** `max-age` of the answer's Cache-Control. */
  maxAgeSeconds?: number;
};

/** No feed can ask for a longer pause than this: a day, and the week that its days to skip can fill. */
const longestWaitSeconds = 86_400;
const hourSeconds = 3600;

/**
 * The first second at which a feed that was fetched at `fetchedSeconds` may be fetched again: after the longest of its
 * own pauses and `leastSeconds`, in no hour or day (UTC) that it asks to skip. Seconds since 1970.
 */
export function nextPollSeconds(bounds: PollBounds, fetchedSeconds: number, leastSeconds: number): number {
  const asked = Math.max((bounds.ttlMinutes ?? 0) * 60, bounds.maxAgeSeconds ?? 0);
  let seconds = fetchedSeconds + Math.max(leastSeconds, Math.min(asked, longestWaitSeconds));
  for (let hours = 0; hours < 8 * 24; hours++) {
    const date = new Date(seconds * 1000);
    const isSkipped = bounds.skipHours.includes(date.getUTCHours()) || bounds.skipDays.includes(date.getUTCDay());
    if (!isSkipped) return seconds;
    seconds = (Math.floor(seconds / hourSeconds) + 1) * hourSeconds;
  }
  // A feed that asks to be skipped always is asked once a week.
  return seconds;
}

/** `max-age` of a Cache-Control header in seconds; undefined where there is none. */
export function maxAgeOf(cacheControl: string | undefined): number | undefined {
  const match = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '');
  return match ? Number(match[1]) : undefined;
}
