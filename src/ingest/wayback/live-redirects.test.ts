import { describe, expect, it } from 'vitest';
import { captureOn, inShort, mementosAsked, testArchive, tideUrl } from '../../../test/support/test-archive.ts';
import { payloadDigest } from './payload-digest.ts';

describe('redirects that were captured', () => {
  const moved = 'https://outlet.example/moved/tide';

  it('are followed to the page of that time', async () => {
    const { server, items } = await testArchive([
      captureOn(1, { status: 302, body: '', location: moved }),
      { timestamp: '20230901080003', url: moved, body: '<p>Moved' },
    ]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:03Z <p>Moved']);
    expect(found[0]).toMatchObject({
      page: {
        url: tideUrl,
        finalUrl: moved,
        provenance: { memento: `${server.origin}/web/20230901080003id_/${moved}` },
      },
    });
  });

  it('to http, https or www are not asked for when the page comes next', async () => {
    const { server, items } = await testArchive([
      captureOn(1, { url: 'http://outlet.example/tide', status: 301, body: '', location: tideUrl }),
      { timestamp: '20230901080001', url: tideUrl, body: '<p>Ebb' },
    ]);
    expect((await items()).map(inShort)).toEqual([
      '20230901080000 http://outlet.example/tide over: It only led to the capture that comes next.',
      '2023-09-01T08:00:01Z <p>Ebb',
    ]);
    expect(mementosAsked(server)).toHaveLength(1);
  });

  it('that add no more than a slash lead to the same page', async () => {
    const { items } = await testArchive([
      captureOn(1, { status: 301, body: '', location: `${tideUrl}/` }),
      { timestamp: '20230901080000', url: `${tideUrl}/`, body: '<p>Ebb' },
    ]);
    const [item] = await items();
    expect(inShort(item!)).toBe('2023-09-01T08:00:00Z <p>Ebb');
    expect(item).toMatchObject({ page: { url: tideUrl, provenance: { digestCheck: 'unverified' } } });
    expect(item).not.toHaveProperty('page.finalUrl');
  });

  it('to the front page, or to a page that was gone, are looks without a page', async () => {
    const { items } = await testArchive([
      captureOn(1, { status: 302, body: '', location: 'https://outlet.example/' }),
      { timestamp: '20230901080000', url: 'https://outlet.example/', body: '<p>Front' },
      captureOn(2, { status: 302, body: '', location: moved }),
      { timestamp: '20230902080000', url: moved, status: 404, body: 'No.' },
    ]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z failed', '2023-09-02T08:00:00Z not-found 404']);
  });

  it('to a page that was captured only days later are passed over', async () => {
    const server = await testArchive([
      captureOn(1, { status: 302, body: '', location: moved }),
      { timestamp: '20230901080000', url: moved, insteadOf: '20230905080000' },
      { timestamp: '20230905080000', url: moved, body: '<p>Moved' },
    ]);
    expect((await server.items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} over: It led to an address that was captured only at another time: 20230905080000 ${moved}.`,
    ]);
  });

  it('in circles end', async () => {
    const { items } = await testArchive([captureOn(1, { status: 302, body: '', location: tideUrl })]);
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} rejected: There are more than 5 redirects.`,
    ]);
  });
});

describe('digests', () => {
  it('of what was sent compressed can not be compared, and equal ones are asked for once all the same', async () => {
    const { server, items } = await testArchive([captureOn(1, { wasCoded: true }), captureOn(2, { wasCoded: true })]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-02T08:00:00Z <p>Ebb']);
    expect(found[0]).toMatchObject({ page: { provenance: { digestCheck: 'unverified' } } });
    expect(mementosAsked(server)).toHaveLength(1);
  });

  it('that differ are said to, and nothing is concluded from them', async () => {
    const digest = payloadDigest(Buffer.from('other bytes'));
    const { server, items } = await testArchive([captureOn(1, { digest }), captureOn(2, { digest })]);
    const found = await items();
    expect(found[0]).toMatchObject({ page: { provenance: { digestCheck: 'differs' } } });
    expect(mementosAsked(server)).toHaveLength(2);
  });

  it('stand in for a capture that the archive can not show', async () => {
    const { server, items } = await testArchive([captureOn(1, { isBroken: true }), captureOn(2)]);
    const found = await items();
    expect(found.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-02T08:00:00Z <p>Ebb']);
    expect(found[0]).toMatchObject({
      page: {
        provenance: {
          memento: `${server.origin}/web/20230901080000id_/${tideUrl}`,
          bytesFrom: `${server.origin}/web/20230902080000id_/${tideUrl}`,
        },
      },
    });
  });

  it('do not stand in unless they were compared', async () => {
    const { items } = await testArchive([
      captureOn(1, { isBroken: true, wasCoded: true }),
      captureOn(2, { wasCoded: true }),
    ]);
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} rejected: The web archive answered with status 404.`,
      '2023-09-02T08:00:00Z <p>Ebb',
    ]);
  });
});
