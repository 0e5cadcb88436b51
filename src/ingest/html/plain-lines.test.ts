import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const paragraphs = [
  'The keeper of the lock at Varn has been told to leave the house in which she was born, the canal board said.',
  'The board wants to rent the house to guests from the city, who would see the boats go by from its windows.',
  'The keeper’s daughter said that she would read the letter once more before anybody in the family signs it.',
].map((text) => `<p>${text}</p>`);

function read(lines: readonly string[]): ExtractedArticle {
  const html = `<html lang="en"><head><meta charset="utf-8"><title>Keeper has to leave</title></head><body><nav><a href="/">Home</a></nav><article><h1>Keeper has to leave</h1><p class="byline">By Ada Quill</p><p>4 September 2023</p>${lines.join('')}</article><footer><p>© 2023 Paper</p></footer></body></html>`;
  return extractArticle(new TextEncoder().encode(html), { url: 'https://press.example/news/lock' });
}

const textOf = (line: string): string => line.replaceAll(/<[^>]*>/g, '');

describe('a plain paragraph behind the paragraphs of an article', () => {
  it.each([
    'No comment.',
    'Yes',
    '83.',
    '— Reuters',
    'With AFP',
    'Source: Canal Statistics Office',
    'All rights reserved seats were taken.',
    'Photo: she had none.',
    'Please log in to vote.',
    'See also: Quill v Moor, 1988.',
    'Read more: she could not.',
    'Sponsored by nobody.',
    'Ada Quill is a friend of the keeper.',
    'Ada Quill was dismissed on Tuesday.',
  ])('is text, whatever it says: %s', (line) => {
    const said = `<p>${line}</p>`;
    for (const lines of [
      [...paragraphs, said],
      [...paragraphs, '<p>She said no.</p>', said],
      [...paragraphs.slice(0, 2), said, paragraphs[2]!],
    ]) {
      const article = read(lines);
      expect(article.text.split('\n')).toContain(line);
      expect(article.author).toEqual(['Ada Quill']);
      expect(article.date).toBe('2023-09-04');
      expect(article.quality).toBe('ok');
    }
  });

  it.each([
    '<p>Advertisement</p>',
    '<p>© 2023 The Paper. All rights reserved.</p>',
    '<p>All rights reserved.</p>',
    '<p>Sign up for our newsletter.</p>',
    '<p>Read more: <a href="/other">The ferry that turned north</a></p>',
    '<p class="newsletter">Log in.</p>',
    '<p>Ada Quill</p>',
    '<p>Ada Quill is a reporter at the Paper.</p>',
    '<p>Ada Quill writes about canals.</p>',
    '<p>Photo: Ben Moor</p>',
    '<p>###</p>',
    '<p>ENDS</p>',
    '<p>(Paper) – Ends</p>',
  ])('is left out, and told, when it can be nothing but furniture: %s', (said) => {
    const article = read([...paragraphs, said]);
    expect(article.text).toBe(read(paragraphs).text);
    expect(article.dropped.map(({ text }) => text)).toContain(textOf(said));
  });
});

describe('a plain paragraph right before the first one of an article', () => {
  it.each([
    'Update 5 May 2024: the keeper may stay',
    'Contact was lost at 3.15pm.',
    'Sign up for the house at the town hall.',
    'No comment.',
    '83.',
    'Share this with your keeper, she was told.',
    'Photo: she had none.',
    'See also: Quill v Moor, 1988.',
  ])('is text when it says something: %s', (line) => {
    const article = read([`<p>${line}</p>`, ...paragraphs]);
    expect(article.text.split('\n')[0]).toBe(line);
    expect(article.date).toBe('2023-09-04');
  });

  it.each(['Published 4 September 2023', 'Ada Quill, 4 September 2023', 'By Ben Moor', '3 comments', 'Share'])(
    'is none when it is a line of the head: %s',
    (line) => {
      expect(read([`<p>${line}</p>`, ...paragraphs]).text).toBe(read(paragraphs).text);
    },
  );
});
