import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed.ts';
import { readFeed } from './read-feed.ts';

interface Case {
  url: string;
  contentType?: string;
  checks: { what: string; path: string; value: unknown }[];
}

const fixtures = fileURLToPath(new URL('../../../test/fixtures/ingest/feeds/', import.meta.url));
const url = 'https://courier.example/feed.xml';
const read = (text: string) => readFeed(Buffer.from(text), { url });
const items = (text: string): Feed['items'] => {
  const feed = read(text);
  return 'fault' in feed ? [] : feed.items;
};
const rss = (channel: string): string => `<rss version="2.0"><channel><title>T</title>${channel}</channel></rss>`;

/** What stands at a dotted path; null for nothing. */
function at(value: unknown, dotted: string): unknown {
  return dotted.split('.').reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null || !(key in part)) return null;
    return (part as Record<string, unknown>)[key];
  }, value);
}

const cases = readdirSync(fixtures)
  .sort()
  .map((name) => {
    const folder = path.join(fixtures, name);
    const file = readdirSync(folder).find((entry) => entry.startsWith('feed.'))!;
    const { checks, ...source } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8')) as Case;
    return { name, checks, feed: readFeed(readFileSync(path.join(folder, file)), source) };
  });

describe('readFeed on 18 hard cases', () => {
  it('has 41 checks', () => {
    expect([cases.length, cases.flatMap(({ checks }) => checks).length]).toEqual([18, 41]);
  });

  for (const { name, checks, feed } of cases) {
    it.each(checks)(`${name}: $what`, ({ path: dotted, value }) => {
      expect(at(feed, dotted)).toEqual(value);
    });
  }
});

describe('readFeed', () => {
  it('gives pictures and sound, names without mail addresses, and when to come again', () => {
    const { feed } = cases.find(({ name }) => name === 'repeats-media-and-authors')!;
    expect(feed).toMatchObject({
      items: [
        {
          authors: ['Ada Quill'],
          media: ['https://courier.example/1.mp3', 'https://courier.example/1.jpg'],
        },
        { title: 'No link', summary: 'Text.', authors: [] },
      ],
      ttlMinutes: 90,
      skipHours: [0, 1],
      skipDays: [0],
      notes: ['1 entry repeated the id of another one.'],
    });
  });

  it('takes the authors of the feed where an entry names none', () => {
    const person = '<author><name>The newsroom</name></author>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${person}<entry><id>1</id></entry><entry><id>2</id><author><name>Ada</name></author></entry></feed>`;
    expect(items(feed).map(({ authors }) => authors)).toEqual([['The newsroom'], ['Ada']]);
  });

  it('reads namespaces under any prefix, and the older entries of an archived feed', () => {
    const feed = read(
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:title>T</x:title><x:link rel="prev-archive" href="/2022"/><x:entry><x:id>1</x:id><x:title>One</x:title></x:entry></x:feed>',
    );
    expect(feed).toMatchObject({ previousArchive: 'https://courier.example/2022', items: [{ title: 'One' }] });
  });

  it('keeps text that is no HTML, and the HTML of an entry as it is', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content>1 &lt; 2\n\nNext</content></entry><entry><id>2</id><content type="html">&lt;p&gt;a &amp;lt; b&lt;/p&gt;</content></entry></feed>`;
    expect(items(feed).map(({ contentHtml }) => contentHtml)).toEqual([
      '<p>1 &lt; 2</p>\n<p>Next</p>',
      '<p>a &lt; b</p>',
    ]);
  });

  it('takes no other address than http and https', () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://user:pass@courier.example/',
      'mailto:a@b.example',
    ];
    const feed = rss(links.map((link) => `<item><title>x</title><link>${link}</link></item>`).join(''));
    expect(items(feed).map((item) => item.url)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('reads what stands before the end of the feed only', () => {
    expect(read(`\n\n  ${rss('<item><link>/1</link></item>')}\n<!-- made in 3 ms --><script>x</script>`)).toMatchObject(
      {
        items: [{ url: 'https://courier.example/1' }],
        notes: [],
      },
    );
  });

  it('names what is no feed', () => {
    const fault = (text: string): unknown => at(read(text), 'fault');
    expect(fault('')).toBe('It is empty.');
    expect(fault('hello')).toBe('It is neither XML nor JSON.');
    expect(fault('<opml/>')).toBe('It is no feed of a known form.');
    expect(fault('{"items":[]}')).toBe('It is no feed of a known form.');
    expect(fault('{"version":"https://jsonfeed.org/version/1","items":[')).toMatch(/^It can't be read: /);
    expect(fault('<rss version="2.0"><channel><item><title>T')).toBe(
      'It is cut off before the end of its first entry.',
    );
    expect(fault('<a>'.repeat(1000))).toBe('Its elements are nested more than 400 deep.');
  });

  it('reads 3 MB, whole and cut at any place, entry by entry', () => {
    const entries = Array.from(
      { length: 2000 },
      (_, number) =>
        `<item><title>Number ${number} &amp; more</title><link>/${number}</link><description><![CDATA[<p>${'text '.repeat(280)}</p>]]></description></item>`,
    );
    const whole = rss(entries.join('\n'));
    expect(whole.length).toBeGreaterThan(2.9e6);
    expect(items(whole)).toHaveLength(2000);
    expect(items(whole.slice(0, whole.indexOf('Number 1500 ')))).toHaveLength(1500);
  });

  it('never throws, and a cut feed is the beginning of the whole one', () => {
    const whole = readFileSync(path.join(fixtures, 'rss-titles-and-entities/feed.xml'), 'utf8');
    const all = items(whole);
    for (let length = 0; length <= whole.length; length++) {
      const part = items(whole.slice(0, length));
      expect(part).toEqual(all.slice(0, part.length));
    }
    const pieces = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&x;',
      '<!DOCTYPE a [',
      ']>',
      '"',
      '{',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '</entry>',
      'x',
      '<p a=">',
      '<?xml',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (parts) => {
        read(parts.join(''));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
