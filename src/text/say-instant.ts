/**
 * An instant (ISO 8601, UTC, whole seconds) in words, with its zone. Seconds are shown when there are any.
 *
 * @example sayInstant('2024-03-01T08:15:00Z') // '2024-03-01 08:15 UTC'
 */
export function sayInstant(instant: string): string {
  const time = instant.slice(11, 19);
  return `${instant.slice(0, 10)} ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`;
}

/** The window of an edit as a sentence: the only way in which its time is ever known. */
export function sayWindow(window: { after: string; until: string }): string {
  return `Changed between ${sayInstant(window.after)} and ${sayInstant(window.until)}.`;
}
