import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../html.ts';

const prose =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before summer ends.</p>'.repeat(
    3,
  );
const titleOf = (title: string, heading: string, before = ''): string | null =>
  extractArticle(
    new TextEncoder().encode(
      `<html lang="en"><head><title>${title}</title></head><body>${before}<article>${heading}${prose}</article></body></html>`,
    ),
    { url: 'https://press.example/pier' },
  ).title;

describe('the headline of a page', () => {
  it('is its only heading, where the title of the page says no more', () => {
    expect(titleOf('Home', '<h1>Saved page</h1>')).toBe('Saved page');
    expect(titleOf('H', '<h1>Saved page</h1>')).toBe('Saved page');
  });

  it('is the heading with which the title of the page begins, however short', () => {
    expect(titleOf('Der Kai | Kurier', '<h1>Der Kai</h1>')).toBe('Der Kai');
    expect(titleOf('Quay – Politics – The Harbour Courier', '<h1>Quay</h1>')).toBe('Quay');
  });

  it('is the heading of the article where the title of the page is the name of the site', () => {
    const brand = '<header><a href="/">The Harbour Courier</a></header>';
    expect(titleOf('The Harbour Courier', '<h2>Pier opens at last</h2>', brand)).toBe('Pier opens at last');
    expect(titleOf('The Harbour Courier', '<h2>Pier opens</h2><h2>What it costs</h2>', brand)).toBe('Pier opens');
  });

  it('is no heading of a section', () => {
    expect(titleOf('Pier opens at last | Courier', '<h1>Sport</h1><h2>Pier opens at last</h2>')).toBe(
      'Pier opens at last',
    );
    expect(titleOf('Pier opens at last', '<h1>Sport</h1>')).toBe('Pier opens at last');
    expect(titleOf('Pier opens at last | Sport | Courier', '<h1>Sport</h1>')).not.toBe('Sport');
  });
});
