import { describe, expect, it } from 'vitest';
import { extractArticle } from '../html.ts';

function standfirstOf(line: string, head = `<p>${line}</p>`): string | undefined {
  const paragraph =
    '<p>The harbour office said on Monday that the ferry would run again, and that the new timetable had been agreed with the villages.</p>';
  const page = `<!doctype html><html lang="en"><head><title>Ferry to run again</title></head><body><article><header>
<h1>Ferry to run again</h1>${head}</header><div>${paragraph.repeat(4)}</div></article></body></html>`;
  return extractArticle(new TextEncoder().encode(page), { url: 'https://courier.example/ferry' }).standfirst;
}

describe('the standfirst', () => {
  it('is the line without a full stop below the headline', () => {
    const deck = 'Three villages get their boat back after a year, and nobody expected it';
    expect(standfirstOf(deck)).toBe(deck);
    const dated = 'Three villages get their boat back on 3 May 2020, a year after it was stopped by the storm';
    expect(standfirstOf(dated)).toBe(dated);
  });

  it('is no line that says when the page was published', () => {
    expect(standfirstOf('Published 21 November 2019 · Filed under Harbour and Coast')).toBeUndefined();
    expect(
      standfirstOf('First published on Thu 20 Jun 2019 08.01 BST, updated Thu 20 Jun 2019 17.55 BST'),
    ).toBeUndefined();
  });

  it.each([
    ['a short sentence', '<p>Three villages wait.</p>'],
    ['a line without a class', '<p>Three villages get their boat back</p>'],
    ['a heading', '<h2>Three villages get their boat back</h2>'],
    ['a line that is named so', '<p class="chapo">Enfin un bateau</p>'],
    ['a line in a box that is named so', '<div class="entradilla"><p>Por fin, barco</p></div>'],
    [
      'a line above the byline',
      '<p>Three villages wait.</p><p class="byline">By Ilse Brandt</p><p class="date">3 March 2024</p>',
    ],
  ])('is %s', (_, head) => {
    expect(standfirstOf('', head)).toBe(/>([^<]+)</.exec(head)![1]);
  });

  it('is all of several lines', () => {
    expect(standfirstOf('', '<p>Three villages wait.</p><p>Nobody knows until when.</p><p>By Ilse Brandt</p>')).toBe(
      'Three villages wait. Nobody knows until when.',
    );
  });

  it('is the line at the headline, not the caption below it', () => {
    const head =
      '<h2>Three villages get their boat back after a year</h2><div><img src="/a.jpg"></div><div>Ilse Brandt at the landing stage on Tuesday</div>';
    expect(standfirstOf('', head)).toBe('Three villages get their boat back after a year');
  });

  it.each([
    '<p>Harbour news</p>',
    '<p>Last updated: March 2024</p>',
    '<p><a href="/coast">All news of the coast</a></p>',
  ])('is no label: %s', (head) => {
    expect(standfirstOf('', head)).toBeUndefined();
  });
});
