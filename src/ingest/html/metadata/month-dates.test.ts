import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../html.ts';

const prose =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before summer ends.</p>'.repeat(
    3,
  );
const dates = (line: string, lang = 'en'): { date: string | null; modified: string | null } => {
  const { date, modified } = extractArticle(
    new TextEncoder().encode(
      `<html lang="${lang}"><body><article><h1>The pier</h1>${line}${prose}</article></body></html>`,
    ),
    { url: 'https://press.example/pier' },
  );
  return { date, modified };
};

describe('a month where the date stands', () => {
  it.each([
    ['<div class="date">September 2023</div>', 'en', '2023-09'],
    ['<div class="date">Published Sept. 2023</div>', 'en', '2023-09'],
    ['<time>septembre 2023</time>', 'fr', '2023-09'],
    ['<span class="post-date">septiembre de 2023</span>', 'es', '2023-09'],
    ['<p class="datum">Veröffentlicht: März 2023</p>', 'de', '2023-03'],
    ['<div class="date">2023年9月</div>', 'ja', '2023-09'],
  ])('is the date, without a day: %s', (line, lang, date) => {
    expect(dates(line, lang)).toEqual({ date, modified: null });
  });

  it('gives way to a day', () => {
    expect(dates('<div class="date">September 2023</div><div class="date">4 September 2023</div>').date).toBe(
      '2023-09-04',
    );
  });

  it.each([
    '<p>September 2023</p>',
    '<div class="date">Summer 2023</div>',
    '<div class="date">Issue of September 2023, page 4</div>',
    '<div class="date">Born: September 1950</div>',
  ])('is none elsewhere, and no other words are: %s', (line) => {
    expect(dates(line).date).toBeNull();
  });
});
