import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from './read-metadata.ts';

const folder = join(import.meta.dirname, '../../../../test/fixtures/page-metadata');

interface Expected {
  url: string;
  /** The body's text is given too. */
  '@text'?: boolean;
  [field: string]: unknown;
}

describe('readMetadata', () => {
  it.each(readdirSync(folder))('reads %s', (name) => {
    const html = readFileSync(join(folder, name, 'page.html'), 'utf8');
    const {
      url,
      '@text': withText,
      ...fields
    } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const { document } = parseHTML(html);
    const text = withText ? document.querySelector('main')?.textContent : undefined;
    const metadata = readMetadata(document, { url, ...(text === undefined ? {} : { text }) });
    expect(metadata).toMatchObject(fields);
    for (const field of ['title', 'author', 'date'] as const) {
      const value = metadata[field];
      expect(field in metadata.sources).toBe(value !== null && value.length > 0);
    }
  });

  it('notes what it leaves out', () => {
    const read = (name: string): string[] => {
      const html = readFileSync(join(folder, name, 'page.html'), 'utf8');
      return readMetadata(parseHTML(html).document, { url: 'https://courier.example/local/ferry' }).notes;
    };
    expect(read('date-modified-before-published').join()).toContain('before the date');
    expect(read('date-in-figures-ambiguous').join()).toContain('could be 2023-04-03 or 2023-03-04');
    expect(read('author-outlet').join()).toContain('Harbour Courier');
  });

  it('says where tags came from', () => {
    const tagSource = (head: string): string | undefined =>
      readMetadata(parseHTML(`<html><head>${head}</head><body><h1>The pier of Ostmark</h1></body></html>`).document, {
        url: 'https://courier.example/pier',
      }).sources['tags'];
    const data = { '@type': 'NewsArticle', headline: 'The pier of Ostmark', keywords: 'pier, ferry' };
    expect(tagSource(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toBe('json-ld');
    expect(tagSource('<meta name="keywords" content="pier, ferry">')).toBe('meta');
  });

  it('gives nothing for a page without anything, whatever its address', () => {
    for (const url of ['', 'no address', 'https://courier.example/']) {
      const metadata = readMetadata(parseHTML('').document, { url });
      expect(metadata).toMatchObject({ title: null, author: [], date: null, lang: null, sources: {} });
    }
  });
});
