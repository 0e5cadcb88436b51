import { constants, crc32, createInflateRaw, inflateRawSync, type Zlib } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** A member of a gzip file that can't be read on. */
export class DamagedGzip extends Error {
  /** Offset in the file at which the member starts. */
  readonly memberStart: number;

  constructor(memberStart: number, what: string) {
    super(what);
    this.name = 'DamagedGzip';
    this.memberStart = memberStart;
  }
}

/** Where in the file a member starts, and which byte of all decoded bytes is its first. */
export interface MemberStart {
  file: number;
  decoded: number;
}

/** What is known of a gzip file so far, kept up to date while it is read. */
export interface GunzipState {
  /** The members met, in order; the oldest ones are let go. */
  members: MemberStart[];
  /** The file ended within a member; what there was of it has been given. */
  cut: boolean;
}

const keptMembers = 4096;
/** Least size of the buffers that zlib decodes into; larger than those that Node shares. */
const chunkBytes = 128 * 1024;

/**
 * The decoded bytes of a gzip file of any number of members, with the checks that the format has (CRC and length
 * of every member). A piece holds until the next is asked for: its memory is given back then. Node's own Gunzip hides
 * where members start, and stops for good at the first damaged one.
 *
 * @throws DamagedGzip for a member that is broken other than by the end of the file
 */
export async function* gunzipMembers(file: ByteReader, state: GunzipState): AsyncGenerator<Uint8Array> {
  let decoded = 0;
  for (;;) {
    if ((await file.peek(1)).length === 0) return;
    const start = file.offset;
    if (!(await skipMemberHeader(file, start))) {
      state.cut = true;
      return;
    }
    if (state.members.length >= keptMembers) state.members.splice(0, keptMembers / 2);
    state.members.push({ file: start, decoded });
    try {
      const small = await inflateSmall(file);
      if (small !== null) {
        // Nothing is given of a member whose checksum is wrong.
        state.cut = !(await checkTrailer(file, start, crc32(small), small.length));
        decoded += small.length;
        yield small;
        free(small);
      } else {
        let crc = 0;
        let length = 0;
        for await (const bytes of inflateLarge(file)) {
          crc = crc32(bytes, crc);
          length += bytes.length;
          yield bytes;
          // What zlib has not filled to the end it writes on to.
          if (bytes.byteOffset + bytes.length === bytes.buffer.byteLength) free(bytes);
        }
        decoded += length;
        state.cut = !(await checkTrailer(file, start, crc, length));
      }
      if (state.cut) return;
    } catch (error) {
      if (error instanceof Error && 'errno' in error && /^Z_/.test(String('code' in error ? error.code : ''))) {
        throw new DamagedGzip(start, `its compressed data is broken (${error.message})`);
      }
      throw error;
    }
  }
}

/**
 * Gives the memory of decoded bytes back at once. Garbage collection frees buffers late: it lets some 100 MB of them
 * pile up. Small ones are left to it: Node cuts them out of one buffer that all share.
 */
function free({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength >= chunkBytes) buffer.transfer(0);
}

/** Takes the eight bytes that end a member; false when the file ends in them. @throws DamagedGzip when they don't fit */
async function checkTrailer(file: ByteReader, start: number, crc: number, length: number): Promise<boolean> {
  const trailer = await file.take(8);
  if (trailer.length < 8) return false;
  if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== length % 2 ** 32) {
    throw new DamagedGzip(start, 'its checksum is wrong');
  }
  return true;
}

/** True for the first bytes of a gzip member. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && (bytes[3]! & 0xe0) === 0;
}

/** Passes over a member's header; false when the file ends in it. */
async function skipMemberHeader(file: ByteReader, start: number): Promise<boolean> {
  const fixed = await file.peek(10);
  if (fixed.length < 10 && Buffer.from([0x1f, 0x8b, 8]).indexOf(fixed.subarray(0, 3)) === 0) return false;
  if (!isGzip(fixed)) throw new DamagedGzip(start, 'no gzip member starts there');
  await file.skip(10);
  const flags = fixed[3]!;
  if ((flags & 4) !== 0) {
    const length = await file.take(2);
    if (length.length < 2 || (await file.skip(length.readUInt16LE(0))) < length.readUInt16LE(0)) return false;
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) !== 0 && !(await skipZeroTerminated(file))) return false;
  }
  return (flags & 2) === 0 || (await file.skip(2)) === 2;
}

async function skipZeroTerminated(file: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await file.chunk();
    if (bytes === null) return false;
    const end = bytes.indexOf(0);
    if (end >= 0) {
      file.unread(bytes.length - end - 1);
      return true;
    }
  }
}

const smallCodedBytes = 256 * 1024;
const smallDecodedBytes = 512 * 1024;

/**
 * The decoded bytes of the deflate stream that starts here, when it is small, in one step: most records are, and
 * a stream for each costs many times what decoding does. Null when it is not, or is cut; nothing is taken then.
 */
async function inflateSmall(file: ByteReader): Promise<Buffer | null> {
  for (let count = 0, asked = smallCodedBytes / 8; asked <= smallCodedBytes; asked *= 2) {
    const coded = await file.peek(asked);
    if (coded.length === count) return null;
    count = coded.length;
    const options = {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: chunkBytes,
      maxOutputLength: smallDecodedBytes,
    };
    let result: { buffer: Buffer; engine: Zlib };
    try {
      // The types leave out what `info` gives back.
      result = inflateRawSync(coded, options) as unknown as typeof result;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
    if (result.engine.bytesWritten < coded.length) {
      await file.skip(result.engine.bytesWritten);
      return result.buffer;
    }
    free(result.buffer);
  }
  return null;
}

/** The decoded bytes of the deflate stream that starts here; leaves the reader behind its end. At a cut it gives what there is. */
async function* inflateLarge(file: ByteReader): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 2 * chunkBytes, finishFlush: constants.Z_SYNC_FLUSH });
  let fedTotal = 0;
  const feed = async (): Promise<void> => {
    const bytes = await file.chunk();
    if (bytes === null) {
      inflate.end();
      return;
    }
    fedTotal += bytes.length;
    inflate.write(bytes, (error) => {
      // Bytes left over mean that the deflate stream has ended.
      if (!error && inflate.bytesWritten === fedTotal) feedOrFail();
    });
  };
  const feedOrFail = (): void => {
    feed().catch((error: unknown) => inflate.destroy(error instanceof Error ? error : new Error(String(error))));
  };
  feedOrFail();
  try {
    for await (const bytes of inflate) yield bytes as Buffer;
    file.unread(fedTotal - inflate.bytesWritten);
  } finally {
    inflate.destroy();
  }
}
