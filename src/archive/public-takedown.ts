import type { Takedown, TakedownEntry } from '../model/takedown.ts';

/** What a record tells of an entry of takedowns.yml: which passages were redacted when and why, never what they say. */
export function publicTakedown(entry: TakedownEntry, publishedId: string): Takedown {
  const { level, date, reason, redact } = entry;
  return {
    article: publishedId,
    level,
    date,
    reason,
    ...(redact && {
      redactions: redact.map((passage, index) => ({
        number: index + 1,
        date: passage.date ?? date,
        reason: passage.reason ?? reason,
      })),
    }),
  };
}
