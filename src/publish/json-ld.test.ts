import { describe, expect, it } from 'vitest';
import { type DescribedPage, newsArticle, scriptJson } from './json-ld.ts';

const page: DescribedPage = {
  fields: {
    title: 'Council backs the bridge',
    author: ['Ada Quill', 'Staff & Agencies'],
    date: '2024-02-29',
    tags: ['bridges'],
    correction: 'The vote was nine to four.',
    url: 'https://courier.example/bridge',
  },
  outletName: 'The Harbour Courier',
  lang: 'en-GB',
  archive: { title: 'Harbour archive', url: 'https://archive.example/' },
  permalink: 'https://archive.example/articles/courier/bridge/2024-03-01T090030Z/',
  articleUrl: 'https://archive.example/articles/courier/bridge/',
  revision: '2024-03-01T090030Z',
};

describe('newsArticle', () => {
  it('is the outlet’s article, held by the archive', () => {
    expect(newsArticle(page)).toMatchObject({
      '@type': ['NewsArticle', 'ArchiveComponent'],
      url: 'https://courier.example/bridge',
      isBasedOn: 'https://courier.example/bridge',
      archivedAt: page.permalink,
      publisher: { name: 'The Harbour Courier' },
      sdPublisher: { name: 'Harbour archive' },
      holdingArchive: { name: 'Harbour archive' },
      exampleOfWork: { '@id': page.articleUrl },
      datePublished: '2024-02-29',
      correction: 'The vote was nine to four.',
      author: ['Ada Quill', 'Staff & Agencies'],
    });
  });

  it('leaves out what is not stated, and never takes the archive’s address for the outlet’s', () => {
    const bare = newsArticle({ ...page, fields: { title: 'T', author: [], date: 'unknown', tags: [] } });
    for (const name of ['url', 'isBasedOn', 'author', 'datePublished', 'dateModified', 'keywords', 'correction'])
      expect(bare).not.toHaveProperty(name);
  });
});

describe('scriptJson', () => {
  it('can’t end the element that it stands in, and stays the same data', () => {
    const value = { headline: '</script><!-- <script> \u2028 ]]> &amp;', name: '"\\' };
    const text = scriptJson(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
