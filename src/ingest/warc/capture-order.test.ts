import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzipRecords, htmlAnswer, page, sha1Base32, warcRecord } from './testing/warc-bytes.ts';
import { pagesOf, readAll, reasonsOf } from './testing/read-items.ts';

const record = (day: number, name = 'a', fields: Record<string, string> = {}): Buffer =>
  warcRecord({
    url: `https://outlet.example/${name}`,
    date: `2024-05-0${day}T10:00:00Z`,
    id: `urn:uuid:${name}-${day}`,
    block: htmlAnswer(page(`${name} ${day}`)),
    fields,
  });

async function order(files: Buffer[]): Promise<string[]> {
  const items = await readAll(files);
  expect(reasonsOf(items)).toEqual([]);
  return pagesOf(items).map(({ url = '', captured }) => `${url.slice(-1)} ${captured.slice(8, 10)}`);
}

describe('captures that don’t stand in order of time', () => {
  const records = [record(1, 'x'), record(3), record(2, 'x'), record(1), record(4), record(2), record(3, 'x')];

  it.each([
    ['a plain file', Buffer.concat(records)],
    ['a gzip file', gzipRecords(records)],
  ])('are read by time, address by address, in %s', async (_, file) => {
    expect(await order([file])).toEqual(['x 01', 'a 01', 'a 02', 'a 03', 'a 04', 'x 02', 'x 03']);
  });

  it('are read by time where several files hold them', async () => {
    const files = [Buffer.concat([record(1), record(4)]), gzipRecords([record(2, 'x'), record(3), record(2)])];
    expect(await order(files)).toEqual(['a 01', 'a 02', 'a 03', 'a 04', 'x 02']);
  });

  it('wait for the last of their address where their places can’t be reached', async () => {
    expect(await order([gzipSync(Buffer.concat(records))])).toEqual([
      'x 01',
      'x 02',
      'a 01',
      'a 02',
      'a 03',
      'a 04',
      'x 03',
    ]);
    const files = [gzipSync(Buffer.concat([record(1), record(4)])), gzipRecords([record(3), record(2)])];
    expect(await order(files)).toEqual(['a 01', 'a 02', 'a 03', 'a 04']);
  });

  it('wait no longer than to the end of a damaged file', async () => {
    const last = warcRecord({
      url: 'https://outlet.example/a',
      date: '2024-05-01T10:00:00Z',
      block: htmlAnswer(page(randomBytes(4000).toString('hex'))),
    });
    const whole = gzipSync(Buffer.concat([record(3), record(2), last]));
    const items = await readAll(whole.subarray(0, -3000));
    expect(pagesOf(items).map(({ captured }) => captured.slice(8, 10))).toEqual(['01', '02', '03']);
  });

  it('may be of one second, and in another spelling of the address', async () => {
    const www = warcRecord({ url: 'http://www.outlet.example/a/?utm_source=x', date: '2024-05-01T09:00:00Z' });
    const items = await readAll(Buffer.concat([record(2), record(2), www]));
    expect(pagesOf(items).map(({ captured }) => captured.slice(8, 13))).toEqual(['01T09', '02T10', '02T10']);
  });

  it('give their text to revisits', async () => {
    const digest = { 'WARC-Payload-Digest': sha1Base32(page('a 1')) };
    const revisit = warcRecord({
      type: 'revisit',
      url: 'https://outlet.example/a',
      date: '2024-05-02T10:00:00Z',
      id: 'urn:uuid:again',
      block: '',
      fields: { ...digest, 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' },
    });
    const items = await readAll(gzipRecords([revisit, record(1, 'a', digest)]));
    expect(pagesOf(items).map(({ captured, bytes }) => [captured.slice(8, 10), Buffer.from(bytes).toString()])).toEqual(
      [
        ['01', page('a 1')],
        ['02', page('a 1')],
      ],
    );
  });

  it('are told when one of them is damaged, and the others are read', async () => {
    const [one, two, three] = [record(3), record(1), record(2)].map((each) => gzipSync(each));
    const broken = Buffer.from(two!);
    broken.fill(0xff, 60, 90);
    const items = await readAll(Buffer.concat([one!, broken, three!]));
    expect(pagesOf(items).map(({ captured }) => captured.slice(8, 10))).toEqual(['02', '03']);
    expect(reasonsOf(items).join(' ')).toContain('damaged');
  });
});
