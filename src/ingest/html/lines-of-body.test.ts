import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const first =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before summer ends.</p>';
const second =
  '<p>Skippers of both islands had asked for it since the winter in which ice broke the old pier in two.</p>';
const third =
  '<p>The work costs nine million crowns, of which the islands pay a third over the coming twelve years.</p>';
const page = (body: string, head = ''): string =>
  `<html lang="en"><head><title>The pier of Ostmark</title>${head}</head><body><article><h1>The pier of Ostmark</h1>${body}</article></body></html>`;
const read = (html: string, captured?: string): ExtractedArticle =>
  extractArticle(new TextEncoder().encode(html), {
    url: 'https://press.example/pier',
    ...(captured === undefined ? {} : { captured }),
  });

describe('lines of the body that name a day or a person', () => {
  it.each([
    ['headings of a chronology', `${first}<h3>3 March 2019</h3>${second}<h3>14 May 2021</h3>${third}`],
    ['lines of a chronology', `${first}<p>3 March 2019</p>${second}<p>14 May 2021</p>${third}`],
    [
      'bold lines of a chronology',
      `${first}<p><strong>3 March 2019</strong></p>${second}<p><strong>14 May 2021</strong></p>${third}`,
    ],
    [
      'answers of an interview',
      `<p><b>When did you arrive?</b></p><p>3 March 2019.</p>${first}<p><b>Who was there?</b></p><p>By then, Ilse Brandt.</p>${second}`,
    ],
    [
      'an answer that begins as a byline does',
      `${first}<p><b>How did you come?</b></p><p>By Ilse Brandt.</p>${second}`,
    ],
    ['the end of a notice', `${first}${second}<p>The islands vote on:</p><p>3 March 2027</p>`],
    ['the words of a poster', `${first}<p>The poster said:</p><p>By Magda Orr</p><p>1 May 2020</p>${second}${third}`],
    ['a line that begins as a byline does', `${first}<p>By Ilse Brandt and Tom Hald</p>${second}${third}`],
    ['the head of a letter', `<p>Ostmark, 3 March 1923</p><p>Dear sister,</p>${first}${second}<p>Yours, Magda</p>`],
  ])('are no field and stay: %s', (_, body) => {
    const { date, author, text } = read(page(body));
    expect({ date, author }).toEqual({ date: null, author: [] });
    const lines = body.match(/(?<=<(?:p|h3)>).*?(?=<\/(?:p|h3)>)/g)!.map((line) => line.replaceAll(/<[^>]*>/g, ''));
    expect(text.split('\n')).toEqual(lines);
  });

  it('stay when the page states another day', () => {
    const { date, text } = read(
      page(
        `${first}<p>3 March 2019</p>${second}${third}`,
        '<meta property="article:published_time" content="2024-03-03">',
      ),
    );
    expect(date).toBe('2024-03-03');
    expect(text).toContain('3 March 2019');
  });

  it('are no date of publication when they lie behind the capture', () => {
    const body = `<p>Concert on the pier</p><p>3 March 2027, 19:00</p>${first}${second}${third}`;
    expect(read(page(body), '2026-11-20T08:00:00Z').date).toBeNull();
    expect(read(page(body), '2027-03-04T08:00:00Z').date).toMatch(/^2027-03-03/);
  });
});

describe('lines below a standfirst', () => {
  it('are fields where byline and day stand together', () => {
    const { date, author, text } = read(page(`${first}<p>By Ilse Brandt</p><p>3 March 2024</p>${second}${third}`));
    expect({ date, author }).toEqual({ date: '2024-03-03', author: ['Ilse Brandt'] });
    expect(text).not.toContain('By Ilse Brandt');
  });

  it('are fields where the page states the standfirst as its description', () => {
    const stated = first.replaceAll(/<[^>]*>/g, '');
    const { author } = read(
      page(`${first}<p>By Ilse Brandt</p>${second}${third}`, `<meta name="description" content="${stated}">`),
    );
    expect(author).toEqual(['Ilse Brandt']);
  });

  it('are fields where their elements say so', () => {
    const { date, author } = read(
      page(`${first}<p class="byline">By Ilse Brandt</p><p class="date">3 March 2024</p>${second}${third}`),
    );
    expect({ date, author }).toEqual({ date: '2024-03-03', author: ['Ilse Brandt'] });
  });

  it('are a field where they say what day they name', () => {
    expect(read(page(`${first}<p>Published on 3 March 2024</p>${second}${third}`)).date).toBe('2024-03-03');
  });
});
