import type { RevisionRecord } from '../archive/records.ts';
import type { ArchiveConfig } from '../model/archive-config.ts';
import { exactMoment, statedMoment } from './format-time.ts';

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
 * A citation as plain text: who, headline, outlet, stated date and original address; then what was captured
 * when, in which archive, and where it stands. An edit has two captures and no time of its own.
 */
export function citationText({ config, outletName, revision, before, permalink }: Cited): string {
  const { fields } = revision;
  const captured = exactMoment(revision.firstCaptured).text;
  const what = before
    ? `Edit between the captures of ${exactMoment(before.lastCaptured).text} and ${captured}`
    : `Revision ${revision.number}, captured ${captured}`;
  const parts = [
    ...(fields.author.length > 0 ? [fields.author.join('; ')] : []),
    `“${fields.title}”`,
    `${outletName}, ${statedMoment(fields.date).text}`,
    ...(fields.url === undefined ? [] : [fields.url]),
    what,
    config.title,
  ];
  // No full stop after the address: it would be read as a part of it.
  return `${parts.join('. ')}: ${permalink}`;
}
