import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import { readSnapshot } from '../archive/parse-snapshot.ts';
import { extractArticle } from './html.ts';
import { variantOf } from '../text/canonical-url.ts';
import { pageDraft } from './page-draft.ts';
import { type ImportEvent, runImport } from './run-import.ts';

const sentences = (word: string): string[] => [
  `The harbour office said on ${word} that the old crane would be taken down before the winter storms.`,
  'It has stood on the quay for ninety years, and the town has argued about it for thirty of them.',
  'A museum would like to have its hook; the rest is to be sold by weight to whoever comes first.',
];

interface Capture {
  url: string;
  day: number;
  text?: readonly string[];
  title?: string;
  canonical?: string;
}

function pageOf({ url, text = sentences('Monday'), title = 'The crane comes down', canonical }: Capture): string {
  const link = canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`;
  const meta = '<meta property="article:published_time" content="2024-05-01">';
  const body = text.map((sentence) => `<p>${sentence}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title>${link}${meta}</head><body data-at="${url}"><article><h1>${title}</h1>${body}</article></body></html>`;
}

async function importCaptures(captures: readonly Capture[]): Promise<{ events: ImportEvent[]; content: string }> {
  const content = temporaryFolder('variants');
  const items = async function* () {
    for (const capture of captures) {
      const captured = `2024-05-0${capture.day}T10:00:00Z`;
      const page = { url: capture.url, captured, method: 'html' as const, bytes: Buffer.from(pageOf(capture)) };
      yield await pageDraft(
        { source: capture.url, page: { ...page, provenance: {} } },
        { outlet: 'courier' },
        [],
        (given) => Promise.resolve(extractArticle(given.bytes, given)),
      );
    }
  };
  const events: ImportEvent[] = [];
  await runImport(items(), { contentDir: content, dryRun: false }, (event) => {
    if (event.event !== 'outlet-created') events.push(event);
  });
  return { events, content };
}

const inShort = (event: ImportEvent): string =>
  event.event === 'rejected'
    ? `rejected: ${event.reason}`
    : `${event.event} ${'article' in event ? event.article : ''}`;
const plain = 'https://courier.example/news/crane';
const crane = 'courier/the-crane-comes-down';

describe('captures of the AMP and print variants of a page', () => {
  it.each([
    'https://courier.example/news/crane/amp',
    'https://amp.courier.example/news/crane',
    'https://courier.example/news/crane?outputType=amp',
    'https://courier.example/news/crane/print',
  ])('at %s are of the article', async (url) => {
    const changed = sentences('Tuesday');
    const { events, content } = await importCaptures([
      { url: plain, day: 1 },
      { url, day: 2 },
      { url, day: 3, text: changed },
      { url: plain, day: 4, text: changed },
    ]);
    expect(events.map(inShort)).toEqual(
      ['imported', 'unchanged', 'imported', 'unchanged'].map((one) => `${one} ${crane}`),
    );
    const folder = path.join(content, 'articles', crane);
    const file = '2024-05-03T100000Z.md';
    const { source } = readSnapshot(readFileSync(path.join(folder, file)), {
      file,
      outlet: 'courier',
      stamp: file.slice(0, -3),
    });
    expect(source?.fields.url).toBe(plain);
    expect(source?.capture).toMatchObject({ requested: url, variant: variantOf(url) });
    const lines = readFileSync(path.join(folder, 'captures.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { requested?: string }).requested)).toEqual([url, undefined]);
  });

  it('at an address that tells nothing are of the article that they state as theirs, in whatever order they come', async () => {
    const variant = { url: 'https://courier.example/amp/news/crane', canonical: plain };
    const captures = [
      { url: plain, day: 1, canonical: plain },
      { ...variant, day: 2 },
    ];
    expect((await importCaptures(captures)).events.map(inShort)).toEqual([`imported ${crane}`, `unchanged ${crane}`]);
    const turned = [
      { ...variant, day: 1 },
      { url: plain, day: 2, canonical: plain },
    ];
    const { events } = await importCaptures(turned);
    expect(events.map((event) => 'article' in event && event.article)).toEqual([crane, crane]);
  });

  it('are reported when their text is too far from that of the article they state', async () => {
    const text = [
      sentences('Monday')[0]!,
      ...Array.from(
        { length: 4 },
        (_, at) => `All else on page ${at} is about a bridge, at some length, and about no crane.`,
      ),
    ];
    const { events } = await importCaptures([
      { url: plain, day: 1 },
      { url: 'https://courier.example/amp/news/crane', day: 2, canonical: plain, text },
    ]);
    expect(inShort(events[1]!)).toContain(
      "rejected: It can't be told whether this is a capture of the-crane-comes-down",
    );
  });

  it('are articles of their own when they state the address of a page that has nothing to do with them', async () => {
    const text = [
      'The bridge was opened by the mayor on Friday, in the rain, with a band and two speeches that nobody heard.',
    ];
    const { events, content } = await importCaptures([
      { url: plain, day: 1 },
      { url: 'https://courier.example/news/bridge', day: 2, canonical: plain, text, title: 'The bridge is open' },
    ]);
    expect(inShort(events[1]!)).toBe('imported courier/the-bridge-is-open');
    expect(readdirSync(path.join(content, 'articles/courier'))).toHaveLength(2);
  });

  it('are told when a new article has the text of another one, at another address', async () => {
    const { events } = await importCaptures([
      { url: plain, day: 1 },
      { url: 'https://courier.example/archive/4711', day: 2 },
    ]);
    expect(events[1]).toMatchObject({
      article: `${crane}-2`,
      notes: [expect.stringContaining('Its text is nearly that of the-crane-comes-down')],
    });
  });
});

describe('variantOf', () => {
  it.each([
    ['https://courier.example/amp/news/crane', 'amp'],
    ['https://courier.example/crane.amp.html', 'amp'],
    ['https://courier.example/crane?amp', 'amp'],
    ['https://courier.example/crane?view=print', 'print'],
    ['https://courier.example/print/crane', 'print'],
    ['https://courier.example/camp/blueprint', undefined],
    ['https://amp.example/crane', undefined],
    ['no address', undefined],
  ])('of %s is %s', (url, variant) => {
    expect(variantOf(url)).toBe(variant);
  });
});
