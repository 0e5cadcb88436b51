import { describe, expect, it } from 'vitest';
import { extractArticle } from '../html.ts';
import { hostilePages } from './testing/hostile-pages.ts';

describe('extractArticle on hostile input', () => {
  it.each(Object.entries(hostilePages))(
    'reads %s',
    (_name, make) => {
      const article = extractArticle(new TextEncoder().encode(make()), { url: 'https://press.example/a' });
      expect(typeof article.text).toBe('string');
      expect(article.text).not.toContain('\0');
    },
    // Only against one that never ends: how long each takes is measured in bench/ingest/hostile.ts.
    60_000,
  );

  it.each([
    '20,000 nested divs',
    'a class attribute of 1.6 MB',
    'no html element',
    'null bytes',
    'a data: image of 8 MB',
  ])('finds the text in %s', (name) => {
    const article = extractArticle(new TextEncoder().encode(hostilePages[name]!()), { url: 'https://press.example/a' });
    expect(article.text).toContain('The harbour board has decided on Tuesday');
  });
});
