import { describe, expect, it } from 'vitest';
import { archiveFor } from '../archive/audience-archive.ts';
import { archiveFixture, articleFixture, revisionFixture } from './archive-fixture.ts';
import { lookupData } from './lookup-page.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/');
const takedown = (level: 'hidden' | 'withdrawn') => ({ level, date: '2024-02-01', reason: 'Private', article: 'x' });
const url = (slug: string): string => `https://herald.example/${slug}`;

describe('lookupData', () => {
  it('knows an article by every address at which it was captured, and by the one that it states', () => {
    const revision = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z', {
      fields: { title: 'T', author: [], date: '2023-09-13', tags: [], url: url('old') },
      snapshots: [
        {
          stamp: '2023-09-13T081500Z',
          sha256: 'a'.repeat(64),
          capture: { requested: 'https://hrld.example/1', final: url('bridge?utm_source=x'), canonical: 'urn:x' },
          foreign: {},
        },
      ],
    });
    const archive = archiveFixture({
      articles: [articleFixture('bridge', { url: url('bridge') })],
      revisions: [revision],
    });
    expect(Object.keys(lookupData(archive, urls)[0]!).sort()).toEqual([
      'herald.example/bridge',
      'herald.example/old',
      'hrld.example/1',
    ]);
  });

  it('tells of withdrawn articles without their edits, and not of hidden ones or those without an address', () => {
    const archive = archiveFixture({
      articles: [
        articleFixture('plain', { url: url('plain'), revisionCount: 2 }),
        articleFixture('secret', { url: url('secret'), hidden: true, takedown: takedown('hidden') }),
        articleFixture('bell', { url: url('bell'), hidden: true, revisionCount: 2, takedown: takedown('withdrawn') }),
        articleFixture('nowhere'),
      ],
    });
    const [shard] = lookupData(archiveFor(archive, 'lookup'), urls);
    expect(shard!['herald.example/plain']).toMatchObject([
      { path: '/a/articles/herald/plain/', revisions: 2, state: 'live', changes: '/a/articles/herald/plain/changes/' },
    ]);
    expect(shard!['herald.example/bell']).toMatchObject([{ state: 'withdrawn' }]);
    expect(shard!['herald.example/bell']![0]).not.toHaveProperty('changes');
    expect(JSON.stringify(shard)).not.toMatch(/secret|nowhere/);
  });
});
