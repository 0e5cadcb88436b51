import { parseInstant } from '../../model/capture-stamp.ts';
import { type RecordHeader, uriField } from './record-header.ts';

/**
 * The instant of a WARC-Date, fractions of a second cut; null for one that is not in UTC or not known to the
 * second, which WARC 1.1 allows.
 */
export function instantOfWarcDate(date: string | undefined): string | null {
  return date !== undefined && /T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)$/.test(date) ? parseInstant(date) : null;
}

/** The address a record is about, when it is one of the web. */
export function webAddress(header: RecordHeader): string | undefined {
  const uri = uriField(header, 'warc-target-uri');
  return uri !== undefined && /^https?:\/\//i.test(uri) && URL.canParse(uri) ? uri : undefined;
}

/** What the snapshot keeps of the record: file, record id, digest, and the exact time where it has fractions. */
export function warcProvenance(file: string, header: RecordHeader): Record<string, unknown> {
  const record = uriField(header, 'warc-record-id');
  const payloadDigest = header.get('warc-payload-digest');
  const date = header.get('warc-date') ?? '';
  return {
    file,
    ...(record === undefined ? {} : { record }),
    ...(payloadDigest === undefined ? {} : { payloadDigest }),
    ...(date.includes('.') ? { date } : {}),
  };
}

/** Why the record says that it doesn't hold all of the answer. */
export function statedTruncation(header: RecordHeader): string | undefined {
  const reason = header.get('warc-truncated');
  if (reason !== undefined) return `The recorder cut the answer (WARC-Truncated: ${reason.slice(0, 40)}).`;
  if (header.has('warc-segment-number')) return 'The answer goes on in a continuation record, which is not read.';
  return undefined;
}
