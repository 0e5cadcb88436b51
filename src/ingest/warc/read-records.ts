import { hasDigest } from './digest.ts';
import type { ByteSource } from './byte-source.ts';
import { endOfHead } from './head-end.ts';
import { DamagedGzip } from './gunzip-members.ts';
import { parseRecordHeader, type RecordHeader } from './record-header.ts';
import { findRecordMember, type RecordPlace, RecordStream, skipToRecord } from './record-stream.ts';

/**
 * What was read of a record's block. `cut`: the file ends within it. `unsure`: it doesn't end where its length
 * says, and no digest shows what is right. `damaged`: its compressed data is. `too-large`: more than was asked for;
 * no bytes are given.
 */
export interface Block {
  bytes: Buffer;
  end: 'whole' | 'cut' | 'unsure' | 'damaged' | 'too-large';
}

/** A record of a WARC file. Its block can be had only until the next record is asked for. */
export interface WarcRecord {
  header: RecordHeader;
  place: RecordPlace;
  /** Length of the block as stated, in bytes. */
  length: number;
  /** The block's first bytes, without taking them. */
  peek: (count: number) => Promise<Buffer>;
  /** The block, when it has `most` bytes or fewer. */
  read: (most: number) => Promise<Block>;
}

/** A stretch of a file that could not be read, as one sentence; or why the file as a whole is refused. */
export type RecordItem = { record: WarcRecord } | { damage: string } | { refused: { reason: string; hint: string } };

const usualHeaderBytes = 4 * 1024;
const maxHeaderBytes = 64 * 1024;
/** How often a file's reading is taken up again after a place that is wrong; each can mean reading on to its end. */
const maxRestarts = 1000;

/**
 * The records of a WARC file, plain or gzip, in the file's order, from `start` on; `tell` hears how many bytes of
 * the file have been read. Reads on behind damaged places and wrong lengths. One block at most is in memory.
 */
export async function* readRecords(
  source: ByteSource,
  start: RecordPlace = { file: 0, inner: 0 },
  tell: (fileOffset: number) => void = () => undefined,
): AsyncGenerator<RecordItem> {
  let place: RecordPlace | null = start;
  let isFirst = start.file === 0 && start.inner === 0;
  for (let restarts = 0; place !== null; restarts += 1) {
    if (restarts > maxRestarts) {
      yield { damage: `More than ${maxRestarts} places are damaged; what follows byte ${place.file} was not read.` };
      return;
    }
    let stream: RecordStream | undefined;
    try {
      stream = await RecordStream.open(source, place);
      if (isFirst) {
        const refused = await refusal(stream, source);
        if (refused !== null) {
          yield { refused };
          return;
        }
        isFirst = false;
      }
      place = yield* recordsOf(source, stream, tell);
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error;
      place = await afterDamage(source, error);
      yield { damage: damageNote(error, place) };
      isFirst = false;
    } finally {
      await stream?.close();
    }
  }
}

/** Yields the records up to the end of the file (null) or to a place that has to be opened anew. */
async function* recordsOf(
  source: ByteSource,
  stream: RecordStream,
  tell: (fileOffset: number) => void,
): AsyncGenerator<RecordItem, RecordPlace | null> {
  for (;;) {
    await skipLineEnds(stream);
    const place = stream.place;
    tell(stream.fileOffset);
    let head = await stream.bytes.peek(usualHeaderBytes);
    if (endOfHead(head) === null) head = await stream.bytes.peek(maxHeaderBytes);
    if (head.length === 0) {
      if (stream.cut)
        yield { damage: `The file is cut short: its last gzip member, from byte ${place.file}, is not whole.` };
      return null;
    }
    const headEnd = endOfHead(head);
    const header = headEnd === null ? 'its header has no end' : parseRecordHeader(head.subarray(0, headEnd.fields));
    if (headEnd === null || typeof header === 'string') {
      await stream.bytes.skip(1);
      const found = await skipToRecord(stream);
      const wrong = typeof header === 'string' ? header : 'its header has no end';
      yield {
        damage: `At byte ${placeName(place)} stands no WARC record: ${wrong}. ${readOn(found ? stream.place : null)}`,
      };
      if (!found) return null;
      continue;
    }
    await stream.bytes.skip(headEnd.body);
    const block = new BlockReader(source, stream, header);
    yield {
      record: {
        header,
        place,
        length: block.length,
        peek: (count) => block.peek(count),
        read: (most) => block.read(most),
      },
    };
    await block.finish();
    if (block.damage !== undefined) throw block.damage;
    if (block.next !== undefined) {
      yield {
        damage: `The record at byte ${placeName(place)} doesn't end where its Content-Length says. ${readOn(block.next)}`,
      };
      return block.next;
    }
  }
}

/** Reads one record's block and finds out whether it ends where it should. */
class BlockReader {
  readonly length: number;
  /** Set when the compressed data broke: the caller goes on behind the damage. */
  damage?: DamagedGzip;
  /** Set when the length is wrong: where the next record starts; null for nowhere. */
  next?: RecordPlace | null;
  readonly #source: ByteSource;
  readonly #stream: RecordStream;
  readonly #header: RecordHeader;
  readonly #blockPlace: RecordPlace;
  #done = false;

  constructor(source: ByteSource, stream: RecordStream, header: RecordHeader) {
    this.#source = source;
    this.#stream = stream;
    this.#header = header;
    this.#blockPlace = stream.place;
    this.length = Number(header.get('content-length'));
  }

