import { describe, expect, it } from 'vitest';
import { archiveFixture, articleFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { articleList } from './article-list.ts';
import { authorsPage } from './authors-page.ts';
import { datesPage, monthPage } from './dates-page.ts';
import { editsPage } from './edits-page.ts';
import { homePage } from './home-page.ts';
import { tallyPaths } from './tally-paths.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/');
const first = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z');
const second = revisionFixture('herald/bridge', 2, '2023-09-14T081500Z');

describe('articleList', () => {
  it('cuts a long list into pages and leaves hidden articles out', () => {
    const articles = Array.from({ length: 101 }, (_, index) => articleFixture(`a${index}`));
    const archive = archiveFixture({ articles: [...articles, articleFixture('secret', { hidden: true })] });
    const list = articleList(archive, urls, {}, 2, urls.articles);
    expect(list.total).toBe(101);
    expect(list.entries.map(({ title }) => title)).toEqual(['Headline of a100']);
    expect(list.pager).toMatchObject({ number: 2, count: 2, previous: '/articles/' });
  });
});

describe('editsPage', () => {
  it('folds cosmetic edits and changes of ours, and drops none', () => {
    const edit = editFixture(first, second);
    const cosmetic = editFixture(first, second, { summary: { ...edit.summary, weight: 'cosmetic' } });
    const ours = editFixture(first, second, { extractorChange: { before: 'reader@1', after: 'reader@2' } });
    const partial = editFixture(first, second, { partial: true });
    const page = editsPage(archiveFixture({ edits: [cosmetic, edit, ours, partial] }), urls, 1);
    expect(page.notable).toHaveLength(1);
    expect(page.folded).toHaveLength(3);
    expect(page.folded.map(({ facts }) => facts.partial)).toEqual([false, false, true]);
  });
});

describe('datesPage', () => {
  const archive = archiveFixture({
    articles: [
      articleFixture('new', { date: '2024-02-01' }),
      articleFixture('mid', { date: '2023-09-13' }),
      articleFixture('old', { date: '2023-01-13' }),
    ],
  });

  it('has the latest year first and all months, those without articles without an address', () => {
    const years = datesPage(archive, urls);
    expect(years.map(({ year, articles }) => `${year}: ${articles}`)).toEqual(['2024: 1 article', '2023: 2 articles']);
    expect(years[1]?.months[8]).toEqual({ name: 'September', href: '/dates/2023/09/', count: 1 });
    expect(years[1]?.months[9]).toEqual({ name: 'October', href: undefined, count: 0 });
  });

  it('has a place for articles whose captures state no month or no date', () => {
    const undated = archiveFixture({
      articles: [articleFixture('a', { date: '2023-00' }), articleFixture('b', { date: '0000-00' })],
    });
    const years = datesPage(undated, urls);
    expect(years.map(({ title, href }) => [title, href])).toEqual([
      ['2023', '/dates/2023/'],
      ['No date stated', '/dates/undated/'],
    ]);
    expect(years[0]?.months.at(-1)).toEqual({ name: 'No month stated', href: '/dates/2023/undated/', count: 1 });
    expect(years[1]?.months).toEqual([{ name: 'All of them', href: '/dates/undated/undated/', count: 1 }]);
  });

  it('leads from a month to the nearest ones that hold something', () => {
    const page = monthPage(archive, urls, '2023-09', 1);
    expect(page.earlier).toEqual({ text: 'January 2023', href: '/dates/2023/01/' });
    expect(page.later).toEqual({ text: 'February 2024', href: '/dates/2024/02/' });
  });
});

describe('authorsPage', () => {
  it('groups names by their first letter, whatever marks it has', () => {
    const authors = ['Ana', 'Élise', 'Emil', 'نور', '007'];
    const groups = authorsPage(archiveFixture({ articles: [articleFixture('a', { authors })] }), urls);
    expect(groups.map(({ initial, authors: names }) => [initial, names.length])).toEqual([
      ['#', 1],
      ['A', 1],
      ['E', 2],
      ['ن', 1],
    ]);
  });
});

describe('tallyPaths', () => {
  it('are the pages of each, the first without a number', () => {
    const articles = Array.from({ length: 101 }, (_, index) => articleFixture(`a${index}`));
    const ana = { slug: 'ana', name: 'Ana', articleCount: 101, editCount: 0 };
    const paths = tallyPaths({ ...archiveFixture({ articles }), authors: () => [ana] }, 'author');
    expect(paths.map(({ params, props }) => [params, props])).toEqual([
      [
        { author: 'ana', page: undefined },
        { tally: ana, number: 1 },
      ],
      [
        { author: 'ana', page: '2' },
        { tally: ana, number: 2 },
      ],
    ]);
    expect(paths[0]?.cacheKey).not.toBe(paths[1]?.cacheKey);
  });
});

describe('homePage', () => {
  it('says in words what is held', () => {
    const archive = archiveFixture({ articles: [articleFixture('bridge')], edits: [editFixture(first, second)] });
    const page = homePage(archive, urls);
    expect(page.holdings).toBe(
      '1 article from 0 outlets, captured 0 times between September 2023 and January 2024: 1 later edit.',
    );
    expect(page.edits).toHaveLength(1);
  });

  it('names one month once', () => {
    const archive = archiveFixture({ articles: [articleFixture('bridge')] });
    const totals = { ...archive.totals(), firstCaptured: '2024-01-01T00:00:00Z', lastCaptured: '2024-01-31T00:00:00Z' };
    const page = homePage({ ...archive, totals: () => totals }, urls);
    expect(page.holdings).toContain('captured 0 times in January 2024:');
  });

  it('says in words what an edit changed', () => {
    const archive = archiveFixture({ articles: [articleFixture('bridge')], edits: [editFixture(first, second)] });
    expect(homePage(archive, urls).edits[0]?.inWords).toBe('A number changed.');
  });

  it('has pictures unless the archive publishes no statistics', () => {
    const articles = [articleFixture('bridge')];
    expect(homePage(archiveFixture({ articles }), urls).pictures).toMatchObject({
      href: '/statistics/',
      weights: undefined,
    });
    const publish = { data: true, statistics: false, feeds: 'all' as const, layout: 'full' as const };
    expect(homePage(archiveFixture({ articles, config: { publish } }), urls).pictures).toBeUndefined();
  });

  it('stands for an empty archive', () => {
    expect(homePage(archiveFixture(), urls)).toMatchObject({ holdings: 'No article yet.', edits: [], articles: [] });
  });
});
