import { inflateRawSync, constants } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { gunzipMembers, type GunzipState, isGzip } from './gunzip-members.ts';

/** A place that reading can start at again: an offset in the file (in a gzip file, of a member), and how many decoded bytes come before it. */
export interface RecordPlace {
  file: number;
  inner: number;
}

/** The decoded bytes of a WARC file from one place on. */
export class RecordStream {
  readonly bytes: ByteReader;
  readonly gzip: boolean;
  readonly #file: ByteReader;
  readonly #gunzip: GunzipState = { members: [], cut: false };

  private constructor(file: ByteReader, gzip: boolean) {
    this.#file = file;
    this.gzip = gzip;
    this.bytes = gzip ? new ByteReader(gunzipMembers(file, this.#gunzip)) : file;
  }

  /** Opens the source at a place. @throws DamagedGzip when the place can't be reached */
  static async open(source: ByteSource, place: RecordPlace): Promise<RecordStream> {
    const file = new ByteReader(source.open(place.file), place.file);
    const stream = new RecordStream(file, isGzip(await file.peek(4)));
    await stream.bytes.skip(place.inner);
    return stream;
  }

  /** Where the next byte stands. */
  get place(): RecordPlace {
    if (!this.gzip) return { file: this.bytes.offset, inner: 0 };
    const member = this.#gunzip.members.findLast(({ decoded }) => decoded <= this.bytes.offset);
    return member === undefined
      ? { file: this.#file.offset, inner: 0 }
      : { file: member.file, inner: this.bytes.offset - member.decoded };
  }

  /** How far the file itself has been read, in bytes. */
  get fileOffset(): number {
    return this.#file.offset;
  }

  /** The gzip file ended within a member. */
  get cut(): boolean {
    return this.#gunzip.cut;
  }

  async close(): Promise<void> {
    await this.bytes.close();
    if (this.gzip) await this.#file.close();
  }
}

const startPattern = /(?:^|\n)(?=WARC\/\d\.\d+\r*\n[A-Za-z-]+:)/;

/**
 * Reads on to where the next record starts, with what is passed over going to `seen`; false at the end of the file.
 * Leaves the stream at the record's first byte.
 */
export async function skipToRecord(stream: RecordStream, seen?: (bytes: Buffer) => void): Promise<boolean> {
  // What has to be in view for the pattern to match, besides one byte before it.
  const view = 64;
  let before = '\n';
  for (;;) {
    const bytes = await stream.bytes.peek(64 * 1024);
    const match = startPattern.exec(before + bytes.toString('latin1'));
    const end = match ? match.index + match[0].length - before.length : Math.max(1, bytes.length - view);
    const isLast = bytes.length < 64 * 1024;
    const passed = await stream.bytes.take(match ? end : isLast ? bytes.length : end);
    if (passed.length > 0) {
      seen?.(passed);
      before = String.fromCharCode(passed.at(-1)!);
    }
    if (match) return true;
    if (isLast) return (await stream.bytes.peek(1)).length > 0 && (await skipToRecord(stream, seen));
  }
}

/** The offset of the next gzip member from `start` on whose content starts a WARC record; null when there is none. */
export async function findRecordMember(source: ByteSource, start: number): Promise<number | null> {
  const file = new ByteReader(source.open(start), start);
  const view = 64 * 1024;
  try {
    for (;;) {
      const bytes = await file.peek(2 * view);
      for (let at = bytes.indexOf(0x1f); at >= 0 && at < view; at = bytes.indexOf(0x1f, at + 1)) {
        if (isGzip(bytes.subarray(at, at + 4)) && startsRecord(bytes.subarray(at))) return file.offset + at;
      }
      if (bytes.length < 2 * view) {
        for (let at = bytes.indexOf(0x1f, view); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
          if (isGzip(bytes.subarray(at, at + 4)) && startsRecord(bytes.subarray(at))) return file.offset + at;
        }
        return null;
      }
      await file.skip(view);
    }
  } finally {
    await file.close();
  }
}

/** True for the start of a gzip member that decodes to `WARC/`. */
function startsRecord(bytes: Buffer): boolean {
  const flags = bytes[3]!;
  let at = 10;
  if ((flags & 4) !== 0 && bytes.length > 12) at += 2 + bytes.readUInt16LE(10);
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1 || bytes.length;
  if ((flags & 2) !== 0) at += 2;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 };
    return inflateRawSync(bytes.subarray(at, at + 512), options).toString('latin1', 0, 5) === 'WARC/';
  } catch {
    return false;
  }
}
