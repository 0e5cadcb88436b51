import { describe, expect, it } from 'vitest';
import { citationMeta, type CitedPage } from './head-meta.ts';

const page: CitedPage = {
  fields: {
    title: 'Council backs the bridge',
    author: ['Ada Quill', 'Staff, Harbour Desk'],
    date: '2024-02-29T23:30:00-05:00',
    modified: '2024-03-01',
    tags: [],
    url: 'https://courier.example/bridge',
  },
  outletName: 'The Harbour Courier',
  lang: 'en-GB',
  archiveTitle: 'Test archive',
  permalink: 'https://archive.example/articles/courier/bridge/2024-03-01T090000Z/',
  excerpt: 'The council voted.',
};
const values = (name: string, cited = page): string[] =>
  citationMeta(cited)
    .filter((meta) => ('name' in meta ? meta.name : meta.property) === name)
    .map(({ content }) => content);

describe('citationMeta', () => {
  it('says newspaper article once, and nothing that overrides it', () => {
    expect(values('z:itemType')).toEqual(['newspaperArticle']);
    expect(values('citation_journal_title')).toEqual([]);
    expect(values('og:type')).toEqual(['article']);
  });

  it('names the outlet as the publication and the archived page as the address', () => {
    expect(values('DC.source')).toEqual(['The Harbour Courier']);
    expect(values('z:archive')).toEqual(['Test archive']);
    expect(values('citation_public_url')).toEqual([page.permalink]);
    expect(values('og:url')).toEqual([page.permalink]);
    expect(values('DCTERMS.isVersionOf')).toEqual(['https://courier.example/bridge']);
  });

  it('gives each name as it stands', () => {
    expect(values('citation_author')).toEqual(['Ada Quill', 'Staff, Harbour Desk']);
  });

  it('gives dates as the outlet states them, in its own day', () => {
    expect(values('citation_publication_date')).toEqual(['2024/02/29']);
    expect(values('DCTERMS.issued')).toEqual(['2024-02-29T23:30:00-05:00']);
    expect(values('DCTERMS.modified')).toEqual(['2024-03-01']);
  });

  it('makes invisible characters visible', () => {
    const hidden = { ...page, fields: { ...page.fields, title: 'a\u202eb' } };
    expect(values('citation_title', hidden)).toEqual(['a[RLO]b']);
    expect(values('og:title', hidden)).toEqual(['a[RLO]b']);
  });

  it('leaves out what is not known', () => {
    const { fields } = page;
    const bare = citationMeta({
      ...page,
      excerpt: '',
      fields: { title: fields.title, author: [], date: '2024-02-29', tags: [] },
    });
    expect(bare.map((meta) => ('name' in meta ? meta.name : meta.property))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/modified|isVersionOf|description|author/)]),
    );
    expect(bare.every(({ content }) => content !== '')).toBe(true);
  });
});
