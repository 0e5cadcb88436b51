import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { captureOn, inShort, mementosAsked, testArchive, tideUrl } from '../../../test/support/test-archive.ts';
import { cdxFieldsOf } from '../../../test/support/wayback-server.ts';
import { queryCdx } from './cdx-query.ts';
import { type CdxList, readCdx } from './cdx-rows.ts';
import { liveMementos } from './live-mementos.ts';
import { forecastOf, readWaybackList, waybackList } from './wayback-list.ts';

describe('a list', () => {
  it('says which rows can not be read, and that it is only a part', async () => {
    const list = waybackList('cdx.txt', readCdx(`2023 ${tideUrl} text/html 200 x\n\nkey`) as CdxList, {});
    expect(list.faults.map(({ source }) => source)).toEqual(['cdx.txt:1', 'cdx.txt']);
    expect(
      (await Array.fromAsync(readWaybackList(list, { isCheap: true, get: () => Promise.reject(new Error()) }, '')))
        .length,
    ).toBe(2);
  });

  it('tells what reading it would come to', () => {
    const captures = [
      captureOn(1),
      captureOn(2),
      captureOn(3, { status: 404, body: '' }),
      captureOn(4, { mimetype: 'image/png' }),
      captureOn(5, { status: 302 }),
    ];
    const list = waybackList('x', readCdx(JSON.stringify(captures.map(cdxFieldsOf))) as CdxList, {});
    expect(forecastOf(list)).toEqual({ addresses: 1, captures: 3, mementos: 2, looks: 1, passedOver: 1 });
  });

  it('asks for nothing that the archive has', async () => {
    const { server, client } = await testArchive([captureOn(1), captureOn(2, { body: '<p>Flow' })]);
    const list = waybackList('x', await queryCdx(client, { url: tideUrl }, () => undefined), {});
    const isKnown = ({ timestamp }: { timestamp: string }): boolean => timestamp.startsWith('20230901');
    const items = await Array.fromAsync(
      readWaybackList(list, liveMementos(client, list.rows), client.endpoint, isKnown),
    );
    expect(items.map(inShort)).toEqual([
      `20230901080000 ${tideUrl} over: The archive has a capture of this second already.`,
      '2023-09-02T08:00:00Z <p>Flow',
    ]);
    expect(mementosAsked(server)).toEqual([`/web/20230902080000id_/${tideUrl}`]);
  });

  it('of gzip bytes is none', () => {
    expect(readCdx(gzipSync('x').toString('latin1'))).toMatchObject({ rows: [] });
  });
});
