import type { PageClaims } from './page-claims.ts';
import type { DateEvidence } from './read-dates.ts';
import { readStatedDate } from './stated-dates.ts';

/** The days that the addresses of a page name, as `/2023/09/13/` and `-20230913` do. */
export function urlDates({ url, canonical }: PageClaims): DateEvidence[] {
  return [url, canonical].flatMap((one): DateEvidence[] => {
    if (one === null) return [];
    const parted =
      /(?:^|[/_.-])((?:19|20)\d{2})([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(one.pathname) ??
      // Some outlets put the section behind the year.
      /\/((?:19|20)\d{2})(\/)[A-Za-z][\w.-]*\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/.exec(one.pathname);
    const joined = /(?:^|[/_.-])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|[/_.-])/.exec(one.pathname);
    const parts = parted ? [parted[1], parted[3], parted[4]] : joined ? joined.slice(1, 4) : undefined;
    const read = parts && readStatedDate(parts.map((part) => part!.padStart(2, '0')).join('-'));
    return read?.day === undefined
      ? []
      : [{ date: read.day, day: read.day, source: 'url', role: 'published', weight: parted ? 1.5 : 1.2 }];
  });
}
