import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import type { ArticleObservation, SnapshotDraft, SourceItem } from './draft.ts';
import { type ImportEvent, runImport } from './run-import.ts';
import { sha256Of } from './write-snapshot.ts';

const url = 'https://courier.example/pump';

function draftItem(captured: string, body: string): SourceItem {
  const bytes = Buffer.from(body);
  const draft: SnapshotDraft = {
    outlet: 'courier',
    article: { kind: 'content' },
    captured,
    fields: { title: 'The pump', date: '2024-05-01', url },
    foreign: {},
    capture: { method: 'html' },
    body,
    raw: { bytes, extension: 'html', sha256: sha256Of(bytes) },
    foldUnchanged: true,
    dropped: [],
    notes: [],
  };
  return { source: captured, draft };
}

function look(
  captured: string,
  outcome: ArticleObservation['outcome'],
  rest: Partial<ArticleObservation> = {},
): SourceItem {
  return { source: captured, observed: { url, outlet: 'courier', captured, outcome, method: 'fetch', ...rest } };
}

async function run(content: string, items: SourceItem[]): Promise<string[]> {
  const events: ImportEvent[] = [];
  await runImport(items, { contentDir: content, dryRun: false }, (event) => {
    events.push(event);
  });
  return events.map((event) => `${event.event} ${'reason' in event ? event.reason : ''}`.trim());
}

const linesOf = (content: string): string[] =>
  globSync('articles/*/*/captures.ndjson', { cwd: content }).flatMap((file) =>
    readFileSync(path.join(content, file), 'utf8').trim().split('\n'),
  );

describe('looks that gave no text', () => {
  it('are recorded for an article that comes behind them in the source', async () => {
    const content = temporaryFolder('looks');
    const items = [
      look('2024-05-01T00:00:00Z', 'not-found', { status: 404 }),
      draftItem('2024-05-02T00:00:00Z', 'Text.'),
    ];
    expect(await run(content, items)).toEqual(['outlet-created', 'imported', 'observed']);
    expect(linesOf(content)).toEqual([
      '{"captured":"2024-05-01T00:00:00Z","outcome":"not-found","status":404,"method":"fetch"}',
    ]);
    expect(await run(content, items)).toEqual(['already-there', 'already-there']);
  });

  it('are passed over when no article has their address, or when nothing is older than what they say is unchanged', async () => {
    const content = temporaryFolder('looks');
    const items = [
      look('2024-05-01T00:00:00Z', 'unchanged', { status: 304 }),
      look('2024-05-01T00:00:00Z', 'gone', { url: 'https://courier.example/mill' }),
      draftItem('2024-05-02T00:00:00Z', 'Text.'),
      look('2024-05-03T00:00:00Z', 'unchanged', { status: 304 }),
    ];
    expect((await run(content, items)).slice(2)).toEqual([
      'passed-over No snapshot of courier/the-pump is older: what is unchanged is not known.',
      'passed-over No article of courier has the address https://courier.example/mill.',
      'observed',
    ]);
    expect(linesOf(content)).toHaveLength(1);
  });

  it('keep their bytes, and are rejected when the archive has another capture of their instant', async () => {
    const content = temporaryFolder('looks');
    const bytes = Buffer.from('Subscribe to read on.');
    const raw = { bytes, extension: 'html', sha256: sha256Of(bytes) };
    const items = [
      draftItem('2024-05-02T00:00:00Z', 'Text.'),
      look('2024-05-03T00:00:00Z', 'failed', { raw }),
      look('2024-05-03T00:00:00Z', 'gone'),
      look('2024-05-02T00:00:00Z', 'failed'),
    ];
    expect(await run(content, items)).toEqual([
      'outlet-created',
      'imported',
      'observed',
      expect.stringContaining('rejected The archive has a capture with the outcome failed of the-pump'),
      expect.stringContaining('rejected The archive has a snapshot of the-pump'),
    ]);
    expect(globSync('articles/*/*/2024-05-03*.gz', { cwd: content })).toHaveLength(1);
  });
});

describe('a capture that is in the archive', () => {
  it('is known again by its bytes, also when another article has its text now', async () => {
    const content = temporaryFolder('again');
    const text = 'A paragraph that is long enough to be told apart from others.';
    const withoutUrl = (captured: string, body: string): SourceItem => {
      const item = draftItem(captured, body);
      if ('draft' in item) delete item.draft.fields.url;
      return item;
    };
    const other = draftItem('2024-05-03T00:00:00Z', text);
    if ('draft' in other) other.draft.fields.url = 'https://courier.example/other';
    const first = withoutUrl('2024-05-01T00:00:00Z', text);
    expect(await run(content, [first])).toEqual(['outlet-created', 'imported']);
    if ('draft' in other) other.draft.article = { kind: 'folder', slug: 'copy' };
    expect(await run(content, [other])).toEqual(['imported']);
    expect(await run(content, [first])).toEqual(['already-there']);
    expect((await run(content, [withoutUrl('2024-05-04T00:00:00Z', `${text} `)]))[0]).toContain("It can't be told");
  });
});

