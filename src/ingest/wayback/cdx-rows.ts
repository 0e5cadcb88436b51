import { instantOfStamp, isCaptureStamp } from '../../model/capture-stamp.ts';

/** A capture as the index of a web archive lists it. */
export interface CdxRow {
  /** 14 digits, UTC. */
  timestamp: string;
  /** URL that was captured, without the port that its scheme has anyway. */
  original: string;
  /** Lower case; `warc/revisit` when the bytes were those of an earlier capture, `unk` when nobody knows. */
  mimetype: string;
  /** Null where the index has `-`. */
  status: number | null;
  /** SHA-1 of the payload in base32, as a rule. */
  digest: string;
}

/** What a CDX answer holds. */
export interface CdxList {
  /** In the answer's order; rows that come twice in a row are one. */
  rows: CdxRow[];
  /** Rows that can't be read, with the number of the line or entry, from 1. */
  faults: { line: number; reason: string }[];
  /** There when the answer is only a part. */
  resumeKey?: string;
}

/** The fields that are asked for, in this order. */
export const cdxFields = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'];
/** The order of a CDX server's answer that was asked for no fields. */
const allFields = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'];

/** Reads a CDX answer: JSON (an array of arrays, the first naming the fields) or lines of fields with spaces between. */
export function readCdx(text: string): CdxList | { fault: string } {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart();
  if (!trimmed.startsWith('[')) return listOf(plainRows(trimmed));
  let data: unknown;
  try {
    data = JSON.parse(trimmed);
  } catch {
    return { fault: 'It begins like JSON but is none: it may be cut off.' };
  }
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row))) return { fault: 'It is no array of arrays.' };
  return listOf(data.map((row: unknown[]) => row.map((field) => (typeof field === 'string' ? field : String(field)))));
}

/** The instant (ISO 8601 UTC) of a timestamp of 14 digits; null when there is no such time. */
export function instantOfTimestamp(timestamp: string): string | null {
  const stamp = timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d{6})$/, '$1-$2-$3T$4Z');
  return isCaptureStamp(stamp) ? instantOfStamp(stamp) : null;
}

/** The timestamp of an instant (ISO 8601 UTC). */
export function timestampOf(instant: string): string {
  return instant.replace(/[^\d]/g, '');
}

function plainRows(text: string): string[][] {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  return lines.map((line) => (line.trim() === '' ? [] : line.trim().split(/\s+/)));
}

function listOf(entries: string[][]): CdxList {
  const list: CdxList = { rows: [], faults: [] };
  let fields: string[] | undefined;
  let before = '';
  for (const [index, entry] of entries.entries()) {
    const [first] = entry;
    if (first === undefined) {
      // A resume key stands alone behind an empty entry.
      const [key, ...more] = entries[index + 1] ?? [];
      if (key === undefined || more.length > 0) continue;
      return { ...list, resumeKey: key };
    }
    if (index === 0 && entry.includes('timestamp') && entry.includes('original')) {
      fields = entry;
      continue;
    }
    const same = entry.join(' ');
    if (same === before) continue;
    before = same;
    const row = rowOf(entry, fields ?? (entry.length === cdxFields.length ? cdxFields : allFields));
    if ('reason' in row) list.faults.push({ line: index + 1, reason: row.reason });
    else list.rows.push(row);
  }
  return list;
}

function rowOf(entry: string[], fields: string[]): CdxRow | { reason: string } {
  const field = (name: string): string => entry[fields.indexOf(name)] ?? '';
  if (entry.length < fields.length) return { reason: `It has ${entry.length} fields, not ${fields.length}.` };
  const timestamp = field('timestamp');
  // Some old indexes have month or day 00; the true time can't be told.
  if (instantOfTimestamp(timestamp) === null) return { reason: `“${timestamp}” is no time of 14 digits.` };
  const original = field('original').replace(/^(http:\/\/[^/:]+):80(?=\/|$)|^(https:\/\/[^/:]+):443(?=\/|$)/, '$1$2');
  if (!/^https?:\/\//i.test(original) || URL.parse(original) === null)
    return { reason: `“${original}” is no http(s) URL.` };
  const status = field('statuscode');
  if (status !== '-' && !/^[1-5]\d\d$/.test(status)) return { reason: `“${status}” is no HTTP status.` };
  return {
    timestamp,
    original,
    mimetype: field('mimetype').toLowerCase(),
    status: status === '-' ? null : Number(status),
    digest: field('digest').replace(/^sha1:/i, ''),
  };
}
