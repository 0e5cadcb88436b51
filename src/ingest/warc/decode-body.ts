import { unchunk } from './chunked.ts';
import { type Coding, decompress, type DecodingLimits } from './decompress.ts';
import { type HttpAnswer, listedValues } from './http-answer.ts';
import { isGzip } from './gunzip-members.ts';
import { looksLikeText } from './sniff.ts';

/** A body without its codings, with why it is not all of it; or why it can't be had, as one sentence. */
export type DecodedBody = { bytes: Buffer; truncated?: string } | { failed: string };

const codings = new Map<string, Coding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['x-deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);
/** Longer lists are made to exhaust a reader. */
const maxCodings = 5;

/**
 * The body of an answer, transfer codings and then content codings taken off. Many recorders keep the header and
 * store the body without the coding: where the bytes are plain text, they are taken as they are.
 */
export async function decodeBody(answer: HttpAnswer, limits: DecodingLimits): Promise<DecodedBody> {
  const transfer = listedValues(answer, 'transfer-encoding');
  const content = listedValues(answer, 'content-encoding');
  const layers = [...content, ...transfer].filter((name) => name !== 'identity').reverse();
  if (layers.length > maxCodings) return { failed: `Its body has ${layers.length} codings, one on another.` };
  let bytes = answer.body;
  let truncated: string | undefined;
  for (const name of layers) {
    if (name === 'chunked') {
      const result = unchunk(bytes);
      if (result === 'plain') continue;
      bytes = result.bytes;
      if (result.cut) truncated = 'The chunked body ends before its last chunk.';
      continue;
    }
    const layer = await takeOff(name, bytes, limits);
    if ('failed' in layer) return layer;
    bytes = layer.bytes;
    truncated ??= layer.truncated;
  }
  // Servers that compress twice and state it once; a page never starts with these bytes.
  for (let count = layers.length; isGzip(bytes) && count < maxCodings; count += 1) {
    const layer = await takeOff('gzip', bytes, limits);
    if ('failed' in layer) return layer;
    bytes = layer.bytes;
    truncated ??= layer.truncated;
  }
  if (bytes.length > limits.maxBytes) return { failed: tooLarge(limits) };
  if (layers.length === 0) truncated ??= shorterThanStated(answer);
  return truncated === undefined ? { bytes } : { bytes, truncated };
}

/** The sentence for a page over the limit. */
export function tooLarge({ maxBytes }: Pick<DecodingLimits, 'maxBytes'>): string {
  return `It is larger than ${maxBytes / 1024 / 1024} MiB.`;
}

async function takeOff(name: string, coded: Buffer, limits: DecodingLimits): Promise<DecodedBody> {
  if (coded.length === 0) return { bytes: coded };
  const coding = codings.get(name);
  const result = coding === undefined ? 'other' : await decompress(coding, coded, limits);
  if (result !== 'other' && 'exceeded' in result) {
    if (result.exceeded === 'size') return { failed: tooLarge(limits) };
    return { failed: `Its body grows more than ${limits.maxRatio} times when it is unpacked.` };
  }
  if (result !== 'other' && result.end === 'whole') return { bytes: result.bytes };
  if (looksLikeText(coded)) return { bytes: coded };
  if (coding === undefined) return { failed: `Its coding \`${name.slice(0, 40)}\` is not known.` };
  if (result === 'other') return { failed: `Its body is neither ${name} nor text.` };
  if (result.end === 'broken') return { failed: `Its ${name} data is damaged.` };
  return { bytes: result.bytes, truncated: `The ${name} body breaks off.` };
}

/** Only for a body without codings: elsewhere recorders leave lengths that belong to another form of it. */
function shorterThanStated(answer: HttpAnswer): string | undefined {
  const stated = [...new Set(listedValues(answer, 'content-length'))];
  if (stated.length !== 1 || !/^\d{1,15}$/.test(stated[0]!)) return undefined;
  const length = Number(stated[0]);
  return length > answer.body.length
    ? `The answer stated ${length} bytes; ${answer.body.length} were recorded.`
    : undefined;
}
