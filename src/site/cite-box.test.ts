import { describe, expect, it } from 'vitest';
import { articleFixture, revisionFixture } from './archive-fixture.ts';
import { changeBox, changesBox, type CiteContext, versionBox } from './cite-box.ts';
import { siteUrls } from './urls.ts';

const id = 'herald/bridge';
const first = revisionFixture(id, 1, '2023-09-13T081500Z', { lastCaptured: '2023-09-13T12:00:07Z' });
const second = revisionFixture(id, 2, '2023-09-14T081500Z', {
  fields: { title: 'T', author: [], date: 'unknown', tags: [], url: 'https://herald.example/bridge' },
  snapshots: [{ stamp: '2023-09-14T081500Z', sha256: 'b'.repeat(64), capture: { raw: 'c'.repeat(64) }, foreign: {} }],
});
const context: CiteContext = {
  archiveTitle: 'Test archive',
  hasTimeMap: true,
  article: articleFixture('bridge', { status: 'gone' }),
  revisions: [first, second],
  urls: siteUrls('/', 'https://archive.example'),
};

describe('versionBox', () => {
  it('has the address, the capture, the original and what the text can be checked by', () => {
    const box = versionBox(context, second);
    expect(box.address).toEqual({
      href: 'https://archive.example/articles/herald/bridge/2023-09-14T081500Z/',
      note: undefined,
    });
    expect(box.captured?.moment.datetime).toBe('2023-09-14T08:15:00Z');
    expect(box.original).toEqual({
      href: 'https://herald.example/bridge',
      isGone: true,
      versionUrl: box.address.href,
      versionDate: '2023-09-14',
    });
    expect(box.evidence).toMatchObject([
      {
        sha256: 'b'.repeat(64),
        raw: { file: 'articles/herald/bridge/2023-09-14T081500Z.*.gz', sha256: 'c'.repeat(64) },
      },
    ]);
  });

  it('says that the address of a single revision will move on', () => {
    const box = versionBox({ ...context, revisions: [first] }, first);
    expect(box.address.href).toBe('https://archive.example/articles/herald/bridge/');
    expect(box.address.note).toContain('/articles/herald/bridge/2023-09-13T081500Z/');
  });
});

describe('changeBox', () => {
  it('has both captures, the window and both snapshots, and no capture of its own', () => {
    const box = changeBox(context, first, second);
    expect(box.captured).toBeUndefined();
    expect(box.window).toMatchObject({
      after: { moment: { datetime: '2023-09-13T12:00:07Z' } },
      until: { moment: { datetime: '2023-09-14T08:15:00Z' } },
    });
    expect(box.evidence.map(({ sha256 }) => sha256)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    expect(box.evidence[0]!.raw).toBeUndefined();
  });

  it('has a key of its own', () => {
    const names = [versionBox(context, second), changeBox(context, first, second), changesBox(context, 1)].map(
      ({ formats }) => formats.find(({ format }) => format === 'ris')?.file?.name,
    );
    expect(new Set(names).size).toBe(3);
  });
});
