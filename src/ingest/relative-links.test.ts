import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import type { SnapshotDraft } from './draft.ts';
import { extractArticle } from './html.ts';
import { pageDraft } from './page-draft.ts';
import { withOwnLinks } from './relative-links.ts';
import { type ImportEvent, runImport } from './run-import.ts';

const body = `
<p>The harbour office said on Monday that <a href="/plan_(old)?a=1&amp;b=2">the plan</a> for the old crane was ready, and that it would be taken down.</p>
<p>It has stood on the quay for ninety years, and <a href="http://www.courier.example/whole">the town</a> has argued about it for thirty of them.</p>
<p><a href="/plan_(old)?a=1&amp;b=2"><img src="/crane.jpg" alt="The crane](http://www.courier.example"></a></p>
<figure><img src="//pictures.example/hook.jpg"><figcaption>The hook. <a href="annex">More of it</a></figcaption></figure>
<p>A museum would like to have its hook; the rest is to be sold by weight to whoever comes first.</p>`;
const page = `<!doctype html><html lang="en"><head><title>The crane</title></head><body><article><h1>The crane</h1>${body}</article></body></html>`;

async function importAt(urls: readonly string[], html: (url: string) => string = () => page): Promise<ImportEvent[]> {
  const items = async function* () {
    for (const [index, url] of urls.entries()) {
      // The same page with other bytes, as each capture has.
      const bytes = Buffer.from(`${html(url)}<!-- ${index} -->`);
      const captured = `2024-05-0${index + 1}T10:00:00Z`;
      yield await pageDraft(
        { source: url, page: { url, captured, method: 'html', bytes, provenance: {} } },
        { outlet: 'courier' },
        [],
        (given) => Promise.resolve(extractArticle(given.bytes, given)),
      );
    }
  };
  const events: ImportEvent[] = [];
  await runImport(items(), { contentDir: temporaryFolder('relative-links'), dryRun: false }, (event) => {
    if (event.event !== 'outlet-created') events.push(event);
  });
  return events;
}

describe('captures of a page whose links are relative', () => {
  it.each([
    ['http, then https', ['http://www.courier.example/news/crane', 'https://www.courier.example/news/crane']],
    ['with www., then without', ['https://www.courier.example/news/crane', 'https://courier.example/news/crane']],
    ['https, then http without www.', ['https://www.courier.example/news/crane', 'http://courier.example/news/crane']],
  ])('are the same at %s', async (_kind, urls) => {
    const events = await importAt(urls);
    expect(events.map(({ event }) => event)).toEqual(['imported', 'unchanged']);
  });

  it('are two when a link that the page writes out changes', async () => {
    const urls = ['http://www.courier.example/news/crane', 'https://www.courier.example/news/crane'];
    const events = await importAt(urls, (url) => page.replace('http://www.courier.example/whole', `${url}/whole`));
    expect(events.map(({ event }) => event)).toEqual(['imported', 'imported']);
  });
});

describe('withOwnLinks', () => {
  const base = 'http://www.courier.example/news/crane';
  const article = extractArticle(Buffer.from(page), { url: base });
  const draft = (url: string): SnapshotDraft => ({
    outlet: 'courier',
    article: { kind: 'content' },
    captured: '2024-05-01T10:00:00Z',
    fields: { title: 'The crane', date: '2024-05-01', url },
    foreign: {},
    capture: {},
    body: article.markdown,
    relative: { base, addresses: article.relativeAddresses ?? [] },
    foldUnchanged: true,
    dropped: [],
    notes: [],
  });

  it('gives what the page gives at the other address, but for links that it writes out', () => {
    const other = 'https://courier.example/news/crane';
    expect(withOwnLinks(draft(other)).body).toBe(extractArticle(Buffer.from(page), { url: other }).markdown);
    expect(article.relativeAddresses).toEqual([
      'http://www.courier.example/plan_(old)?a=1&b=2',
      'http://www.courier.example/crane.jpg',
      'http://pictures.example/hook.jpg',
      'http://www.courier.example/news/annex',
    ]);
  });

  it('leaves the links of a page from another site alone', () => {
    expect(withOwnLinks(draft('https://mirror.example/news/crane')).body).toBe(article.markdown);
  });
});
