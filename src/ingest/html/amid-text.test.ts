import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const first =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before summer ends.</p>';
const second =
  '<p>Skippers of both islands had asked for it since the winter in which ice broke the old pier in two.</p>';
const third =
  '<p>The work costs nine million crowns, of which the islands pay a third over the coming twelve years.</p>';
const read = (body: string): ExtractedArticle =>
  extractArticle(
    new TextEncoder().encode(
      `<html lang="en"><head><title>The pier of Ostmark</title></head><body><article><h1>The pier of Ostmark</h1>${body}</article></body></html>`,
    ),
    { url: 'https://press.example/pier' },
  );

describe('plain lines amid the paragraphs', () => {
  it.each([
    ['figures and what they count', '<p>9</p><p>boats were lost</p><p>4,000,000</p><p>crowns were spent</p>', 4],
    ['a sentence that is a link', '<p><a href="/report">The report says so.</a></p>', 1],
    [
      'a list of sources below a short line',
      '<p>What we know:</p><ul><li><a href="/a">The report of 2019</a></li><li><a href="/b">The report of 2020</a></li></ul>',
      3,
    ],
    [
      'numbered headings that are links',
      [1, 2, 3, 4, 5].map((n) => `<h3>${n}. <a href="https://b.example/${n}">The book number ${n}</a></h3>`).join(''),
      5,
    ],
    ['a heading that says to read on', '<h3>Read more about it in the archive, he says</h3>', 1],
  ])('stay: %s', (_, lines, count) => {
    const { text, dropped } = read(`${first}${lines}${second}${third}`);
    expect(dropped).toEqual([]);
    expect(text.split('\n')).toHaveLength(3 + count);
  });

  it('stay where they end the text', () => {
    const lines =
      '<p>What we know:</p><ul><li><a href="/a">The report of 2019</a></li><li><a href="/b">The report of 2020</a></li></ul>';
    expect(read(`${first}${second}${third}${lines}`).dropped).toEqual([]);
    expect(read(`${first}${second}${third}<p>More on this tomorrow.</p>`).dropped).toEqual([]);
  });

  it('go where a link or their whole words say that they are furniture', () => {
    for (const line of [
      '<p><a href="/t">Timeline: the pier since 1954</a></p>',
      '<p><a href="/t">Read more about the pier.</a></p>',
      '<p>Read more: <a href="/t">The pier since 1954</a></p>',
    ])
      expect(read(`${first}${second}${line}${third}`).text.split('\n')).toHaveLength(3);
  });
});
