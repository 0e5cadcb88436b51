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

  it('gives up a page that takes too long or too much memory with the reason, and reads the next', async () => {
    const paragraphs = '<p>The tide tables were printed anew, and the old ones were handed in.</p>'.repeat(60_000);
    const large = {
      bytes: Buffer.from(`<title>Tide</title><article>${paragraphs}</article>`),
      url: 'https://a.example/',
    };
    const small = {
      bytes: Buffer.from(`<title>Tide</title><article><h1>Tide</h1>${paragraphs.slice(0, 740)}</article>`),
      url: 'https://a.example/',
    };
    const slow = createPageExtractor({ timeoutMs: 1, maxHeapMb: 512 });
    expect(await slow.extract(large)).toEqual({ fault: 'Reading the page took longer than 0.001 s.' });
    await slow.close();
    const narrow = createPageExtractor({ timeoutMs: 30_000, maxHeapMb: 90 });
    expect(await narrow.extract(large)).toEqual({ fault: 'Reading the page needs more than 90 MB.' });
    expect(await narrow.extract(small)).toMatchObject({ title: 'Tide' });
    await narrow.close();
  });
});
