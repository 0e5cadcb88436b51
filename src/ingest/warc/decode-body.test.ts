import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode-body.ts';
import { parseHttpAnswer } from './http-answer.ts';
import { chunked, htmlAnswer } from './testing/warc-bytes.ts';

const text = Array.from({ length: 300 }, (_, at) => `<p>Paragraph ${at} of ${Math.sqrt(at)}</p>`).join('\n');
const plain = Buffer.from(`<!doctype html>${text}`);
const limits = { maxBytes: 10 * 1024 * 1024, maxRatio: 100 };
const decode = (body: Buffer | string, ...head: string[]) =>
  decodeBody(parseHttpAnswer(htmlAnswer(body, head))!, limits);

describe('the codings of a body', () => {
  it.each<[string, string[], Buffer]>([
    ['gzip', ['Content-Encoding: gzip'], gzipSync(plain)],
    ['x-gzip', ['Content-Encoding: x-gzip'], gzipSync(plain)],
    ['GZIP in capitals', ['content-encoding: GZIP'], gzipSync(plain)],
    ['zlib deflate', ['Content-Encoding: deflate'], deflateSync(plain)],
    ['raw deflate', ['Content-Encoding: deflate'], deflateRawSync(plain)],
    ['brotli', ['Content-Encoding: br'], brotliCompressSync(plain)],
    ['zstd', ['Content-Encoding: zstd'], zstdCompressSync(plain)],
    ['gzip twice', ['Content-Encoding: gzip, gzip'], gzipSync(gzipSync(plain))],
    [
      'gzip twice, stated in two fields',
      ['Content-Encoding: gzip', 'Content-Encoding: gzip'],
      gzipSync(gzipSync(plain)),
    ],
    ['gzip twice, stated once', ['Content-Encoding: gzip'], gzipSync(gzipSync(plain))],
    ['gzip that is not stated', [], gzipSync(plain)],
    ['chunked', ['Transfer-Encoding: chunked'], chunked(plain)],
    ['Chunked with a capital', ['Transfer-Encoding: Chunked'], chunked(plain)],
    [
      'brotli within chunks',
      ['Content-Encoding: br', 'Transfer-Encoding: CHUNKED'],
      chunked(brotliCompressSync(plain)),
    ],
    ['gzip as a transfer coding', ['Transfer-Encoding: gzip, chunked'], chunked(gzipSync(plain))],
    [
      'several gzip members',
      ['Content-Encoding: gzip'],
      Buffer.concat([gzipSync(plain.subarray(0, 99)), gzipSync(plain.subarray(99))]),
    ],
    [
      'gzip with something behind it',
      ['Content-Encoding: gzip'],
      Buffer.concat([gzipSync(plain), Buffer.from('tail')]),
    ],
    ['identity', ['Content-Encoding: identity'], plain],
  ])('takes off %s', async (_, head, body) => {
    expect(await decode(body, ...head)).toEqual({ bytes: plain });
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'none', 'utf-8'])(
    'takes plain text as it is where the header says %s',
    async (coding) => {
      expect(await decode(plain, `Content-Encoding: ${coding}`)).toEqual({ bytes: plain });
      expect(await decode('ok', `Content-Encoding: ${coding}`)).toEqual({ bytes: Buffer.from('ok') });
    },
  );

  it('takes plain text as it is where the header says chunked', async () => {
    expect(await decode(plain, 'Transfer-Encoding: chunked')).toEqual({ bytes: plain });
    // Starts with hexadecimal digits on a line of their own, as a chunk does.
    expect(await decode('add\r\nmore words', 'Transfer-Encoding: chunked')).toMatchObject({
      truncated: expect.stringContaining('chunk') as string,
    });
  });

  it.each([
    ['gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['zstd', zstdCompressSync(plain)],
  ])('gives what there is of %s that is cut, and says so', async (coding, coded) => {
    const result = await decode(coded.subarray(0, coded.length - 40), `Content-Encoding: ${coding}`);
    if ('failed' in result) throw new Error(result.failed);
    expect(result.truncated).toBe(`The ${coding} body breaks off.`);
    expect(plain.subarray(0, result.bytes.length).equals(result.bytes)).toBe(true);
  });

  it('gives what there is of chunks that are cut, and says so', async () => {
    const result = await decode(chunked(plain).subarray(0, 100), 'Transfer-Encoding: chunked');
    expect(result).toMatchObject({ truncated: 'The chunked body ends before its last chunk.' });
  });

  it('never gives bytes whose checksum is wrong', async () => {
    const coded = gzipSync(plain);
    coded[coded.length - 8]! ^= 1;
    expect(await decode(coded, 'Content-Encoding: gzip')).toEqual({ failed: 'Its gzip data is damaged.' });
  });

  it('refuses a coding that is not known, and bytes that have none of those stated', async () => {
    const noise = Buffer.from(Array.from({ length: 200 }, (_, at) => (at * 37) % 256));
    expect(await decode(noise, 'Content-Encoding: compress')).toMatchObject({
      failed: expect.stringContaining('compress') as string,
    });
    expect(await decode(noise, 'Content-Encoding: gzip')).toMatchObject({
      failed: expect.stringContaining('gzip') as string,
    });
    const six = Array.from({ length: 6 }, () => 'gzip').join(', ');
    expect(await decode(noise, `Content-Encoding: ${six}`)).toHaveProperty('failed');
  });

  it('stops at the largest size and at the largest ratio', async () => {
    const long = Buffer.concat(Array.from({ length: 1200 }, () => gzipSync(plain)));
    expect(await decode(long, 'Content-Encoding: gzip')).toEqual({ failed: 'It is larger than 10 MiB.' });
    for (const [coding, bomb] of [
      ['gzip', gzipSync(Buffer.alloc(5_000_000))],
      ['br', brotliCompressSync(Buffer.alloc(5_000_000))],
      ['zstd', zstdCompressSync(Buffer.alloc(5_000_000))],
      ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(5_000_000)))],
    ] as const) {
      expect(await decode(bomb, `Content-Encoding: ${coding}`)).toEqual({
        failed: 'Its body grows more than 100 times when it is unpacked.',
      });
    }
  });

  it('says when fewer bytes were recorded than the answer stated, but not when it had a coding', async () => {
    expect(await decode(plain, `Content-Length: ${plain.length + 5}`)).toMatchObject({
      truncated: expect.stringContaining('stated') as string,
    });
    expect(await decode(plain, `Content-Length: ${plain.length - 5}`)).toEqual({ bytes: plain });
    expect(await decode(plain, 'Content-Length: 9', 'Content-Length: 999999')).toEqual({ bytes: plain });
    expect(await decode(plain, 'Content-Length: 999999', 'Content-Encoding: gzip')).toEqual({ bytes: plain });
  });
});
