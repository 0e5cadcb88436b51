import { citeWords } from '../../i18n/en/citation.ts';
import { citedDate, type CitedWork, cleanWork, subjectText } from './cited-work.ts';

/**
 * A list of one item in CSL-JSON (schema 1.0.2), type `article-newspaper`. Names are `literal`. `URL` is the archive's address; what
 * CSL has no variable for stands in `note` for people and in `custom` for programs: the instants of the captures, sha256 and the
 * address at the outlet.
 */
export function cslJson(work: CitedWork): string {
  const {
    key,
    authors,
    title,
    outletName,
    issued,
    lang,
    section,
    originalUrl,
    archiveTitle,
    permalink,
    subject,
    sha256,
  } = cleanWork(work);
  const date = citedDate(issued);
  const note = [
    subjectText(subject),
    ...(originalUrl === undefined ? [] : [`${citeWords.original}: ${originalUrl}`]),
  ].join('. ');
  const item = {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': outletName,
    ...(date && {
      issued: { 'date-parts': [[Number(date.year), date.month, date.day].filter((part) => part !== undefined)] },
    }),
    language: lang,
    ...(section !== undefined && { section }),
    URL: permalink,
    archive: archiveTitle,
    archive_location: permalink,
    note,
    custom: {
      ...(subject.kind === 'revision'
        ? { captured: subject.captured.instant, ...(subject.captured.isFileTime && { 'captured-from': 'file-time' }) }
        : { window: { after: subject.after.instant, until: subject.until.instant } }),
      ...(sha256 !== undefined && { sha256 }),
      ...(originalUrl !== undefined && { 'original-url': originalUrl }),
    },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
