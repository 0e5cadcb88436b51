import type { RevisionRecord } from '../archive/records.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';

/**
 * True when `instant`, that of a capture of `revision`, is only the time at which the file of its snapshot was
 * saved: when the page was captured is not known then.
 */
export function isFileTime(revision: RevisionRecord, instant: string): boolean {
  return revision.snapshots.some(
    ({ stamp, capture }) => capture.capturedFrom === 'file-time' && instantOfStamp(stamp) === instant,
  );
}
