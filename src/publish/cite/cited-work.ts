import { citedInstant, citeWords } from '../../i18n/en/citation.ts';
import { parseStatedDate } from '../../model/stated-date.ts';
import { cleanLine, cleanUrl } from './clean-line.ts';

/** A capture that a citation names. */
export interface CitedCapture {
  /** ISO 8601 in UTC, whole seconds. */
  instant: string;
  /** The instant is only the time at which a file was saved: when the page was captured is not known. */
  isFileTime: boolean;
}

/**
 * What of an article is cited. Of an edit only the captures around it are known: the last that showed the text before and the
 * first that showed the text after.
 */
export type CitedSubject =
  | { kind: 'revision'; number: number; captured: CitedCapture; isLatest: boolean }
  | { kind: 'edit'; after: CitedCapture; until: CitedCapture }
  | { kind: 'edits'; count: number; after: CitedCapture; until: CitedCapture };

/** What is cited, before it is given a format: one record for all of them. Nothing in it is guessed. */
export interface CitedWork {
  /** See `citeKey`. */
  key: string;
  title: string;
  /** As stated, one entry a name; never cut into family and given names. */
  authors: readonly string[];
  outletName: string;
  /** Publication as the outlet states it (see `StatedDate`), `unknown` where it states none. */
  issued: string;
  /** BCP 47. */
  lang: string;
  section?: string | undefined;
  /** Address at the outlet. */
  originalUrl?: string | undefined;
  /** The last capture that said anything no longer found the article. */
  isGone: boolean;
  archiveTitle: string;
  /** Address of the page of the archive that shows it. */
  permalink: string;
  /** sha256 of the snapshot that shows it: of an edit, of the text after. Undefined where it holds redacted words. */
  sha256: string | undefined;
  subject: CitedSubject;
}

/** The same record with every text on one clean line, names that are empty left out, and addresses in ASCII. */
export function cleanWork(work: CitedWork): CitedWork {
  const { section, originalUrl, ...rest } = work;
  return {
    ...rest,
    title: cleanLine(work.title),
    authors: work.authors.map(cleanLine).filter((name) => name !== ''),
    outletName: cleanLine(work.outletName),
    archiveTitle: cleanLine(work.archiveTitle),
    permalink: cleanUrl(work.permalink),
    ...(section !== undefined && cleanLine(section) !== '' && { section: cleanLine(section) }),
    ...(originalUrl !== undefined && { originalUrl: cleanUrl(originalUrl) }),
  };
}

/** In words: `Revision 2, captured …`, or the captures between which an edit happened. Without a full stop. */
export function subjectText(subject: CitedSubject): string {
  if (subject.kind === 'revision') return citeWords.revision(subject.number, captureText(subject.captured));
  const [after, until] = [captureText(subject.after), captureText(subject.until)];
  return subject.kind === 'edit' ? citeWords.edit(after, until) : citeWords.edits(subject.count, after, until);
}

/** A capture's instant in words, to the second; says so where it is only that of a file. */
function captureText({ instant, isFileTime }: CitedCapture): string {
  const text = citedInstant(instant);
  return isFileTime ? citeWords.fileTime(text) : text;
}

/** The capture that shows what is cited: of an edit, the first that showed the text after. */
export function shownCapture(subject: CitedSubject): CitedCapture {
  return subject.kind === 'revision' ? subject.captured : subject.until;
}

/** The parts of a stated day; months and days count from 1. */
export interface CitedDate {
  year: string;
  month?: number;
  day?: number;
}

/** As much of the day of publication as the outlet states, in the zone it states; undefined where it states none. */
export function citedDate(issued: string): CitedDate | undefined {
  const parsed = parseStatedDate(issued);
  if ('fault' in parsed || parsed.day === '') return undefined;
  const [year, month, day] = parsed.day.split('-') as [string, string?, string?];
  return {
    year,
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The same as text: `2023-09-13`, `2023-09`, `2023`; empty where none is stated. */
export function citedDay(issued: string): string {
  const parsed = parseStatedDate(issued);
  return 'fault' in parsed ? '' : parsed.day;
}
