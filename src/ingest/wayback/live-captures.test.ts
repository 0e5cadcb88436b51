import { describe, expect, it } from 'vitest';
import { captureOn, inShort, mementosAsked, testArchive, tideUrl } from '../../../test/support/test-archive.ts';
import { payloadDigest } from './payload-digest.ts';

describe('captures of a web archive', () => {
  it('are all taken, and equal ones are asked for once', async () => {
    const { server, items } = await testArchive([
      captureOn(1),
      captureOn(2),
      captureOn(3, { body: '<p>Flow' }),
      captureOn(4, { mimetype: 'warc/revisit', listedStatus: '-' }),
      captureOn(5),
    ]);
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Ebb',
      '2023-09-03T08:00:00Z <p>Flow',
      '2023-09-04T08:00:00Z <p>Ebb',
      '2023-09-05T08:00:00Z <p>Ebb',
    ]);
    expect(mementosAsked(server)).toEqual([`/web/20230901080000id_/${tideUrl}`, `/web/20230903080000id_/${tideUrl}`]);
  });

  it('say where they are, what they were compared with, and whose bytes were taken', async () => {
    const { server, items } = await testArchive([captureOn(1), captureOn(2)]);
    const [first, second] = (await items()) as { page: object }[];
    const digest = `sha1:${payloadDigest(Buffer.from('<p>Ebb'))}`;
    expect(first?.page).toEqual({
      url: tideUrl,
      captured: '2023-09-01T08:00:00Z',
      method: 'wayback',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<p>Ebb'),
      provenance: { memento: `${server.origin}/web/20230901080000id_/${tideUrl}`, digest, digestCheck: 'verified' },
    });
    expect(second?.page).toMatchObject({
      captured: '2023-09-02T08:00:00Z',
      provenance: {
        memento: `${server.origin}/web/20230902080000id_/${tideUrl}`,
        bytesFrom: `${server.origin}/web/20230901080000id_/${tideUrl}`,
        digest,
        digestCheck: 'verified',
      },
    });
  });

  it('that found no page are looks, after the pages of their address', async () => {
    const { server, items } = await testArchive([
      captureOn(1, { status: 404, body: 'No.' }),
      captureOn(2),
      captureOn(3, { status: 410, body: 'Gone.' }),
      captureOn(4, { status: 403, body: 'Wall.' }),
      captureOn(5, { status: 503, body: 'Later.' }),
      captureOn(6, { mimetype: 'warc/revisit', listedStatus: '-', body: 'No.' }),
    ]);
    const found = await items();
    expect(found.map(inShort)).toEqual([
      '2023-09-02T08:00:00Z <p>Ebb',
      '2023-09-01T08:00:00Z not-found 404',
      '2023-09-03T08:00:00Z gone 410',
      '2023-09-04T08:00:00Z blocked 403',
      '2023-09-05T08:00:00Z failed 503',
      '2023-09-06T08:00:00Z not-found 404',
    ]);
    expect(found[1]).toMatchObject({
      observed: {
        url: tideUrl,
        method: 'wayback',
        provenance: { memento: `${server.origin}/web/20230901080000id_/${tideUrl}` },
      },
    });
    expect(mementosAsked(server)).toHaveLength(1);
  });

  it('come in pages of a list, each asked for by its resume key', async () => {
    const captures = Array.from({ length: 8 }, (_, index) => captureOn(index + 1));
    const { server, items } = await testArchive(captures);
    expect(await items()).toHaveLength(8);
    const queries = server.seen.filter(({ path }) => path.startsWith('/cdx'));
    expect(queries.map(({ path }) => new URLSearchParams(path.split('?')[1]).get('resumeKey'))).toEqual([
      null,
      '3',
      '6',
    ]);
    const [first] = queries.map(({ path }) => new URLSearchParams(path.split('?')[1]));
    expect(first?.get('fl')).toBe('timestamp,original,mimetype,statuscode,digest');
    expect(first?.has('collapse')).toBe(false);
    expect(first?.has('filter')).toBe(false);
  });

  it('are those of the time and number that are wanted', async () => {
    const captures = Array.from({ length: 8 }, (_, index) => captureOn(index + 1));
    const { items } = await testArchive(captures, new Map(), tideUrl, { from: '20230903', to: '20230907', limit: 4 });
    expect((await items()).map((item) => inShort(item).slice(0, 10))).toEqual([
      '2023-09-03',
      '2023-09-04',
      '2023-09-05',
      '2023-09-06',
    ]);
  });

  it('of several addresses come address by address', async () => {
    const other = 'https://outlet.example/tide/two';
    const { items } = await testArchive(
      [captureOn(1), captureOn(3), captureOn(2, { url: other, body: '<p>Two' })],
      new Map(),
      `${tideUrl}*`,
    );
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-03T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Two',
    ]);
  });

  it('of one second and one digest are one, in whatever spelling of the address', async () => {
    const { items } = await testArchive([captureOn(1), captureOn(1, { url: 'http://www.outlet.example/tide' })]);
    expect((await items()).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '20230901080000 http://www.outlet.example/tide over: It is the capture before, under another spelling of the address.',
    ]);
  });

  it('that are no pages are passed over', async () => {
    const { items } = await testArchive([captureOn(1, { mimetype: 'image/png' })]);
    expect((await items()).map(inShort)).toEqual([`20230901080000 ${tideUrl} over: It is of type image/png, no page.`]);
  });
});

describe('the time of a capture', () => {
  it('is its Memento-Datetime, also where the list says otherwise', async () => {
    const { items } = await testArchive([captureOn(1, { mementoDatetime: 'Fri, 01 Sep 2023 07:59:58 GMT' })]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T07:59:58Z <p>Ebb']);
  });

  it('is that of the capture that the archive gives instead', async () => {
    const later = { timestamp: '20230901090000', url: tideUrl, body: '<p>Ebb' };
    const server = await testArchive([captureOn(1, { insteadOf: '20230901090000' }), later]);
    expect((await server.items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} over: The web archive can't show it and gives the capture of 20230901090000, which is in the list.`,
      '2023-09-01T09:00:00Z <p>Ebb',
    ]);
  });

  it('is not taken from an answer that is no memento', async () => {
    const plain = '<p>no memento';
    const { items } = await testArchive([captureOn(1)], new Map([[`/web/20230901080000id_/${tideUrl}`, [plain]]]));
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} rejected: The answer has no Memento-Datetime: it is not the capture.`,
    ]);
  });
});
