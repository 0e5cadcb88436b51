import { describe, expect, it } from 'vitest';
import { captureOn, inShort, mementosAsked, testArchive, tideUrl } from '../../../test/support/test-archive.ts';
import { ImportError } from '../import-error.ts';

describe('politeness to a web archive', () => {
  it('is 0.8 lists and 8 mementos a second, one at a time, by name', async () => {
    const captures = Array.from({ length: 4 }, (_, index) => captureOn(index + 1, { body: `<p>${index}` }));
    const { server, clock, items } = await testArchive(captures);
    await items();
    expect(clock.slept).toEqual([1250, 125, 125, 125]);
    for (const { headers } of server.seen) {
      expect(headers['user-agent']).toBe('Variorum/0 (+mail@archive.example)');
      expect(headers).not.toHaveProperty('cookie');
    }
  });

  it('waits a minute after a 429, or as long as it is told', async () => {
    const path = `/web/20230901080000id_/${tideUrl}`;
    const { clock, items } = await testArchive(
      [captureOn(1)],
      new Map([[path, [429, { status: 429, headers: { 'retry-after': '300' } }]]]),
    );
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb']);
    expect(clock.slept).toEqual([60_000, 300_000]);
  });

  it.each([413, 421, 500, 503])('tries again after a %i', async (status) => {
    const { clock, items } = await testArchive(
      [captureOn(1)],
      new Map([
        ['/cdx/search/cdx', [status]],
        [`/web/20230901080000id_/${tideUrl}`, [status]],
      ]),
    );
    expect(await items()).toHaveLength(1);
    expect(clock.slept).toEqual([2000, 2000]);
  });

  it('does not try again what was captured as an error', async () => {
    const { server, items } = await testArchive([captureOn(1, { listedStatus: '-', status: 503, body: 'Later.' })]);
    expect((await items()).map(inShort)).toEqual(['2023-09-01T08:00:00Z failed 503']);
    expect(mementosAsked(server)).toHaveLength(1);
  });

  it('stops when it is asked for more than an hour, or after failures in a row', async () => {
    const path = `/web/20230901080000id_/${tideUrl}`;
    const later = { status: 429, headers: { 'retry-after': '7200' } };
    await expect((await testArchive([captureOn(1)], new Map([[path, [later]]]))).items()).rejects.toThrow(ImportError);
    const broken = new Map(
      [1, 2].map((day) => [`/web/2023090${day}080000id_/${tideUrl}`, Array.from({ length: 9 }, () => 503)]),
    );
    const two = await testArchive([captureOn(1), captureOn(2, { body: '<p>Flow' })], broken);
    await expect(two.items()).rejects.toThrow('failed 8 times in a row');
  });

  it('gives no list where the archive gives none', async () => {
    const answer = { status: 403, body: 'org.archive.AdministrativeAccessControlException: Blocked' };
    const { items } = await testArchive([captureOn(1)], new Map([['/cdx/search/cdx', [answer]]]));
    await expect(items()).rejects.toThrow('does not give out');
  });

  it('never leaves the archive', async () => {
    const away = { status: 302, headers: { location: 'http://169.254.169.254/latest/' } };
    const { items } = await testArchive([captureOn(1)], new Map([[`/web/20230901080000id_/${tideUrl}`, [away]]]));
    expect((await items()).map(inShort)).toEqual([
      `20230901080000 ${tideUrl} rejected: It leads to http://169.254.169.254/latest/, which is no memento.`,
    ]);
  });
});
