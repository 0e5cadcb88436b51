import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { watchPass, type WatchEvent } from '../../src/ingest/watch/watch-pass.ts';
import { writeContent } from './content-folder.ts';
import type { FakeClock } from './fake-clock.ts';
import { type Answer, loopbackServer, type LoopbackServer } from './loopback-server.ts';
import { closeAfter, testFetcher } from './test-fetcher.ts';

/** An outlet on this machine: what it answers by path, to be changed while it is watched. Without an entry: 404. */
export interface WatchedOutlet extends LoopbackServer {
  pages: Map<string, Answer>;
}

/** Starts an outlet; its pages and feeds have ETags, and it answers “not modified” by them. */
export async function watchedOutlet(pages: Record<string, Answer> = {}): Promise<WatchedOutlet> {
  const answers = new Map(Object.entries(pages));
  const server = await loopbackServer((address, { headers }) => {
    const answer = answers.get(address);
    if (typeof answer !== 'string') return answer;
    const etag = `"${createHash('sha256').update(answer).digest('hex').slice(0, 12)}"`;
    const type = answer.startsWith('<?xml') ? 'application/xml' : answer.startsWith('{') ? 'application/feed+json' : '';
    return headers['if-none-match'] === etag
      ? { status: 304, headers: { etag } }
      : { headers: { etag, ...(type === '' ? {} : { 'content-type': type }) }, body: answer };
  });
  return closeAfter(Object.assign(server, { pages: answers }));
}

/** An article's page: a body long enough to be one. `word` is one that an edit changes. */
export function articlePage(title: string, word = 'March'): string {
  const paragraphs = [
    `The harbour office opens its new tide gauge in ${word}, and the old one will stay beside it for a year.`,
    'Both are read every morning, and the readings are written into one book, as they have been since the mole was built.',
    'Skippers who want the readings by telephone have to ask at the office, where a list of names is kept.',
    'The council paid for the gauge out of the harbour dues, which were raised by a tenth in the spring.',
  ];
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="article:published_time" content="2026-03-01T09:00:00+00:00"></head>
<body><header><a href="/">Home</a></header><main><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}

/** An RSS feed that names articles; `channel`: more elements of it. */
export function rssOf(urls: readonly string[], channel = ''): string {
  const items = urls.map((url) => `<item><title>${url}</title><link>${url}</link><guid>${url}</guid></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Gull</title><link>https://gull.example/</link><description>News</description>${channel}${items.join('')}</channel></rss>`;
}

/** A content folder whose outlets have these feeds: by id, a home page and feeds. */
export function watchedContent(outlets: Record<string, { url?: string; feeds: string[] }>): string {
  const files = Object.entries(outlets).map(([id, { url, feeds }]) => [
    `outlets/${id}.yml`,
    `name: ${id}\nlanguage: en\n${url === undefined ? '' : `url: ${url}\n`}feeds: ${JSON.stringify(feeds)}\n`,
  ]);
  return writeContent({
    'archive.yml': 'title: Test archive\ndescription: Made for a test.\ncontact: mail@archive.example\n',
    ...(Object.fromEntries(files) as Record<string, string>),
  });
}

/** A content folder under watch on a fake clock. `pass` runs one pass and gives its events. */
export interface TestWatch {
  contentDir: string;
  clock: FakeClock;
  pass: (outlet?: string, isEnding?: () => boolean) => Promise<{ events: WatchEvent[]; nextSeconds: number | null }>;
  /** Moves the clock to the time at which something is due, and runs a pass. */
  nextPass: () => Promise<{ events: WatchEvent[]; nextSeconds: number | null }>;
  /** The lines of an article's captures.ndjson in short: outcome and status. */
  log: (article: string) => string[];
  /** Names of the snapshots of an article. */
  snapshots: (article: string) => string[];
}

/** Watches a content folder. */
export function testWatch(contentDir: string): TestWatch {
  const { fetcher, clock } = testFetcher();
  let due: number | null = null;
  const pass: TestWatch['pass'] = async (outlet, isEnding = () => false) => {
    const events: WatchEvent[] = [];
    const options = { contentDir, hostsAtOnce: 4, ...(outlet === undefined ? {} : { outlet }) };
    due = await watchPass(options, { fetcher, clock }, (event) => events.push(event), isEnding);
    return { events, nextSeconds: due };
  };
  const folder = (article: string): string => path.join(contentDir, 'articles', article);
  return {
    contentDir,
    clock,
    pass,
    nextPass: () => {
      if (due !== null) clock.pass(Math.max(0, due * 1000 - clock.now()));
      return pass();
    },
    log: (article) => {
      const file = path.join(folder(article), 'captures.ndjson');
      if (!fs.existsSync(file)) return [];
      const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
      return lines.map((line) => {
        const { outcome, status } = JSON.parse(line) as { outcome: string; status?: number };
        return status === undefined ? outcome : `${outcome} ${status}`;
      });
    },
    snapshots: (article) =>
      fs
        .readdirSync(folder(article))
        .filter((name) => name.endsWith('.md'))
        .sort(),
  };
}

/** What an event says in short. */
export function inShort(event: WatchEvent): string {
  if (event.event === 'feed') return `feed ${event.outlet} ${event.outcome}: ${event.newAddresses} new`;
  if (event.event === 'observed') return `${event.article} ${event.outcome} ${event.status ?? ''}`.trim();
  if (event.event === 'outlet-created') return `outlet ${event.outlet}`;
  if ('article' in event) return `${event.article} ${event.event}`;
  return `${event.event}: ${event.reason}`;
}
