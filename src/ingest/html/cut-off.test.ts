import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const prose =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before summer ends.</p>';
const read = (html: string): ExtractedArticle =>
  extractArticle(new TextEncoder().encode(html), { url: 'https://press.example/pier' });

describe('a page of which not everything is read', () => {
  it.each([
    ['elements', `<h1>The pier</h1>${prose.repeat(3)}<div>${'<i>a</i>'.repeat(41_000)}</div>`, 'more elements'],
    ['text', `<h1>The pier</h1>${prose.repeat(3)}<p>${'word and '.repeat(230_000)}</p>`, 'more text'],
    ['lines', `<h1>The pier</h1>${prose.repeat(3)}${'<p>A line.</p>'.repeat(13_000)}`, 'more lines'],
    ['text without markup', 'word and '.repeat(230_000), 'more text'],
  ])('is partial, with the reason: %s', (_, html, reason) => {
    const { quality, qualityRule, qualityReason } = read(html);
    expect({ quality, qualityRule }).toEqual({ quality: 'partial', qualityRule: 'too-large' });
    expect(qualityReason).toContain(`The page has ${reason} than are read`.replace('text than are', 'text than is'));
  });

  it('is whole where only boxes were too many, which is said', () => {
    const { quality, notes, text } = read(`<h1>The pier</h1>${'<div>'.repeat(3_000)}${prose}${prose}<p>The end.</p>`);
    expect(quality).toBe('ok');
    expect(text).toContain('The end.');
    expect(notes.join(' ')).toContain('nested too deep');
    expect(notes.join(' ')).not.toContain('left out');
  });
});

describe('a page without an article', () => {
  it('is said to have text, if it has some', () => {
    expect(read('<html><body><div>deep text</div></body></html>')).toMatchObject({
      quality: 'failed',
      qualityRule: 'empty',
      qualityReason: 'Nothing that the page says was taken for text of an article. It begins: “deep text”.',
    });
    expect(read('<html><body><div></div></body></html>').qualityReason).toBe('The page has no text.');
  });
});
