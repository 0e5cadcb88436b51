import { describe, expect, it } from 'vitest';
import { siteUrls } from './urls.ts';

describe('siteUrls', () => {
  it('puts every page under the base, with a slash at its end', () => {
    const urls = siteUrls('/archive/');
    expect(urls.home()).toBe('/archive/');
    expect(urls.article('herald/bridge-opens')).toBe('/archive/articles/herald/bridge-opens/');
    expect(urls.revision('herald/bridge-opens', '2023-09-13T081500Z')).toBe(
      '/archive/articles/herald/bridge-opens/2023-09-13T081500Z/',
    );
    expect(urls.changes('herald/bridge-opens')).toBe('/archive/articles/herald/bridge-opens/changes/');
    expect(urls.month('2023-09')).toBe('/archive/dates/2023/09/');
  });

  it('adds the slash that a base may lack', () => {
    expect(siteUrls('/archive').outlets()).toBe('/archive/outlets/');
  });

  it('keeps the address of a list for its first page', () => {
    const urls = siteUrls('/');
    expect(urls.edits()).toBe('/edits/');
    expect(urls.edits(1)).toBe('/edits/');
    expect(urls.edits(2)).toBe('/edits/2/');
    expect(urls.month('2023-09', 3)).toBe('/dates/2023/09/3/');
  });

  it('encodes letters of every script', () => {
    expect(siteUrls('/').article('نهر/افتتاح-الجسر')).toBe(
      `/articles/${encodeURIComponent('نهر')}/${encodeURIComponent('افتتاح-الجسر')}/`,
    );
    expect(siteUrls('/').author('josé-ñandú')).toBe('/authors/jos%C3%A9-%C3%B1and%C3%BA/');
  });

  it('names feeds by an ending from which hosts know the type', () => {
    const urls = siteUrls('/');
    expect(urls.feed('articles', 'rss')).toBe('/feeds/articles.rss.xml');
    expect(urls.feed('edits', 'atom', { of: 'outlet', id: 'herald' })).toBe('/feeds/herald/edits.atom.xml');
    expect(urls.feed('edits', 'json', { of: 'outlet', id: 'herald' })).toBe('/feeds/herald/edits.json');
    expect(urls.feed('edits', 'json', { of: 'author', id: 'ana' })).toBe('/feeds/authors/ana/edits.json');
    expect(urls.feed('edits', 'atom', { of: 'article', id: 'herald/x' })).toBe('/articles/herald/x/edits.atom.xml');
    expect(urls.feed('all-edits', 'rss', undefined, '2-ab')).toBe('/feeds/all-edits/2-ab.rss.xml');
    expect(urls.feedList()).toBe('/feeds.opml');
  });
});

describe('absolute', () => {
  it('is a whole address where the site is known and a path where it is not', () => {
    const known = siteUrls('/a/', 'https://archive.example');
    expect(known.absolute(known.edits())).toBe('https://archive.example/a/edits/');
    expect(siteUrls('/a/').absolute('/a/edits/')).toBe('/a/edits/');
  });
});
