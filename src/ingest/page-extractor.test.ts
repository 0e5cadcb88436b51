import { afterEach, describe, expect, it } from 'vitest';
import { createPageExtractor } from './page-extractor.ts';

const { extract, close } = createPageExtractor();
afterEach(close);

describe('reading pages in a thread', () => {
  it('reads one page after the other', async () => {
    const paragraph = 'The harbour office had its tide tables printed anew, and the old ones were handed in.';
    const page = (title: string) => ({
      bytes: Buffer.from(
        `<title>${title}</title><article><h1>${title}</h1><p>${paragraph}</p><p>${paragraph}</p></article>`,
      ),
      url: 'https://outlet.example/tide',
    });
    const titles = [];
    for (const title of ['The first tide', 'The second tide', 'The third tide'])
      titles.push(await extract(page(title)));
    expect(titles.map((article) => ('fault' in article ? article.fault : article.title))).toEqual([
      'The first tide',
      'The second tide',
      'The third tide',
    ]);
  });
});
