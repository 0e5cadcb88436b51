import { hash } from 'node:crypto';
import { canonicalUrl } from '../../text/canonical-url.ts';
import type { ByteSource } from './byte-source.ts';
import type { WarcRecord } from './read-records.ts';
import { webAddress } from './record-facts.ts';
import type { RecordAddress } from './revisit-index.ts';

/** A record, and when it was captured. */
interface PlacedCapture extends RecordAddress {
  captured: string;
}

/**
 * In which order the captures of each address are read: by time, also where files hold them in another order. Filled by a
 * first pass over all files; of each record that may be a page it keeps place and time. What stands amid a long
 * compressed stretch could be reached only by unpacking all before it: the captures of an address with such a record are read
 * where they stand, and wait for the last of them.
 */
export class CaptureOrder {
  readonly #byAddress = new Map<string, PlacedCapture[]>();
  readonly #given = new Set<string>();
  /** Of addresses that can't be reached in order of time, the captures that are still to be read. */
  readonly #waiting = new Map<string, PlacedCapture[]>();

  /** Notes a capture. */
  add(source: ByteSource, record: WarcRecord, captured: string): void {
    const key = keyOf(record);
    const capture = { source, place: record.place, captured };
    const known = this.#byAddress.get(key);
    if (known) known.push(capture);
    else this.#byAddress.set(key, [capture]);
  }

  /** Ends the first pass. `sources` are in the order in which they are read; addresses in order by themselves are forgotten. */
  settle(sources: readonly ByteSource[]): void {
    const rank = new Map(sources.map((source, index) => [source, index]));
    for (const [key, captures] of this.#byAddress) {
      captures.sort(
        (one, other) => rank.get(one.source)! - rank.get(other.source)! || one.place.file - other.place.file,
      );
      const isSorted = captures.every(({ captured }, at) => at === 0 || captures[at - 1]!.captured <= captured);
      const isReachable = captures.every(({ source, place }) => place.inner === 0 && source.isSlowToReach !== true);
      if (!isSorted && !isReachable) this.#waiting.set(key, captures);
      if (isSorted || !isReachable) this.#byAddress.delete(key);
      else captures.sort((one, other) => (one.captured < other.captured ? -1 : one.captured > other.captured ? 1 : 0));
    }
  }

  /** The address of a record whose captures wait for each other, and whether it is the last of them; null for any other. */
  waitsFor({ place, ...record }: WarcRecord, source: ByteSource): { address: string; isLast: boolean } | null {
    if (this.#waiting.size === 0) return null;
    const address = keyOf(record);
    const waiting = this.#waiting.get(address);
    const others = waiting?.filter(
      (one) => one.source !== source || one.place.file !== place.file || one.place.inner !== place.inner,
    );
    if (waiting === undefined || others === undefined || others.length === waiting.length) return null;
    this.#waiting.set(address, others);
    return { address, isLast: others.length === 0 };
  }

  /**
   * What is read at the place of a record: null for the record itself; else all captures of its address, by time, at the
   * first of them, and none at the others.
   */
  insteadOf(source: ByteSource, record: WarcRecord): readonly RecordAddress[] | null {
    const key = keyOf(record);
    const captures = this.#byAddress.get(key);
    const isNoted = captures?.some((one) => one.source === source && one.place.file === record.place.file);
    if (captures === undefined || isNoted !== true) return null;
    const wasGiven = this.#given.has(key);
    this.#given.add(key);
    return wasGiven ? [] : captures;
  }
}

/** A short digest: enough for telling addresses apart, and small where there are many. */
function keyOf({ header }: Pick<WarcRecord, 'header'>): string {
  return hash('sha1', canonicalUrl(webAddress(header) ?? ''), 'base64url').slice(0, 16);
}
