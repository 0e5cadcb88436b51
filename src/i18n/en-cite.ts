import { countText, monthNames } from './en.ts';

/** Words that citations and the box of citations are made of. Captures and windows come as texts that are ready to read. */
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

/** Names of the formats of a citation, by their keys. */
export const citeFormatLabels = {
  apa: 'APA 7',
  'chicago-note': 'Chicago, note',
  'chicago-bibliography': 'Chicago, bibliography',
  wikipedia: 'Wikipedia',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
} as const;

/** What the box of citations says. */
export const citeBoxWords = {
  heading: 'Cite',
  version: 'Cite this version',
  change: 'Cite this change',
  changes: 'Cite these changes',
  format: 'Format',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not let the text be copied. Select it instead.',
  download: (ending: string): string => `Download .${ending}`,
  address: 'Address',
  movesOn: 'This page moves on with later edits. The captures named here stay what they are.',
  willMoveOn: (path: string): string =>
    `Once a later edit is captured, this address shows the newer text, and this version is found at ${path}`,
  captured: 'Captured',
  window: 'Changed',
  after: 'after',
  until: 'and not later than',
  fileTime: 'the time of the saved file; when it was captured is not known',
  original: 'Original',
  originalGone: 'The last capture no longer found it.',
  sha256: 'sha256',
  sha256Before: 'sha256 before',
  sha256After: 'sha256 after',
  raw: 'Raw capture',
  rawBefore: 'Raw capture before',
  rawAfter: 'Raw capture after',
  rawKept: 'not published; kept by the archive as',
  rawNotKept: 'not kept',
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
