import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readWarc } from '../warc.ts';
import { pagesOf, readAll, reasonsOf, textsOf } from './testing/read-items.ts';
import { chunked, gzipRecords, htmlAnswer, page, warcRecord } from './testing/warc-bytes.ts';

describe('readWarc on damaged and other files', () => {
  const three = ['one', 'two', 'three'].map((text) =>
    gzipRecords([warcRecord({ block: htmlAnswer(page(text.repeat(40))) })]),
  );

  it('goes on behind a damaged gzip member and names the place', async () => {
    for (const at of [0, 1, 2]) {
      const members = three.map((member) => Buffer.from(member));
      members[at]!.fill(0x55, 60, 90);
      const items = await readAll(Buffer.concat(members));
      expect(textsOf(items)).toHaveLength(2);
      const offset = members.slice(0, at).reduce((sum, { length }) => sum + length, 0);
      expect(reasonsOf(items).join()).toContain(`The gzip member at byte ${offset} is damaged`);
    }
  });

  it('finds a wrong checksum', async () => {
    const members = three.map((member) => Buffer.from(member));
    members[1]![members[1]!.length - 6]! ^= 1;
    const items = await readAll(Buffer.concat(members));
    expect(textsOf(items)).toHaveLength(2);
    expect(reasonsOf(items).join()).toContain('its checksum is wrong');
  });

  it('goes on behind bytes that are no record', async () => {
    const items = await readAll(
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
    const items = await readAll(bytes);
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
        await readAll(file.subarray(0, at));
        const spoiled = Buffer.from(file);
        spoiled[at]! ^= 0x5a;
        await readAll(spoiled);
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