describe('what is said of an import as a whole', () => {
  const importAll = async (content: string, items: SourceItem[], outlet?: string) => {
    const events: ImportEvent[] = [];
    const options = { contentDir: content, dryRun: false, ...(outlet === undefined ? {} : { outlet }) };
    const summary = await runImport(items, options, (event) => {
      events.push(event);
    });
    return { events, summary };
  };
  const named = (captured: string, address: string, outletName?: string): SourceItem => {
    const item = draftItem(captured, `Text of ${address}.`);
    if ('draft' in item)
      Object.assign(item.draft, {
        fields: { ...item.draft.fields, title: address, url: address },
        ...(outletName === undefined ? {} : { outletName }),
      });
    return item;
  };

  it('tells once, with the count, that the times of files were taken', async () => {
    const items = ['2024-05-02T00:00:00Z', '2024-05-03T00:00:00Z'].map((captured) => {
      const item = draftItem(captured, captured);
      if ('draft' in item) item.draft.capture.capturedFrom = 'file-time';
      return item;
    });
    const content = temporaryFolder('remarks');
    const { events, summary } = await importAll(content, items);
    expect(events.flatMap((event) => ('notes' in event ? event.notes : []))).toEqual([]);
    expect(summary.remarks).toEqual([expect.stringContaining('No --captured was given: for 2 captures') as string]);
    expect((await importAll(content, items)).summary.remarks).toEqual([]);
  });

  it('names what of the rules found nothing on any page, and not what one page had', async () => {
    const rules = { remove: ['.ad', '.poll'] };
    const trial = (captured: string, faults: string[]): SourceItem => ({
      ...draftItem(captured, captured),
      rules: { outlet: 'courier', rules, faults },
    });
    const items = [trial('2024-05-02T00:00:00Z', ['no .ad', 'no .poll']), trial('2024-05-03T00:00:00Z', ['no .poll'])];
    expect((await importAll(temporaryFolder('remarks'), items)).summary.remarks).toEqual([
      'outlets/courier.yml, rules: no .poll on any of the 2 pages that they hold for.',
    ]);
  });

  it('writes nothing when a selector in an outlet’s rules can’t be read', async () => {
    const content = temporaryFolder('rules');
    mkdirSync(path.join(content, 'outlets'));
    writeFileSync(path.join(content, 'outlets/gull.yml'), "name: Gull\nrules:\n  - select: 'p[['\n");
    await expect(importAll(content, [draftItem('2024-05-02T00:00:00Z', 'Text.')])).rejects.toThrow('`p[[`');
    expect(globSync('**', { cwd: content }).sort()).toEqual(['.', 'outlets', path.join('outlets', 'gull.yml')]);
  });

  it.each([
    [
      'one host',
      [
        named('2024-05-02T00:00:00Z', 'https://www.a.example/1', 'The A'),
        named('2024-05-03T00:00:00Z', 'https://a.example/2'),
      ],
      'The A',
    ],
    [
      'hosts that state one name',
      [
        named('2024-05-02T00:00:00Z', 'https://a.example/1', 'The A'),
        named('2024-05-03T00:00:00Z', 'https://b.example/2', 'The A'),
      ],
      'The A',
    ],
    [
      'differing hosts',
      [
        named('2024-05-02T00:00:00Z', 'https://a.example/1', 'The A'),
        named('2024-05-03T00:00:00Z', 'https://b.example/2', 'The B'),
      ],
      'mixed',
    ],
    [
      'differing hosts, one without a name',
      [
        named('2024-05-02T00:00:00Z', 'https://a.example/1', 'The A'),
        named('2024-05-03T00:00:00Z', 'https://b.example/2'),
      ],
      'mixed',
    ],
  ])('names an outlet that is given for pages of %s', async (_, items, name) => {
    const content = temporaryFolder('mixed');
    for (const item of items) if ('draft' in item) item.draft.outlet = 'mixed';
    const { events } = await importAll(content, items, 'mixed');
    expect(events.filter(({ event }) => event === 'outlet-created')).toEqual([
      { event: 'outlet-created', outlet: 'mixed', name, file: 'outlets/mixed.yml' },
    ]);
    expect(readFileSync(path.join(content, 'outlets/mixed.yml'), 'utf8')).toBe(`name: ${name}\n`);
  });
});
