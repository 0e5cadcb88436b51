import type { RevisionRecord } from '../archive/records.ts';
import { methodLabels } from '#words/edits.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { exactMoment, type Moment } from '../i18n/format-time.ts';
import { revealTexts } from './reveal-texts.ts';

/** Where a revision's text comes from: what is known of each snapshot that shows it. */
export interface Provenance {
  /** Number of the revision. */
  number: number;
  first: Moment;
  last: Moment;
  captureCount: number;
  wordCount: number;
  snapshots: SnapshotProvenance[];
}

/** One snapshot file and how it came to be. */
export interface SnapshotProvenance {
  captured: Moment;
  /** `captured` is only the time at which the file was saved. */
  fileTime: boolean;
  file: string;
  /** Undefined where the file holds redacted words. */
  sha256: string | undefined;
  method: string | undefined;
  extractor: string | undefined;
  /** sha256 of the raw capture that is kept beside the snapshot. */
  raw: string | undefined;
  /** One is kept, and not told of. */
  isRawWithheld: boolean;
  memento: string | undefined;
  status: number | undefined;
  quality: 'partial' | 'failed' | undefined;
  reason: string | undefined;
  /** Front matter that the format doesn't know, with its values as JSON, in the file's order. */
  foreign: { key: string; value: string }[];
}

/** The provenance of one revision. */
export function provenance(revision: RevisionRecord): Provenance {
  return revealTexts({
    number: revision.number,
    first: exactMoment(revision.firstCaptured),
    last: exactMoment(revision.lastCaptured),
    captureCount: revision.captureCount,
    wordCount: revision.wordCount,
    snapshots: revision.snapshots.map(({ stamp, sha256, capture, foreign, rawWithheld = false }) => ({
      captured: exactMoment(instantOfStamp(stamp)),
      fileTime: capture.capturedFrom === 'file-time',
      file: `articles/${revision.article}/${stamp}.md`,
      sha256,
      method: capture.method && (methodLabels[capture.method] ?? capture.method),
      extractor: capture.extractor,
      raw: capture.raw,
      isRawWithheld: rawWithheld,
      memento: capture.memento,
      status: capture.status,
      quality: capture.quality === 'ok' ? undefined : capture.quality,
      reason: capture.reason,
      foreign: Object.entries(foreign).map(([key, value]) => ({
        key,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    })),
  });
}
