import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { chunked, htmlAnswer, page, sha1Base32, warcRecord } from './warc/testing/warc-bytes.ts';
import { fileForms, pagesOf, passedOverOf, readAll, reasonsOf, textsOf } from './warc/testing/read-items.ts';
import type { WarcOptions } from './warc.ts';

describe.each(fileForms)('readWarc on %s', (kind, fileOf) => {
  const readRecords = (records: Buffer[], options?: WarcOptions) => readAll(fileOf(records), options);

  it('gives a page with its address, its time in whole seconds, and where it was', async () => {
    const block = htmlAnswer(page('one'));
    const fields = { 'WARC-Payload-Digest': sha1Base32(page('one')), 'WARC-Block-Digest': sha1Base32(block) };
    const [item] = await readRecords([warcRecord({ block, date: '2024-05-01T10:00:00.987654Z', fields })]);
    expect(item).toEqual({
      source: 'file-1.warc at byte 0, https://outlet.example/a',
      page: {
        url: 'https://outlet.example/a',
        captured: '2024-05-01T10:00:00Z',
        method: 'warc',
        status: 200,
        contentType: 'text/html; charset=utf-8',
        bytes: Buffer.from(page('one')),
        provenance: {
          warc: {
            file: 'file-1.warc',
            record: 'urn:uuid:0001',
            payloadDigest: sha1Base32(page('one')),
            date: '2024-05-01T10:00:00.987654Z',
          },
        },
      },
    });
  });

  it('reads answers and headers of every make', async () => {
    const records = [
      warcRecord({ block: htmlAnswer(page('http/2'), [], 'HTTP/2 200') }),
      warcRecord({ block: htmlAnswer(page('no status text'), [], 'HTTP/1.1 200') }),
      warcRecord({ block: htmlAnswer(page('unknown status'), [], 'HTTP/1.0 203 Whatever It Is') }),
      warcRecord({ block: `HTTP/1.1 200 OK\nContent-Type: text/html\n\n${page('lf only')}` }),
      warcRecord({
        block: htmlAnswer(page('types twice'), ['Content-Type: text/html', 'Content-Type: text/html; charset=koi8-r']),
      }),
      warcRecord({ block: htmlAnswer(page('folded'), ['X-Long: one', '  two']) }),
      warcRecord({ block: htmlAnswer(page('bracketed')), url: '<https://outlet.example/b>' }),
      warcRecord({ block: htmlAnswer(page('lf record')), lineEnd: '\n' }),
      warcRecord({ type: 'resource', block: page('resource'), fields: { 'Content-Type': 'text/html' } }),
      warcRecord({ block: htmlAnswer(page('no type'), ['Content-Type: application/octet-stream']) }),
      warcRecord({
        block: htmlAnswer(chunked(gzipSync(page('coded'))), ['Transfer-Encoding: Chunked', 'Content-Encoding: GZIP']),
      }),
    ];
    const items = await readRecords(records);
    expect(textsOf(items)).toEqual(
      ['http/2', 'no status text', 'unknown status', 'lf only', 'types twice', 'folded', 'bracketed', 'lf record']
        .concat(['resource', 'no type', 'coded'])
        .map(page),
    );
    expect(pagesOf(items).map(({ status }) => status)).toEqual([
      200,
      200,
      203,
      200,
      200,
      200,
      200,
      200,
      undefined,
      200,
      200,
    ]);
    expect(pagesOf(items)[4]?.contentType).toBe('text/html; charset=koi8-r');
    expect(pagesOf(items)[6]?.url).toBe('https://outlet.example/b');
    expect(reasonsOf(items)).toEqual([]);
  });

  it('makes observations of answers that say what became of a page', async () => {
    const statuses = [404, 410, 401, 403, 451, 500, 503];
    const records = statuses.map((status) => warcRecord({ block: htmlAnswer(page('x'), [], `HTTP/1.1 ${status} X`) }));
    const items = await readRecords([...records, warcRecord({ block: htmlAnswer('') })]);
    expect(items.map((item) => ('observed' in item ? [item.observed.status, item.observed.outcome] : null))).toEqual([
      [404, 'not-found'],
      [410, 'gone'],
      [401, 'blocked'],
      [403, 'blocked'],
      [451, 'blocked'],
      [500, 'failed'],
      [503, 'failed'],
      [200, 'failed'],
    ]);
  });

  it('tells of redirects, of 304 and of what only says that it is HTML, and counts the rest', async () => {
    const items = await readRecords([
      warcRecord({ type: 'warcinfo', block: 'software: x', fields: { 'Content-Type': 'application/warc-fields' } }),
      warcRecord({ block: htmlAnswer('', ['Location: /b'], 'HTTP/1.1 301 Moved') }),
      warcRecord({ block: htmlAnswer(page('b')), url: 'https://outlet.example/b' }),
      warcRecord({ block: htmlAnswer('', [], 'HTTP/1.1 304 Not Modified') }),
      warcRecord({ block: htmlAnswer('{"a": [1]}') }),
      warcRecord({ block: htmlAnswer('%PDF-1.7 …') }),
      warcRecord({ block: htmlAnswer('body { }', ['Content-Type: text/css']) }),
      warcRecord({ block: htmlAnswer('not a page', ['Content-Type: application/octet-stream']) }),
      warcRecord({ url: 'urn:pageinfo:https://outlet.example/' }),
      warcRecord({ fields: { 'WARC-Resource-Type': 'xhr' } }),
    ]);
    expect(textsOf(items)).toEqual([page('b')]);
    expect(passedOverOf(items)).toEqual([
      'Redirects (301) to /b',
      'The server said “not modified” (304); the record has no text.',
      'It was sent as HTML but is JSON.',
      'It was sent as HTML but is a PDF file.',
      'Records that are no pages: 2 not HTML, 1 of the type warcinfo, 1 without a web address, 1 loaded as parts of pages.',
    ]);
  });

  it('leaves out answers to other requests than GET', async () => {
    const post = (fields: Record<string, string>) =>
      warcRecord({ type: 'request', id: 'urn:uuid:req', block: 'POST /a HTTP/1.1\r\n\r\nq=1', fields });
    expect(pagesOf(await readRecords([warcRecord({}), post({ 'WARC-Concurrent-To': '<urn:uuid:0001>' })]))).toEqual([]);
    const answer = warcRecord({ fields: { 'WARC-Concurrent-To': '<urn:uuid:req>' } });
    expect(pagesOf(await readRecords([post({}), answer]))).toEqual([]);
    expect(
      pagesOf(await readRecords([post({ 'WARC-Concurrent-To': '<urn:uuid:other>' }), warcRecord({})])),
    ).toHaveLength(1);
    const get = warcRecord({ type: 'request', block: 'GET /a HTTP/1.1\r\n\r\n' });
    expect(pagesOf(await readRecords([get, warcRecord({})]))).toHaveLength(1);
  });

  it('keeps to the given prefixes', async () => {
    const urls = [
      'https://outlet.example/news/1',
      'https://outlet.example.org/',
      'https://other.example/x',
      'http://outlet.example/',
    ];
    const records = urls.map((url) => warcRecord({ url }));
    const urlPrefixes = ['https://outlet.example', 'https://OTHER.example/x'];
    expect(pagesOf(await readRecords(records, { urlPrefixes })).map(({ url }) => url)).toEqual([urls[0], urls[2]]);
  });

  it.each([
    '2024-05-01',
    '2024-05-01T10:00Z',
    '2024-05-01T10:00:00+02:00',
    '20240501100000',
    '2024-02-30T10:00:00Z',
    'yesterday',
  ])('never takes %s for the time of a capture', async (date) => {
    const items = await readRecords([warcRecord({ date })]);
    expect(reasonsOf(items)).toEqual([`Its WARC-Date is \`${date}\`, which is not a time in UTC with seconds.`]);
  });

  it('marks what the recorder cut, and parts of pages', async () => {
    const items = await readRecords([
      warcRecord({ fields: { 'WARC-Truncated': 'length' } }),
      warcRecord({ fields: { 'WARC-Segment-Number': '1' } }),
      warcRecord({ block: htmlAnswer(page('part'), ['Content-Range: bytes 0-9/500'], 'HTTP/1.1 206 Partial') }),
      warcRecord({ block: htmlAnswer('123', ['Content-Range: bytes 0-2/3'], 'HTTP/1.1 206 Partial') }),
    ]);
    expect(pagesOf(items).map(({ truncated }) => truncated)).toEqual([
      'The recorder cut the answer (WARC-Truncated: length).',
      'The answer goes on in a continuation record, which is not read.',
      'The answer was a part of the page only (206, Content-Range: bytes 0-9/500).',
      undefined,
    ]);
  });

  it('rejects pages that are too large, before their record is read', async () => {
    const large = htmlAnswer(`${page('large')}${' '.repeat(12 * 1024 * 1024)}`);
    const film = htmlAnswer(Buffer.alloc(12 * 1024 * 1024), ['Content-Type: video/mp4']);
    const items = await readAll(
      fileOf([warcRecord({ block: large }), warcRecord({ block: film }), warcRecord({})]),
      {},
      65536,
    );
    expect(reasonsOf(items)).toEqual(['It is larger than 10 MiB.']);
    expect(pagesOf(items)).toHaveLength(1);
  });

  it('gives a page whose record is cut by the end of the file, marked', async () => {
    const file = fileOf([
      warcRecord({}),
      warcRecord({ block: htmlAnswer(page(Array.from({ length: 900 }, (_, at) => Math.sin(at)).join())) }),
    ]);
    const items = await readAll(file.subarray(0, file.length - 400));
    expect(pagesOf(items).map(({ truncated }) => truncated)).toEqual([
      undefined,
      'The WARC file ends within the record.',
    ]);
    expect(reasonsOf(items)).toHaveLength(kind === 'a plain file' ? 0 : 1);
  });

  it('goes on behind a wrong length, and takes the record only when its digest proves it', async () => {
    const block = htmlAnswer(page('proven'));
    const fields = { 'WARC-Block-Digest': sha1Base32(block) };
    for (const length of [block.length + 9, block.length - 9, 30]) {
      const items = await readRecords([
        warcRecord({ block, length, fields }),
        warcRecord({ block: htmlAnswer(page('unproven')), length: block.length + 9 }),
        warcRecord({ block: htmlAnswer(page('last')) }),
      ]);
      expect(textsOf(items)).toEqual([page('proven'), page('last')]);
      expect(reasonsOf(items)).toHaveLength(3);
    }
    const items = await readRecords([
      warcRecord({}),
      warcRecord({ length: 'x' }),
      warcRecord({ length: 10 ** 12 }),
      warcRecord({}),
    ]);
    expect(pagesOf(items)).toHaveLength(2);
  });

  it('rejects a record whose bytes are not those of its digest', async () => {
    const items = await readRecords([warcRecord({ fields: { 'WARC-Block-Digest': sha1Base32('something else') } })]);
    expect(reasonsOf(items)).toEqual(["The record is damaged: its bytes don't have the stated length or digest."]);
  });
});
