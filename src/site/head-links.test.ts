import { describe, expect, it } from 'vitest';
import { archiveFixture, articleFixture, revisionFixture } from './archive-fixture.ts';
import { articlePage } from './article-page.ts';
import { timeMapOf } from './mementos.ts';
import { revisionPage } from './revision-page.ts';
import { siteUrls } from './urls.ts';

const id = 'herald/bridge';
const url = 'https://herald.example/bridge';
const urls = siteUrls('/', 'https://archive.example');
const stamps = ['2023-09-13T081500Z', '2023-09-14T081500Z', '2023-09-15T081500Z'] as const;
const revisions = stamps.map((stamp, index) =>
  revisionFixture(id, index + 1, stamp, {
    fields: { title: 'T', author: [], date: '2023-09-13', tags: [], url: index === 1 ? `${url}/?utm_source=x` : url },
  }),
);
const archiveOf = (list: typeof revisions) =>
  archiveFixture({ articles: [articleFixture('bridge', { url, revisionCount: list.length })], revisions: list });
const hrefs = (links: { rel: string; href: string }[]): Record<string, string> =>
  Object.fromEntries(links.map(({ rel, href }) => [rel, href.replace('https://archive.example/articles/', '')]));

describe('the links in a head', () => {
  it('lead from a revision to its neighbours, the latest, the history and the original', () => {
    expect(hrefs(revisionPage(archiveOf(revisions), urls, id, stamps[1]).links)).toMatchObject({
      'cite-as': `herald/bridge/${stamps[1]}/`,
      'predecessor-version': `herald/bridge/${stamps[0]}/`,
      'successor-version': `herald/bridge/${stamps[2]}/`,
      'latest-version': `herald/bridge/${stamps[2]}/`,
      'version-history': 'herald/bridge/#history',
      original: `${url}/?utm_source=x`,
      timemap: 'herald/bridge/timemap.link',
      'first memento': `herald/bridge/${stamps[0]}/`,
      'last memento': `herald/bridge/${stamps[2]}/`,
      'prev memento': `herald/bridge/${stamps[0]}/`,
      'next memento': `herald/bridge/${stamps[2]}/`,
    });
  });

  it('let the article’s page be cited as its latest revision', () => {
    const links = hrefs(articlePage(archiveOf(revisions), urls, id).links);
    expect(links['cite-as']).toBe(`herald/bridge/${stamps[2]}/`);
    expect(links).not.toHaveProperty('prev memento');
  });

  it('claim no history for a single revision', () => {
    const links = hrefs(articlePage(archiveOf(revisions.slice(0, 1)), urls, id).links);
    expect(Object.keys(links)).toEqual(['schema.DC', 'schema.DCTERMS', 'cite-as', 'original']);
    expect(links['cite-as']).toBe('herald/bridge/');
  });

  it('name no TimeMap where the site’s address is not known', () => {
    const page = revisionPage(archiveOf(revisions), siteUrls('/'), id, stamps[1]);
    expect(page.links.map(({ rel }) => rel)).not.toContain('timemap');
    expect(timeMapOf(archiveOf(revisions), siteUrls('/'), id)).toBeUndefined();
  });
});

describe('timeMapOf', () => {
  it('lists the revisions of one address, whatever its spelling', () => {
    expect(timeMapOf(archiveOf(revisions), urls, id)?.mementos.map(({ captured }) => captured)).toEqual([
      '2023-09-13T08:15:00Z',
      '2023-09-14T08:15:00Z',
      '2023-09-15T08:15:00Z',
    ]);
  });

  it('leaves out revisions of another address and those whose time of capture is not known', () => {
    const moved = { ...revisions[0]!, fields: { ...revisions[0]!.fields, url: 'https://herald.example/old' } };
    const mementos = timeMapOf(archiveOf([moved, revisions[1]!, revisions[2]!]), urls, id)?.mementos;
    expect(mementos?.map(({ captured }) => captured)).toEqual(['2023-09-14T08:15:00Z', '2023-09-15T08:15:00Z']);
    expect(
      hrefs(revisionPage(archiveOf([moved, revisions[1]!, revisions[2]!]), urls, id, stamps[0]).links),
    ).not.toHaveProperty('timemap');
    const saved = {
      ...revisions[1]!,
      snapshots: [{ ...revisions[1]!.snapshots[0]!, capture: { capturedFrom: 'file-time' as const } }],
    };
    expect(timeMapOf(archiveOf([saved, revisions[2]!]), urls, id)).toBeUndefined();
  });
});
