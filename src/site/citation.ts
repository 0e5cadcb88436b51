import type { RevisionRecord } from '../archive/records.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';
import { exactMoment, statedMoment } from '../i18n/format-time.ts';
import { isFileTime } from './file-time.ts';
import { revealTexts } from './reveal-texts.ts';

/** What is cited: a revision, or with `before` the edit that led to it. */
export interface Cited {
  config: ArchiveConfig;
  outletName: string;
  revision: RevisionRecord;
  before?: RevisionRecord | undefined;
  /** Address of the page that shows it for good. */
  permalink: string;
}

/**
 * A citation in parts that may run in different directions; `end` stands behind each, and all of it together is
 * the citation as plain text.
 */
export type Citation = { text: string; end: string }[];

/**
 * Who, headline, outlet, stated date and original address; then what was captured when, in which archive, and
 * where it stands. An edit has two captures and no time of its own. A capture whose time is only that
 * of its file says so.
 */
export function citation({ config, outletName, revision, before, permalink }: Cited): Citation {
  const { fields } = revision;
  const captured = capturedText(revision, revision.firstCaptured);
  const what = before
    ? `Edit between the captures of ${capturedText(before, before.lastCaptured)} and ${captured}`
    : `Revision ${revision.number}, captured ${captured}`;
  return revealTexts([
    ...fields.author.map((text, index) => ({ text, end: index === fields.author.length - 1 ? '. ' : '; ' })),
    { text: `“${fields.title}”`, end: '. ' },
    { text: outletName, end: ', ' },
    { text: statedMoment(fields.date).text, end: '. ' },
    ...(fields.url === undefined ? [] : [{ text: fields.url, end: '. ' }]),
    { text: what, end: '. ' },
    { text: config.title, end: ': ' },
    // No full stop after the address: it would be read as a part of it.
    { text: permalink, end: '' },
  ]);
}

function capturedText(revision: RevisionRecord, instant: string): string {
  const { text } = exactMoment(instant);
  return isFileTime(revision, instant) ? `${text} (time of the saved file, not a known capture time)` : text;
}
