import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** Bytes after their content codings were taken off, or why they can't be had. */
export type DecodedBody = { bytes: Uint8Array } | { fault: 'too-large' | 'bad-coding'; sentence: string };

/** Codings on top of each other that are taken off; more are refused. */
const maxCodings = 3;
/** Below this many decoded bytes the ratio doesn't matter: short repetitive pages reach any ratio. */
const ratioFloorBytes = 65_536;

/**
 * Takes off the content codings that a header names (gzip, deflate with or without its zlib wrapper, br, zstd), the
 * last one first, never holding more than `maxBytes` or `maxRatio` times what was sent. Bytes that don't begin like the
 * coding that the header claims are taken to be plain: servers name codings that they didn't apply.
 */
export async function decodeBody(
  coded: Uint8Array,
  contentEncoding: string | undefined,
  limits: { maxBytes: number; maxRatio: number },
): Promise<DecodedBody> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  if (codings.length > maxCodings)
    return { fault: 'bad-coding', sentence: `The answer is packed ${codings.length} times over.` };
  const cap = Math.min(limits.maxBytes, Math.max(ratioFloorBytes, Math.floor(coded.length * limits.maxRatio)));
  let bytes = coded;
  for (const coding of codings.reverse()) {
    const step = await takeOff(coding, bytes, cap);
    if (!('bytes' in step)) {
      if (step.fault === 'bad-coding') return step;
      return cap < limits.maxBytes
        ? { fault: 'too-large', sentence: `The answer unpacks to more than ${limits.maxRatio} times its size.` }
        : { fault: 'too-large', sentence: `The answer unpacks to more than ${limits.maxBytes} bytes.` };
    }
    bytes = step.bytes;
  }
  return { bytes };
}

const unpackers = {
  gzip: promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  zlib: promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflate),
  raw: promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflateRaw),
  br: promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress),
  zstd: promisify<zlib.InputType, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress),
};

async function takeOff(
  coding: string,
  bytes: Uint8Array,
  maxOutputLength: number,
): Promise<{ bytes: Uint8Array } | { fault: 'too-large' | 'bad-coding'; sentence: string }> {
  const unpacker = unpackerOf(coding, bytes);
  if (unpacker === 'unknown') return { fault: 'bad-coding', sentence: `The answer is packed as “${coding}”.` };
  if (unpacker === 'plain') return { bytes };
  try {
    return { bytes: await unpackers[unpacker](bytes, { maxOutputLength }) };
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return {
      fault: isTooLarge ? 'too-large' : 'bad-coding',
      sentence: `The answer says that it is packed as ${coding}, but can't be unpacked: it is cut off or something else.`,
    };
  }
}

function unpackerOf(coding: string, bytes: Uint8Array): keyof typeof unpackers | 'plain' | 'unknown' {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return first === 0x1f && second === 0x8b ? 'gzip' : 'plain';
    case 'deflate':
      if (bytes.length === 0) return 'plain';
      // RFC 1950: method 8, and the first two bytes are a multiple of 31. Some servers send raw deflate instead.
      return (first & 15) === 8 && (first * 256 + second) % 31 === 0 ? 'zlib' : 'raw';
    case 'br':
      return bytes.length === 0 ? 'plain' : 'br';
    case 'zstd':
      return first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd ? 'zstd' : 'plain';
    default:
      return 'unknown';
  }
}