  async peek(count: number): Promise<Buffer> {
    if (this.#done) throw new Error('The block was read already');
    return (await this.#guard(() => this.#stream.bytes.peek(Math.min(count, this.length)))) ?? Buffer.alloc(0);
  }

  async read(most: number): Promise<Block> {
    if (this.length > most) {
      await this.finish();
      return { bytes: Buffer.alloc(0), end: 'too-large' };
    }
    this.#done = true;
    const bytes = await this.#guard(() => this.#stream.bytes.take(this.length));
    if (bytes === undefined) return { bytes: Buffer.alloc(0), end: 'damaged' };
    return await this.#checked(bytes, most);
  }

  async finish(): Promise<void> {
    if (this.#done) return;
    this.#done = true;
    const skipped = await this.#guard(() => this.#stream.bytes.skip(this.length));
    if (skipped !== undefined && !(await this.#endsRight(skipped))) await this.#findNext();
  }

  /** The block with the verdict on its end; a wrong length is put right when the record's digest proves it. */
  async #checked(bytes: Buffer, most: number): Promise<Block> {
    const stated = this.#header.get('warc-block-digest');
    if (await this.#endsRight(bytes.length)) {
      // A cut record can't have the digest of the whole one.
      if (bytes.length < this.length) return { bytes, end: 'cut' };
      return { bytes, end: stated !== undefined && hasDigest(bytes, stated) === false ? 'unsure' : 'whole' };
    }
    if (this.damage !== undefined) return { bytes, end: 'damaged' };
    const parts: Buffer[] = [];
    let length = 0;
    await this.#findNext((part) => {
      length += part.length;
      if (length <= most + 4) parts.push(Buffer.from(part));
    });
    if (this.next === null && bytes.length < this.length) {
      delete this.next;
      return { bytes, end: 'cut' };
    }
    const found = Buffer.concat(parts);
    for (const candidate of [bytes, found.subarray(0, -4), found.subarray(0, -2), found]) {
      if (stated !== undefined && hasDigest(candidate, stated) === true) return { bytes: candidate, end: 'whole' };
    }
    return { bytes, end: 'unsure' };
  }

  /** True when line ends and then a record or the end of the file follow. A cut is right only where nothing else can be found. */
  async #endsRight(count: number): Promise<boolean> {
    if (count < this.length) return false;
    try {
      await skipLineEnds(this.#stream);
      const next = await this.#stream.bytes.peek(5);
      return next.length === 0 || next.toString('latin1') === 'WARC/';
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error;
      this.damage = error;
      // Damage of a later member says nothing about this record, which is all there.
      return error.memberStart > this.#blockPlace.file;
    }
  }

  async #findNext(seen?: (bytes: Buffer) => void): Promise<void> {
    if (this.damage !== undefined) return;
    let again: RecordStream | undefined;
    try {
      again = await RecordStream.open(this.#source, this.#blockPlace);
      this.next = (await skipToRecord(again, seen)) ? again.place : null;
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error;
      this.damage = error;
    } finally {
      await again?.close();
    }
  }

  async #guard<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DamagedGzip)) throw error;
      this.damage = error;
      return undefined;
    }
  }
}

async function skipLineEnds({ bytes }: RecordStream): Promise<void> {
  for (;;) {
    const next = (await bytes.peek(1))[0];
    if (next !== 0x0d && next !== 0x0a) return;
    await bytes.skip(1);
  }
}

async function afterDamage(source: ByteSource, damage: DamagedGzip): Promise<RecordPlace | null> {
  const member = await findRecordMember(source, damage.memberStart + 1);
  return member === null ? null : { file: member, inner: 0 };
}

function damageNote(damage: DamagedGzip, next: RecordPlace | null): string {
  return `The gzip member at byte ${damage.memberStart} is damaged: ${damage.message}. ${readOn(next)}`;
}

function readOn(next: RecordPlace | null): string {
  return next === null ? 'No record follows it.' : `Reading went on at byte ${placeName(next)}.`;
}

/** A place for people. */
export function placeName({ file, inner }: RecordPlace): string {
  return inner === 0 ? String(file) : `${file}+${inner}`;
}

/** Why the file is no WARC file that can be read; null when it may be one. */
async function refusal(stream: RecordStream, source: ByteSource): Promise<{ reason: string; hint: string } | null> {
  await skipLineEnds(stream);
  const head = await stream.bytes.peek(12);
  const text = head.toString('latin1');
  if (head.length === 0) {
    return { reason: 'The file is empty.', hint: 'Check whether it was copied as a whole.' };
  }
  if (text.startsWith('filedesc://')) {
    return {
      reason: 'This is an ARC file, which is not read.',
      hint: 'Convert it to WARC, with `warcio recompress` or a like tool.',
    };
  }
  if (text.startsWith('PK\u0003\u0004')) {
    return { reason: 'This is a ZIP file, not a WARC file.', hint: 'Name it `.wacz` when it is a WACZ file.' };
  }
  if (/^(?:\(\u00b5\/\u00fd|[P-_]\*M\u0018)/.test(text)) {
    return { reason: 'The file is compressed with zstd.', hint: 'Unpack it with `zstd -d` first.' };
  }
  if (text.startsWith('WARC/')) return null;
  const probe = await RecordStream.open(source, { file: 0, inner: 0 });
  try {
    if (await skipToRecord(probe)) return null;
  } finally {
    await probe.close();
  }
  return {
    reason: 'The file holds no WARC record.',
    hint: 'Give a file in WARC format, plain or compressed with gzip.',
  };
}
