import { describe, expect, it } from 'vitest';
import { extractArticle } from '../html.ts';

function standfirstOf(line: string): string | undefined {
  const paragraph =
    '<p>The harbour office said on Monday that the ferry would run again, and that the new timetable had been agreed with the villages.</p>';
  const page = `<!doctype html><html lang="en"><head><title>Ferry to run again</title></head><body><article><header>
<h1>Ferry to run again</h1><p>${line}</p></header><div>${paragraph.repeat(4)}</div></article></body></html>`;
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
});
