import type { Transform } from 'node:stream';
import { createBrotliDecompress, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { memorySource } from './byte-source.ts';
import { DamagedGzip, gunzipMembers, isGzip } from './gunzip-members.ts';

/** How large what is decoded may become. */
export interface DecodingLimits {
  /** Bytes after decoding. */
  maxBytes: number;
  /** Decoded bytes for one coded byte; not applied to what is small. */
  maxRatio: number;
}

/** A content coding that can be taken off. */
export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** What decoding gave. `other`: the bytes are not of this coding. `cut`: they end too early. `broken`: they break off in nonsense. */
export type Decompressed =
  { bytes: Buffer; end: 'whole' | 'cut' | 'broken' } | 'other' | { exceeded: 'size' | 'ratio' };

/** Below this many decoded bytes any ratio is harmless: a page of one repeated line is no bomb. */
const ratioFloorBytes = 100_000;

/** Takes one content coding off. Stops at the limits, before what exceeds them is in memory. */
export async function decompress(coding: Coding, coded: Buffer, limits: DecodingLimits): Promise<Decompressed> {
  switch (coding) {
    case 'gzip':
      return isGzip(coded) ? await gunzip(coded, limits) : 'other';
    case 'deflate': {
      // “deflate” means the zlib format; much software has sent it raw.
      const isZlib = (coded[0]! & 0x0f) === 8 && (coded[0]! * 256 + coded[1]!) % 31 === 0;
      const zlib = isZlib ? await run(createInflate(), coded, limits) : 'other';
      return zlib === 'other' ? await run(createInflateRaw(), coded, limits) : zlib;
    }
    case 'br':
      return await run(createBrotliDecompress(), coded, limits);
    case 'zstd': {
      const isZstd = coded.length >= 4 && coded.readUInt32LE(0) === 0xfd2fb528;
      return isZstd ? await run(createZstdDecompress(), coded, limits) : 'other';
    }
  }
}

async function gunzip(coded: Buffer, limits: DecodingLimits): Promise<Decompressed> {
  const output = new LimitedBytes(coded.length, limits);
  const state = { members: [], cut: false };
  try {
    for await (const part of gunzipMembers(new ByteReader(memorySource('', coded).open(0)), state)) {
      // A copy: the piece is given back as the next is asked for.
      output.add(Buffer.from(part));
      if (output.exceeded !== undefined) return { exceeded: output.exceeded };
    }
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error;
    const isTail = error.memberStart > 0 && !isGzip(coded.subarray(error.memberStart));
    return { bytes: output.bytes, end: isTail ? 'whole' : 'broken' };
  }
  return { bytes: output.bytes, end: state.cut ? 'cut' : 'whole' };
}

const pieceBytes = 16 * 1024;

async function run(decoder: Transform, coded: Buffer, limits: DecodingLimits): Promise<Decompressed> {
  const output = new LimitedBytes(coded.length, limits);
  const failure = await new Promise<Error | null>((resolve) => {
    decoder.on('data', (part: Buffer) => {
      output.add(part);
      if (output.exceeded !== undefined) resolve(null);
    });
    decoder.on('end', () => {
      resolve(null);
    });
    decoder.on('error', resolve);
    // In pieces, so that what comes before a broken place has been given when the error is; and the end apart from
    // the last piece, because what a cut piece holds is lost otherwise.
    const feed = (at: number): void => {
      if (at >= coded.length) decoder.end();
      else
        decoder.write(coded.subarray(at, at + pieceBytes), (error) => {
          if (!error && !decoder.destroyed) feed(at + pieceBytes);
        });
    };
    feed(0);
  });
  decoder.destroy();
  if (output.exceeded !== undefined) return { exceeded: output.exceeded };
  if (failure === null) return { bytes: output.bytes, end: 'whole' };
  if ('code' in failure && failure.code === 'Z_BUF_ERROR') return { bytes: output.bytes, end: 'cut' };
  return output.bytes.length === 0 ? 'other' : { bytes: output.bytes, end: 'broken' };
}

class LimitedBytes {
  exceeded?: 'size' | 'ratio';
  readonly #parts: Uint8Array[] = [];
  readonly #maxBytes: number;
  readonly #maxByRatio: number;
  #length = 0;

  constructor(codedBytes: number, { maxBytes, maxRatio }: DecodingLimits) {
    this.#maxBytes = maxBytes;
    this.#maxByRatio = Math.max(ratioFloorBytes, codedBytes * maxRatio);
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#maxByRatio) this.exceeded = 'ratio';
    else if (this.#length > this.#maxBytes) this.exceeded = 'size';
    else this.#parts.push(part);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
