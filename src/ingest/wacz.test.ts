import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageItem } from './page-capture.ts';
import {
  gzipRecords,
  htmlAnswer,
  page,
  waczFile,
  warcRecord,
  zipFile,
  type ZipMember,
} from './warc/testing/warc-bytes.ts';
import { readWarc, type WarcOptions } from './warc.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wacz-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(bytes: Buffer, options?: WarcOptions): Promise<PageItem[]> {
  const file = path.join(folder, 'a.wacz');
  writeFileSync(file, bytes);
  return await Array.fromAsync(readWarc([file], options));
}

const urlsOf = (items: PageItem[]): unknown[] => items.flatMap((item) => ('page' in item ? [item.page.url] : []));
const reasonsOf = (items: PageItem[]): string[] =>
  items.flatMap((item) => ('rejected' in item ? [`${item.source}: ${item.rejected.reason}`] : []));

const url = (name: string): string => `https://outlet.example/${name}`;
const warc: ZipMember = {
  name: 'archive/data.warc.gz',
  bytes: gzipRecords([
    warcRecord({ url: url('a') }),
    warcRecord({ url: url('old'), block: htmlAnswer('', ['Location: /new'], 'HTTP/1.1 302 Found') }),
    warcRecord({ url: url('new') }),
    warcRecord({ url: url('frame'), block: htmlAnswer(page('a frame of a')) }),
  ]),
};
const pages: ZipMember = {
  name: 'pages/pages.jsonl',
  bytes: [
    '{"format":"json-pages-1.0","id":"pages"}',
    `{"url":"${url('a')}#part"}`,
    `{"url":"${url('old')}"}`,
    'broken',
  ].join('\n'),
  deflate: true,
};

describe('a WACZ file', () => {
  it('gives the pages that it lists, and where they redirect to', async () => {
    const items = await read(waczFile([warc, pages]));
    expect(urlsOf(items)).toEqual([url('a'), url('new')]);
    expect(items[0]).toMatchObject({
      source: `a.wacz/archive/data.warc.gz at byte 0, ${url('a')}`,
      page: {
        method: 'wacz',
        provenance: { wacz: 'a.wacz', warc: { file: 'archive/data.warc.gz', record: 'urn:uuid:0001' } },
      },
    });
    expect(urlsOf(await read(waczFile([warc, pages]), { pages: 'all' }))).toHaveLength(3);
    expect(urlsOf(await read(waczFile([warc])))).toHaveLength(3);
  });

  it('resolves revisits, also where its WARC file is compressed in the ZIP file', async () => {
    const revisit = warcRecord({
      type: 'revisit',
      url: url('z'),
      fields: { 'WARC-Refers-To': '<urn:uuid:late>' },
      block: htmlAnswer(''),
    });
    const bytes = Buffer.concat([revisit, warcRecord({}), warcRecord({ id: 'urn:uuid:late' })]);
    for (const deflate of [false, true]) {
      expect(urlsOf(await read(waczFile([{ name: 'archive/a.warc', bytes, deflate }])))).toHaveLength(3);
    }
  });

  it('is read in the form of WACZ 1.0', async () => {
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(warc.bytes).digest('hex');
    const resources = [{ path: warc.name, stats: { hash, bytes: Buffer.byteLength(warc.bytes) }, hashing: 'sha256' }];
    const description = { name: 'datapackage.json', bytes: JSON.stringify({ profile: 'data-package', resources }) };
    expect(urlsOf(await read(zipFile([warc, description])))).toHaveLength(3);
  });

  const described = (resources: unknown, profile = 'data-package'): ZipMember => ({
    name: 'datapackage.json',
    bytes: JSON.stringify({ profile, resources }),
  });
  const hash = `sha256:${'0'.repeat(64)}`;

  it.each<[string, Buffer, string]>([
    [
      'with a wrong hash',
      zipFile([warc, described([{ path: warc.name, hash }])]),
      'archive/data.warc.gz is not what was packed',
    ],
    [
      'with a wrong length',
      zipFile([warc, described([{ path: warc.name, hash, bytes: 1 }])]),
      'datapackage.json states 1',
    ],
    [
      'with a file missing',
      zipFile([described([{ path: 'archive/b.warc', hash }])]),
      'archive/b.warc, which is not in it',
    ],
    [
      'with another kind of hash',
      zipFile([warc, described([{ path: warc.name, hash: 'md5:00' }])]),
      'no sha256 for archive',
    ],
    ['without a description', zipFile([warc]), 'no datapackage.json'],
    ['with a description that is none', zipFile([warc, { name: 'datapackage.json', bytes: '[1' }]), 'no list of files'],
    ['of several WACZ files', zipFile([described([], 'multi-wacz-package')]), 'several WACZ files'],
    ['without a WARC file', waczFile([pages]), 'no WARC file in `archive/`'],
    [
      'with its WARC file elsewhere',
      waczFile([{ ...warc, name: 'data/archive/a.warc.gz' }]),
      'no WARC file in `archive/`',
    ],
    ['with a path that leads out', waczFile([warc, { name: '../evil.txt', bytes: 'x' }]), '../evil.txt'],
    ['with an absolute path', waczFile([warc, { name: '/etc/x', bytes: 'x' }]), '/etc/x'],
    ['with backslashes', waczFile([warc, { name: 'a\\b', bytes: 'x' }]), 'a\\b'],
    ['with two files of a name', waczFile([warc, warc]), 'two files named'],
    [
      'with a bomb',
      waczFile([warc, { name: 'pages/x', bytes: Buffer.alloc(20_000_000), deflate: true }]),
      'pages/x grows more than 100 times',
    ],
    ['that is no ZIP file', Buffer.from(page('x')), "can't be read as a ZIP file"],
    ['that is cut', waczFile([warc, pages]).subarray(0, 500), "can't be read as a ZIP file"],
  ])('%s is refused as a whole, with the reason', async (_, bytes, reason) => {
    const items = await read(bytes);
    expect(items).toHaveLength(1);
    expect(reasonsOf(items)).toEqual([expect.stringContaining(reason)]);
  });

  it('whose description was changed after it was sealed is refused', async () => {
    const seal = { name: 'datapackage-digest.json', bytes: JSON.stringify({ path: 'datapackage.json', hash }) };
    const items = await read(zipFile([warc, described([{ path: warc.name, hash }]), seal]));
    expect(reasonsOf(items)).toEqual([expect.stringContaining('datapackage.json is not what was packed')]);
  });

  it('gives nothing of a WARC file that it does not list', async () => {
    const listed = waczFile([warc]);
    expect(urlsOf(await read(listed))).toHaveLength(3);
    const { createHash } = await import('node:crypto');
    const resources = [{ path: warc.name, hash: `sha256:${createHash('sha256').update(warc.bytes).digest('hex')}` }];
    const items = await read(zipFile([warc, { ...warc, name: 'archive/more.warc.gz' }, described(resources)]));
    expect(urlsOf(items)).toHaveLength(3);
    expect(reasonsOf(items)).toEqual([
      expect.stringContaining('a.wacz/archive/more.warc.gz: datapackage.json does not list it'),
    ]);
  });

  it('survives being spoiled anywhere', async () => {
    const file = waczFile([warc, pages]);
    for (let at = 0; at < file.length; at += 11) {
      const spoiled = Buffer.from(file);
      spoiled[at]! ^= 0x5a;
      await read(spoiled);
    }
  });
});
