import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageCapture, PageItem } from './page-capture.ts';
import { memorySource } from './warc/byte-source.ts';
import { chunked, gzipRecords, htmlAnswer, page, sha1Base32, warcRecord } from './warc/testing/warc-bytes.ts';
import { readWarc, type WarcOptions } from './warc.ts';

/** All items of a file, read in pieces of an odd size, so that nothing depends on where a piece ends. */
async function read(bytes: Buffer | Buffer[], options: WarcOptions = {}, pieceBytes = 777): Promise<PageItem[]> {
  const files = Array.isArray(bytes) ? bytes : [bytes];
  const sources = files.map((file, at) => memorySource(`file-${at + 1}.warc`, file, pieceBytes));
  return await Array.fromAsync(readWarc(sources, options));
}

const pagesOf = (items: PageItem[]): PageCapture[] => items.flatMap((item) => ('page' in item ? [item.page] : []));
const textsOf = (items: PageItem[]): string[] => pagesOf(items).map(({ bytes }) => Buffer.from(bytes).toString());
const reasonsOf = (items: PageItem[]): string[] =>
  items.flatMap((item) => ('rejected' in item ? [item.rejected.reason] : []));
const passedOverOf = (items: PageItem[]): string[] =>
  items.flatMap((item) => ('passedOver' in item ? [item.passedOver] : []));

