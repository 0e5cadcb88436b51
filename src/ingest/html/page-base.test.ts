import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const prose =
  '<p>The ferry office of Ostmark said on Monday that the <a href="x">new pier</a> would be open again before summer.</p><figure><img src="i.jpg" alt=""><figcaption>The pier in May</figcaption></figure><p>Skippers of both islands had asked for it since the winter in which ice broke the old pier in two.</p>';
const read = (head: string, url: string): ExtractedArticle =>
  extractArticle(
    new TextEncoder().encode(
      `<html><head><title>The pier</title>${head}</head><body><h1>The pier</h1>${prose}</body></html>`,
    ),
    { url },
  );

describe('addresses that a page names relatively', () => {
  it.each([
    ['the page', '', 'https://press.example/2024/03/pier', 'https://press.example/2024/03/'],
    [
      'its base',
      '<base href="https://cdn.example/news/">',
      'https://press.example/2024/pier',
      'https://cdn.example/news/',
    ],
    [
      'a base that is relative itself',
      '<base href="/news/">',
      'https://press.example/2024/pier',
      'https://press.example/news/',
    ],
    [
      'the first base',
      '<base target="_top"><base href="/a/"><base href="/b/">',
      'https://press.example/2024/pier',
      'https://press.example/a/',
    ],
    [
      'the page, where the base is none',
      '<base href="javascript:x">',
      'https://press.example/2024/pier',
      'https://press.example/2024/',
    ],
    [
      'its canonical address, where its own is not known',
      '<link rel="canonical" href="https://press.example/2024/pier">',
      'about:blank',
      'https://press.example/2024/',
    ],
    [
      'its base, where its own address is not known',
      '<base href="https://cdn.example/news/">',
      'about:blank',
      'https://cdn.example/news/',
    ],
  ])('are read against %s', (_, head, url, base) => {
    const { markdown } = read(head, url);
    expect(markdown).toContain(`[new pier](${base}x)`);
    expect(markdown).toContain(`![](${base}i.jpg "The pier in May")`);
  });

  it('are read against the base in the head too', () => {
    const head =
      '<base href="https://press.example/news/"><link rel="canonical" href="pier"><meta property="og:image" content="i.jpg">';
    expect(read(head, 'https://press.example/2024/pier?print=1')).toMatchObject({
      canonical: 'https://press.example/news/pier',
      image: 'https://press.example/news/i.jpg',
    });
  });

  it('are not needed for an image whose own is whole', () => {
    expect(read('<meta property="og:image" content="https://press.example/i.jpg">', 'about:blank').image).toBe(
      'https://press.example/i.jpg',
    );
  });
});
