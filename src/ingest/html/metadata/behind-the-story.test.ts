import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../../html.ts';

const text = [
  'The lock at Hallby has been shut for a third week, the harbour board said on Monday, and nobody could say where the spare gate is kept.',
  'Its master, Edda Holm, blamed the frost, a word that she used nine times in a hearing of forty minutes, as the minutes of the board show.',
];

function read(parts: {
  head?: string;
  above?: string;
  below?: string;
  behind?: string;
  isFlat?: boolean;
}): ExtractedArticle {
  const { head = '', above = '', below = '', behind = '', isFlat = false } = parts;
  const tag = isFlat ? 'div' : 'article';
  const html = `<!doctype html><html lang="en"><head><title>Lock still shut</title>${head}</head><body><${tag}><h1>Lock still shut</h1>${above}${text.map((line) => `<p>${line}</p>`).join('')}${below}</${tag}>${behind}</body></html>`;
  return extractArticle(new TextEncoder().encode(html), { url: 'https://paper.example/news/lock' });
}

const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const nothing = { author: [], date: null, modified: null };

describe('names and dates of other things', () => {
  it.each([
    '<section><h3>More stories</h3><article><h4><a href="/z">Bridge closed</a></h4><time datetime="2018-02-03T10:00:00Z">3 Feb 2018</time> <span class="author">Rita Wrong</span></article></section>',
    '<div class="x1"><a href="/z">Bridge closed</a> <span>February 3, 2018</span> <span>By Rita Wrong</span></div>',
    '<div class="x2"><h2>Related articles</h2><ul><li><a href="/z">Bridge closed</a><p>By Rita Wrong</p><p>3 Feb 2018</p></li></ul></div>',
    '<div class="x3"><h3>Related</h3><p><a href="/z">On slugs</a> May 2, 2017 In “Soil”</p></div>',
    '<div class="c"><p>By Greta Hall on 12 May 2018</p><p>My own boat has waited there for years and I would never give it up, whatever the board says.</p></div>',
    '<div class="event"><p>Public meeting: 4 May 2024, 7pm</p></div>',
  ])('below the article are not its own: %s', (behind) => {
    expect(read({ behind })).toMatchObject(nothing);
    expect(read({ behind, isFlat: true })).toMatchObject(nothing);
  });

  it.each(['<div><p>Public meeting: 4 May 2024, 7pm</p></div>', '<p>Printed 3 March 2024</p>'])(
    'in its head are not its own: %s',
    (above) => {
      expect(read({ above })).toMatchObject(nothing);
    },
  );

  it.each([
    {
      '@type': 'ItemList',
      itemListElement: [
        {
          '@type': 'ListItem',
          item: {
            '@type': 'NewsArticle',
            headline: 'Lock gates of the north',
            url: 'https://paper.example/other',
            datePublished: '2019-01-01',
            author: { name: 'Rita Wrong' },
          },
        },
      ],
    },
    {
      '@type': 'NewsArticle',
      headline: 'Bridge closed',
      url: 'https://paper.example/other',
      datePublished: '2019-01-01',
      author: { name: 'Rita Wrong' },
    },
  ])('in the data of other articles are not its own', (data) => {
    expect(read({ head: linked(data) })).toMatchObject(nothing);
  });
});

describe('what the article says of itself', () => {
  it('is read from its data when only the headline differs a little', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Hallby lock is still shut after three weeks',
      datePublished: '2019-01-01',
      author: { '@type': 'Person', name: 'Ada Quill' },
    };
    expect(read({ head: linked(data) })).toMatchObject({ author: ['Ada Quill'], date: '2019-01-01' });
  });

  it.each([
    '<footer class="post-footer">Posted by <span class="author vcard">Ada Quill</span> on 4 September 2023</footer>',
    '<p>By Ada Quill</p>',
  ])('is read below its text: %s', (below) => {
    expect(read({ below }).author).toEqual(['Ada Quill']);
  });

  it('agrees when two zones name the same moment', () => {
    const head = linked({
      '@type': 'NewsArticle',
      headline: 'Lock still shut',
      datePublished: '2024-03-30T23:40:00-05:00',
    });
    const above = '<p><time datetime="2024-03-31T05:40:00+01:00">31 March 2024, 5:40am</time></p>';
    const { date, notes } = read({ head, above });
    expect(Date.parse(date ?? '')).toBe(Date.parse('2024-03-31T04:40:00Z'));
    expect(notes).toEqual([]);
  });
});