describe.each([
  ['a plain file', (records: Buffer[]) => Buffer.concat(records)],
  ['a gzip file', gzipRecords],
  ['a gzip file of one member', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
])('readWarc on %s', (kind, fileOf) => {
  const readRecords = (records: Buffer[], options?: WarcOptions) => read(fileOf(records), options);

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
    const items = await read(
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
    const items = await read(file.subarray(0, file.length - 400));
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

  describe('revisits', () => {
    const target = (parts = {}) =>
      warcRecord({
        id: 'urn:uuid:target',
        block: htmlAnswer(gzipSync(page('revisited')), ['Content-Encoding: gzip']),
        fields: { 'WARC-Payload-Digest': sha1Base32('payload') },
        date: '2024-05-01T10:00:00.5Z',
        ...parts,
      });
    const revisit = (fields: Record<string, string>, block = htmlAnswer('')) =>
      warcRecord({ type: 'revisit', id: 'urn:uuid:revisit', date: '2024-05-02T10:00:00Z', fields, block });
    const profile = { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' };

    it.each([
      ['record-id', { 'WARC-Refers-To': '<urn:uuid:target>' }],
      [
        'address-and-date',
        { 'WARC-Refers-To-Target-URI': 'https://outlet.example/a', 'WARC-Refers-To-Date': '2024-05-01T10:00:00Z' },
      ],
      ['payload-digest', { 'WARC-Payload-Digest': sha1Base32('payload') }],
    ])('are read by %s, whichever record comes first', async (by, fields) => {
      const record = revisit({ ...profile, ...fields });
      const orders = [
        [target(), record],
        [record, target()],
      ];
      for (const order of orders) {
        const items = await readRecords(order);
        expect(textsOf(items)).toEqual([page('revisited'), page('revisited')]);
        const found = pagesOf(items)[order.indexOf(record)]!;
        expect(found).toMatchObject({ captured: '2024-05-02T10:00:00Z', status: 200 });
        expect(found.provenance).toMatchObject({
          warc: { record: 'urn:uuid:revisit', revisitOf: { by, record: 'urn:uuid:target', file: 'file-1.warc' } },
        });
      }
    });

    it('are read from another file of the command', async () => {
      const files = [fileOf([revisit({ 'WARC-Refers-To': '<urn:uuid:target>' })]), fileOf([warcRecord({}), target()])];
      expect(textsOf(await read(files))).toEqual([page('revisited'), page('text'), page('revisited')]);
    });

    it('of the profile server-not-modified have the text of the record they refer to', async () => {
      const block = htmlAnswer('', [], 'HTTP/1.1 304 Not Modified');
      const fields = {
        'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
        'WARC-Refers-To-Target-URI': 'https://outlet.example/a',
        'WARC-Refers-To-Date': '2024-05-01T10:00:00Z',
      };
      expect(textsOf(await readRecords([target(), revisit(fields, block)]))).toHaveLength(2);
    });

    it('are passed over without their payload, or with another digest than its', async () => {
      const digest = sha1Base32('other');
      const items = await readRecords([
        target(),
        revisit({ ...profile, 'WARC-Refers-To': '<urn:uuid:target>', 'WARC-Payload-Digest': digest }),
      ]);
      expect(pagesOf(items)).toHaveLength(1);
      expect(passedOverOf(items)[0]).toContain('no record in these files');
    });

    it('are read from what the archive holds of the same address and digest', async () => {
      const digest = sha1Base32('held');
      const heldPayload = (url: string, stated: string) =>
        url === 'https://outlet.example/a' && stated === digest ? { bytes: Buffer.from(page('held')) } : null;
      const items = await readRecords([revisit({ ...profile, 'WARC-Payload-Digest': digest })], { heldPayload });
      expect(textsOf(items)).toEqual([page('held')]);
    });

    it('of images and redirects are not looked for', async () => {
      const image = revisit({ 'WARC-Refers-To': '<urn:uuid:target>' }, htmlAnswer('', ['Content-Type: image/png']));
      expect(pagesOf(await readRecords([target(), image]))).toHaveLength(1);
    });
  });
});

describe('readWarc on damaged and other files', () => {
  const three = ['one', 'two', 'three'].map((text) =>
    gzipRecords([warcRecord({ block: htmlAnswer(page(text.repeat(40))) })]),
  );

  it('goes on behind a damaged gzip member and names the place', async () => {
    for (const at of [0, 1, 2]) {
      const members = three.map((member) => Buffer.from(member));
      members[at]!.fill(0x55, 60, 90);
      const items = await read(Buffer.concat(members));
      expect(textsOf(items)).toHaveLength(2);
      const offset = members.slice(0, at).reduce((sum, { length }) => sum + length, 0);
      expect(reasonsOf(items).join()).toContain(`The gzip member at byte ${offset} is damaged`);
    }
  });

  it('finds a wrong checksum', async () => {
    const members = three.map((member) => Buffer.from(member));
    members[1]![members[1]!.length - 6]! ^= 1;
    const items = await read(Buffer.concat(members));
    expect(textsOf(items)).toHaveLength(2);
    expect(reasonsOf(items).join()).toContain('its checksum is wrong');
  });

  it('goes on behind bytes that are no record', async () => {
    const items = await read(
      Buffer.concat([
        Buffer.from('WARC/1.0 garbage\n\nmore\n'),
        warcRecord({}),
        Buffer.alloc(300, 120),
        Buffer.from('\r\n'),
        warcRecord({}),
      ]),
    );
    expect(pagesOf(items).length + reasonsOf(items).length).toBeGreaterThanOrEqual(3);
    expect(reasonsOf(items)[0]).toContain('At byte 0 stands no WARC record');
  });

  it.each([
    ['an ARC file', Buffer.from('filedesc://x.arc 0.0.0.0 20240501 text/plain 9\n1 0 x\n'), 'ARC'],
    ['an ARC file in gzip', gzipSync('filedesc://x.arc 0.0.0.0 20240501 text/plain 9\n1 0 x\n'), 'ARC'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a page', Buffer.from(page('x')), 'no WARC record'],
    ['a file in zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0]), 'zstd'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31) % 251)), 'no WARC record'],
  ])('refuses %s with the reason', async (_, bytes, reason) => {
    const items = await read(bytes);
    expect(reasonsOf(items)).toEqual([expect.stringContaining(reason)]);
    expect(items).toHaveLength(1);
  });

  it('survives a file cut or spoiled anywhere', async () => {
    const block = htmlAnswer(chunked(gzipSync(page('x'))), ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']);
    const records = [
      warcRecord({ block }),
      warcRecord({ type: 'revisit', fields: { 'WARC-Refers-To': '<urn:uuid:0001>' } }),
    ];
    for (const file of [Buffer.concat(records), gzipRecords(records)]) {
      for (let at = 0; at < file.length; at += 7) {
        await read(file.subarray(0, at));
        const spoiled = Buffer.from(file);
        spoiled[at]! ^= 0x5a;
        await read(spoiled);
      }
    }
  });

  describe('given paths', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'warc-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('reads files and says which are not there, and how far it is', async () => {
      const file = path.join(folder, 'a.warc.gz');
      writeFileSync(file, gzipRecords([warcRecord({})]));
      const told: [number, number][] = [];
      const items = await Array.fromAsync(
        readWarc([path.join(folder, 'none.warc'), file], { tell: (...share) => told.push(share) }),
      );
      expect(reasonsOf(items)).toEqual(['There is no such file.']);
      expect(pagesOf(items)[0]?.provenance).toMatchObject({ warc: { file: 'a.warc.gz' } });
      expect(told.at(-1)).toEqual([told.at(-1)?.[1], told.at(-1)?.[1]]);
    });
  });
});
