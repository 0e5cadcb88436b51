import { parseStatedDate } from '../model/stated-date.ts';

/** The stated day as lists group by it: `00` and `0000` where no day, month or year is stated. Throws for a date that was not checked. */
export function listedDay(date: string): string {
  const stated = parseStatedDate(date);
  if ('fault' in stated) throw new Error(`A date that was checked does not parse: ${date}`);
  return stated.day + '0000-00-00'.slice(stated.day.length);
}
