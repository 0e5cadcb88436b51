const dayMilliseconds = 86_400_000;

/** Days from 1970-01-01 to `day` (`YYYY-MM-DD`); negative before. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;
}

/** The day (`YYYY-MM-DD`) that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}

/** Calendar day in UTC of an instant. */
export function dayOfInstant(instant: string): string {
  return instant.slice(0, 10);
}
