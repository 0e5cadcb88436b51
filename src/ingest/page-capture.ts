import type { CaptureOutcome } from '../model/capture.ts';
import type { CaptureProvenance } from '../model/snapshot.ts';
import type { RawCapture, Refusal } from './draft.ts';

/** One answer that held a page, however it was had: saved file, WARC record, memento, live fetch. */
export interface PageCapture {
  /** As requested. Absent for a saved file that doesn't say where it came from. */
  url?: string;
  /** Where redirects led, when that is another URL. */
  finalUrl?: string;
  /** Instant of the capture, ISO 8601 UTC, whole seconds. */
  captured: string;
  capturedFrom?: 'file-time';
  method: NonNullable<CaptureProvenance['method']>;
  /** HTTP status, when the answer had one. */
  status?: number;
  /** The Content-Type header as sent: its charset is needed to read the bytes again. */
  contentType?: string;
  /** The body after transfer and content codings were taken off; kept as the raw capture. */
  bytes: Uint8Array;
  /** Why the bytes are not all of the answer, as one sentence. */
  truncated?: string;
  /** What else is written into the snapshot's `capture` map: `memento`, `warc` (file and record id), `etag` … */
  provenance: Record<string, unknown>;
}

/** A look at a page that gave no text: the page was gone, refused, not changed, or the answer of no use. */
export interface Observation {
  /** As requested. Absent where the source knows the article otherwise. */
  url?: string;
  /** Instant, ISO 8601 UTC, whole seconds. */
  captured: string;
  outcome: Exclude<CaptureOutcome, 'snapshot'>;
  method: NonNullable<CaptureProvenance['method']>;
  status?: number;
  /** What was met, as one sentence. */
  note?: string;
  /** Bytes that are kept although they hold no article. */
  raw?: RawCapture;
  /** Other keys for the line in captures.ndjson, such as the record's id. */
  provenance?: Record<string, unknown>;
}

/**
 * What a source of pages gives for one of its files or records, in the source's order. `source` names it for people;
 * `count`: how many records `passedOver` tells of, when it is not one.
 */
export type PageItem = { source: string } & (
  { page: PageCapture } | { observed: Observation } | { rejected: Refusal } | { passedOver: string; count?: number }
);
