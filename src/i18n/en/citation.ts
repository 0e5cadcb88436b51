import { countText } from './counts.ts';
import { monthNames, shortMonthNames } from './time.ts';

/** Words that citations are made of, in every archive: their styles are those of English. Captures and windows come as texts that are ready to read. */
export const citeWords = {
  noDate: 'n.d.',
  and: 'and',
  others: 'et al.',
  original: 'Original',
  in: 'In',
  revision: (number: number, captured: string): string => `Revision ${number}, captured ${captured}`,
  edit: (after: string, until: string): string => `Edit between the captures of ${after} and ${until}`,
  edits: (count: number, after: string, until: string): string =>
    `${countText(count, 'edit')}, all between the captures of ${after} and ${until}`,
  fileTime: (moment: string): string => `${moment} (time of the saved file, not a known capture time)`,
} as const;

/** A day for APA, as much as is known: `2023, September 13`, `2023, September`, `2023`. Months count from 1. */
export function apaDate({ year, month, day }: { year: string; month?: number; day?: number }): string {
  if (month === undefined) return year;
  return [`${year},`, monthNames[month - 1], ...(day === undefined ? [] : [day])].join(' ');
}

/** A day for Chicago, as much as is known: `September 13, 2023`, `September 2023`, `2023`. Months count from 1. */
export function chicagoDate({ year, month, day }: { year: string; month?: number; day?: number }): string {
  if (month === undefined) return year;
  const name = monthNames[month - 1] as string;
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** An instant (ISO 8601 UTC) to the second: `13 Sep 2023, 08:15:27 UTC`. */
export function citedInstant(instant: string): string {
  const month = shortMonthNames[Number(instant.slice(5, 7)) - 1] as string;
  return `${Number(instant.slice(8, 10))} ${month} ${instant.slice(0, 4)}, ${instant.slice(11, 19)} UTC`;
}
