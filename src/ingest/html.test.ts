import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from './html.ts';

const folder = resolve(import.meta.dirname, '../../test/fixtures/ingest/html');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.html')));
const pageOf = (name: string): string => readFileSync(join(folder, name, 'page.html'), 'utf8');
const read = (html: string): ExtractedArticle =>
  extractArticle(new TextEncoder().encode(html), { url: 'https://press.example/news/1', contentType: 'text/html' });

describe('extractArticle', () => {
  it.each(cases.filter((name) => existsSync(join(folder, name, 'expected.txt'))))('reads the body of %s', (name) => {
    expect(read(pageOf(name)).text).toBe(readFileSync(join(folder, name, 'expected.txt'), 'utf8').trimEnd());
  });

  it.each(cases.filter((name) => existsSync(join(folder, name, 'expected.md'))))('writes %s as Markdown', (name) => {
    const file = join(folder, name, 'expected.md');
    const { markdown } = read(pageOf(name));
    if (process.env['UPDATE_FIXTURES']) writeFileSync(file, markdown);
    expect(markdown).toBe(readFileSync(file, 'utf8'));
  });

  it('gives the same text for two captures that differ in counters, times, lists and tracking parameters', () => {
    const one = pageOf('obfuscated-furniture');
    const other = one
      .replace('431', '1,204')
      .replace('27</span> comments', '31</span> comments')
      .replace('23 minutes ago', '3 hours ago')
      .replace('utm_source=in', 'utm_source=mail')
      .replace('Bus drivers to vote on Friday', 'Bridge closed for a week')
      .replace('My aunt went to school', 'I have never been to a school');
    expect(other).not.toBe(one);
    expect(read(other).text).toBe(read(one).text);
    expect(read(other).markdown).toBe(read(one).markdown);
  });

  it.each([
    ['a word', 'walked down', 'climbed down'],
    ['a full stop', 'on the first day. The', 'on the first day! The'],
    ['a sign', 'a single chain with a sign.', 'a single chain with a sign!'],
    ['a number', 'a deed of 1304', 'a deed of 1340'],
    ['a quotation mark', '“I was baptised here,”', '"I was baptised here,"'],
  ])('shows an edit of %s and nothing else', (_kind, before, after) => {
    const page = pageOf('obfuscated-furniture');
    const text = read(page).text;
    expect(text).toContain(before);
    expect(read(page.replace(before, after)).text).toBe(text.replace(before, after));
  });

  it('shows a new headline in the title and leaves the body alone', () => {
    const page = pageOf('split-body');
    const edited = page.replaceAll('The ferry that turned north', 'The ferry that turned south');
    expect(read(edited).title).toBe('The ferry that turned south');
    expect(read(edited).text).toBe(read(page).text);
  });

  it('shows an edited caption in the captions alone', () => {
    const page = pageOf('pictures');
    const edited = page.replace('The keeper at her desk.', 'The keeper at her window.');
    expect(read(page).captions).toEqual([
      'The lock in the morning. Photo: R. Hald',
      'The keeper at her desk. (Image: R. Hald)',
    ]);
    expect(read(edited).captions[1]).toBe('The keeper at her window. (Image: R. Hald)');
    expect(read(edited).text).toBe(read(page).text);
  });

  it('says what it left out and why', () => {
    const { dropped } = read(pageOf('obfuscated-furniture'));
    expect(dropped).toContainEqual({ label: 'promotion', text: 'READ MORE: Ten lakes that hide a village' });
  });

  it('doubts a page whose readings disagree', () => {
    expect(read(pageOf('split-body')).extraction.agreement).toBeGreaterThan(0.85);
    expect(read(pageOf('split-body')).notes).toEqual([]);
    const oneLine = read('<p>Nothing here.</p>');
    expect(oneLine.extraction.confidence).toBeLessThan(0.85);
    expect(oneLine.notes.join()).toContain('look whether the article is whole');
  });

  it('is empty and failed for a page without text', () => {
    expect(read('<p>Nothing here.</p>').text).toBe('Nothing here.');
    const { text, markdown, quality, author, date } = read('<html><body></body></html>');
    expect({ text, markdown, quality, author, date }).toEqual({
      text: '',
      markdown: '',
      quality: 'failed',
      author: [],
      date: null,
    });
  });
});

describe('extractArticle with rules', () => {
  const page = pageOf('obfuscated-furniture');
  const bytes = new TextEncoder().encode(page);
  const source = { url: 'https://press.example/news/1' };

  it('takes the body from the selected elements only', () => {
    const { text, extraction } = extractArticle(bytes, source, { select: ['.x6f > p:first-child'] });
    expect(text).toMatch(/^The reservoir above Tannwald[^\n]*$/);
    expect(extraction.candidate).toBe('rule');
  });

  it('takes out elements and text', () => {
    const { text, ruleFaults } = extractArticle(bytes, source, {
      remove: ['.x6f > p:last-child'],
      dropText: ['^“I was baptised.*$', ' and put up a single chain with a sign'],
    });
    expect(text).not.toMatch(/Archaeologists|baptised|chain/);
    expect(text).toContain('The waterworks had expected a few dozen.');
    expect(ruleFaults).toEqual([]);
  });

  it('reads fields and says that a rule found them', () => {
    const article = extractArticle(bytes, source, {
      fields: { title: { select: '.x3c', attribute: undefined }, author: { select: '.y5 b', attribute: undefined } },
    });
    expect(article.title).toBe('The village under the water');
    expect(article.author).toEqual(['oskar', 'lena']);
    expect(article.sources).toMatchObject({ title: 'rule', author: 'rule' });
  });

  it('reads the names of a byline', () => {
    const byline = page.replace(/<body([^>]*)>/, '<body$1><p class="who">By Anna Berg and Tom Lund</p>');
    const rules = { fields: { author: { select: '.who', attribute: undefined } } };
    expect(extractArticle(new TextEncoder().encode(byline), source, rules).author).toEqual(['Anna Berg', 'Tom Lund']);
  });

  it('reports what finds nothing', () => {
    const { ruleFaults, text } = extractArticle(bytes, source, {
      select: ['.story'],
      remove: ['p:::x'],
      dropText: ['never written'],
    });
    expect(ruleFaults).toEqual([
      '“p:::x” is no selector',
      'nothing matches the selector “.story”',
      'dropText: nothing matches “never written”',
    ]);
    expect(text).toContain('The reservoir above Tannwald');
  });
});

describe('what extractArticle gives back', () => {
  it('has the same documented keys for a page that is read and for one that can’t be', () => {
    const keysOf = (html: string): string[] =>
      Object.keys(extractArticle(new TextEncoder().encode(html), { url: 'https://press.example/news/1' }));
    const optional = ['relativeAddresses', 'qualityRule', 'qualityReason', 'standfirst'];
    const documented = [
      ...['title', 'author', 'date', 'modified', 'description', 'lang', 'section', 'tags', 'image', 'outletName'],
      ...['canonical', 'sources', 'notes', 'markdown', 'text', 'captions', 'quality', 'charset', 'extraction'],
      ...['dropped', 'ruleFaults'],
    ];
    for (const html of [pageOf('obfuscated-furniture'), ''])
      expect(
        keysOf(html)
          .filter((key) => !optional.includes(key))
          .sort(),
      ).toEqual([...documented].sort());
  });
});
