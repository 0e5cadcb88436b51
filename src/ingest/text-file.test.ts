import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportEvent, type ImportSummary, runImport } from './run-import.ts';
import { checkArticleName } from './stored-article.ts';
import { readTextFile, type TextFileOptions } from './text-file.ts';

const fixtures = fileURLToPath(new URL('../../test/fixtures/ingest/', import.meta.url));
const first = path.join(fixtures, 'later-capture/first.txt');
const edited = path.join(fixtures, 'later-capture/edited.txt');
const moreComments = path.join(fixtures, 'later-capture/more-comments.txt');

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'text-file-'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

async function importText(
  file: string,
  options: Partial<TextFileOptions> & { outletName?: string } = {},
): Promise<{ events: ImportEvent[]; summary: ImportSummary }> {
  const events: ImportEvent[] = [];
  const { outletName = 'Marlow Ledger', ...given } = options;
  const item = readTextFile(file, { outlet: 'ledger', captured: '2024-06-07T12:00:00+02:00', ...given });
  const summary = await runImport(
    [item],
    { contentDir: content, outlet: 'ledger', outletName, dryRun: false },
    (event) => {
      events.push(event);
    },
  );
  return { events, summary };
}

const files = (): string[] => globSync('**/*.*', { cwd: content }).sort();

describe('importing a text capture', () => {
  it('makes outlet, article and snapshot of the first one', async () => {
    const { events, summary } = await importText(first);
    expect(summary).toMatchObject({ read: 1, imported: 1, newArticles: 1 });
    expect(events.map(({ event }) => event)).toEqual(['outlet-created', 'imported']);
    expect(files()).toEqual([
      'articles/ledger/bridge-study-finds-money-for-one-lane-only/2024-06-07T100000Z.md',
      'articles/ledger/bridge-study-finds-money-for-one-lane-only/2024-06-07T100000Z.txt.gz',
      'ledger.ndjson',
      'outlets/ledger.yml',
    ]);
    expect(readFileSync(path.join(content, 'outlets/ledger.yml'), 'utf8')).toBe('name: Marlow Ledger\n');
    const snapshot = readFileSync(path.join(content, files()[0]!), 'utf8');
    expect(snapshot).toContain('date: 2024-06-06\n');
    expect(snapshot).toContain('author:\n  - Tom Albright\n');
    expect(snapshot).not.toContain('Sandy');
  });

  it('makes the next snapshot of an edited page, and none where only the readers wrote', async () => {
    await importText(first);
    const comments = await importText(moreComments, { captured: '2024-06-08T10:00:00Z' });
    const edit = await importText(edited, { captured: '2024-06-09T10:00:00Z' });
    expect(comments.events).toMatchObject([
      { event: 'unchanged', article: 'ledger/bridge-study-finds-money-for-one-lane-only' },
    ]);
    expect(edit.events).toMatchObject([
      { event: 'imported', isNewArticle: false, article: 'ledger/bridge-study-finds-money-for-one-lane-only' },
    ]);
    expect(files().filter((file) => file.endsWith('.md'))).toHaveLength(2);
  });

  it('says so when it takes the file’s time for that of the capture', () => {
    const copy = path.join(content, 'copy.txt');
    cpSync(first, copy);
    utimesSync(copy, 0, Date.parse('2024-06-10T11:12:13.900Z') / 1000);
    const item = readTextFile(copy, { outlet: 'ledger' });
    expect(item).toMatchObject({
      draft: {
        captured: '2024-06-10T11:12:13Z',
        capture: { capturedFrom: 'file-time' },
        notes: [],
      },
    });
    expect(readTextFile(copy, { outlet: 'ledger', captured: '2024-06-10T11:12:13Z' })).not.toHaveProperty(
      'draft.capture.capturedFrom',
    );
  });

  it('says of HTML what takes it in', () => {
    const page = path.join(content, 'page.html');
    writeFileSync(page, '<!doctype html>\n<html><body><p>Text.</p></body></html>');
    expect(readTextFile(page, { outlet: 'ledger' })).toEqual({
      source: page,
      rejected: { reason: 'This is HTML, not plain text.', hint: expect.stringContaining('import html') as string },
    });
  });

  it('lets a person correct what the page says, and records that', () => {
    const given = {
      title: 'Bridge: one lane',
      date: '2024-06-05',
      author: ['T. Albright'],
      url: 'https://ledger.example/bridge',
      lang: 'en-GB',
    };
    expect(readTextFile(first, { outlet: 'ledger', captured: '2024-06-07T10:00:00Z', ...given })).toMatchObject({
      draft: { fields: given, capture: { given: ['author', 'date', 'lang', 'title', 'url'] } },
    });
  });

  it('marks a snapshot as partial when paragraphs were dropped beside the text', async () => {
    const opening = 'The ferry that has crossed the estuary since the war will stop at the end of the month.';
    const rest = Array.from(
      { length: 5 },
      (_, number) => `Ticket seller number ${number} said that nobody had asked the people who take it every morning.`,
    );
    const page = path.join(content, 'page.txt');
    const top = ['The ferry stops', 'By Ann Smith', '4 June 2024'];
    writeFileSync(page, [...top, opening, 'By Ann Smith', ...rest].join('\n\n'));
    const { events } = await importText(page);
    const warning = 'Text that reads like paragraphs of the article was dropped beside it (line 7 of the capture).';
    expect(events.at(-1)).toMatchObject({ event: 'imported', warning });
    const snapshot = files().find((file) => file.endsWith('.md'));
    expect(readFileSync(path.join(content, snapshot!), 'utf8')).toContain('quality: partial\n');

    writeFileSync(page, [...top, opening, ...rest].join('\n\n'));
    expect(readTextFile(page, { outlet: 'ledger' })).not.toHaveProperty('draft.capture.quality');
  });

  it('takes a page without a date of publication, and says so', () => {
    const taken = (name: string, options = {}): unknown =>
      readTextFile(path.join(fixtures, `text/${name}/input.txt`), {
        outlet: 'ledger',
        captured: '2024-06-07T10:00:00Z',
        ...options,
      });
    expect(taken('no-date')).toMatchObject({ draft: { fields: { date: 'unknown' } } });
    expect(taken('no-date')).toHaveProperty('draft.notes.0', expect.stringContaining('--date'));
    expect(taken('no-date', { date: '2023-10-01' })).toHaveProperty('draft.fields.date', '2023-10-01');
    expect(taken('german')).toMatchObject({
      draft: { fields: { date: 'unknown', modified: expect.any(String) as string } },
    });
  });

  it('reads a file in windows-1252 or UTF-16, and refuses what is no text', () => {
    const text =
      'Die Brücke\n\n12. November 2023\n\nDie Brücke über die Wörnitz bleibt bis zum Frühjahr für alle Fahrzeuge gesperrt, sagte die Bürgermeisterin.\n';
    const page = path.join(content, 'page.txt');
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      writeFileSync(page, bytes);
      expect(readTextFile(page, { outlet: 'ledger' })).toMatchObject({
        draft: { fields: { title: 'Die Brücke' }, notes: [expect.stringContaining('not in UTF-8') as string] },
      });
    }
    writeFileSync(page, Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
    expect(readTextFile(page, { outlet: 'ledger' })).toHaveProperty('rejected.reason');
  });

  it('takes a wall or an error for a failed look at the article, and never for an article', async () => {
    const page = path.join(content, 'page.txt');
    const bad = [
      'Timeout 30000 ms exceeded.\n',
      "The mill of Oakford\n\n12 November 2023\n\nWe're all mixed up. Sorry about that. Refresh this page to try again.\n",
      'The mill of Oakford\n\n12 November 2023\n\nSubscribe to continue reading this article. Already a subscriber? Log in.\n',
      'Page not found\n\n12 November 2023\n\nSorry, the page you are looking for could not be found.\n',
    ];
    const slug = 'bridge-study-finds-money-for-one-lane-only';
    await importText(first);
    for (const [at, text] of bad.entries()) {
      writeFileSync(page, text);
      expect(readTextFile(page, { outlet: 'ledger' })).toMatchObject({
        rejected: { hint: expect.stringContaining('--article') as string },
      });
      const captured = `2024-06-1${at}T12:00:00Z`;
      const { events } = await importText(page, { article: slug, captured });
      expect(events).toMatchObject([{ event: 'observed', article: `ledger/${slug}`, outcome: 'failed' }]);
      const again = await importText(page, { article: slug, captured });
      expect(again.events).toMatchObject([{ event: 'already-there' }]);
      const { events: others } = await importText(page, { url: `https://ledger.example/${at}`, captured });
      expect(others).toMatchObject([{ event: 'passed-over' }]);
    }
    expect(files().filter((file) => file.endsWith('.md'))).toHaveLength(1);
    expect(files().filter((file) => /06-1\d.*\.txt\.gz/.test(file))).toHaveLength(bad.length);
  });

  it('takes a text that ends in an offer for a part', () => {
    const page = path.join(content, 'page.txt');
    const text =
      'The mill of Oakford has been sold to a trust for an undisclosed sum, the owner said on Sunday evening.';
    writeFileSync(page, `The mill\n\n12 November 2023\n\n${text}\n\nSubscribe to continue reading this article.\n`);
    expect(readTextFile(page, { outlet: 'ledger' })).toMatchObject({
      draft: { capture: { quality: 'partial', reason: expect.stringContaining('paywall-end') as string } },
    });
  });

  it('does not go on without a file, a capture time that exists, or an id for the outlet', async () => {
    expect(() => readTextFile(path.join(content, 'none.txt'), { outlet: 'ledger' })).toThrow('is not there');
    expect(() => readTextFile(first, { outlet: 'ledger', captured: '2024-06-07' })).toThrow('is no capture time');
    const item = readTextFile(first, { outlet: 'other', captured: '2024-06-07T10:00:00Z' });
    const badId = runImport([item], { contentDir: content, outlet: '../other', dryRun: false }, () => undefined);
    await expect(badId).rejects.toThrow("can't be an outlet's id");
    expect(files()).toEqual([]);
  });

  it('names a new outlet after its id when nothing else names it', async () => {
    const item = readTextFile(first, { outlet: 'other', captured: '2024-06-07T10:00:00Z' });
    if (!('draft' in item)) throw new Error('expected a draft');
    delete item.draft.outletName;
    const events: ImportEvent[] = [];
    await runImport([item], { contentDir: content, outlet: 'other', dryRun: false }, (event) => events.push(event));
    expect(events.at(-1)).toEqual({
      event: 'outlet-created',
      outlet: 'other',
      name: 'other',
      file: 'outlets/other.yml',
    });
  });

  it('takes outlets and articles that are there, whatever their names, and says when there is no archive.yml', async () => {
    mkdirSync(path.join(content, 'outlets'));
    mkdirSync(path.join(content, 'articles/Foo_Bar/My_Art.v2'), { recursive: true });
    writeFileSync(path.join(content, 'outlets/Foo_Bar.yml'), 'name: Foo\n');
    writeFileSync(path.join(content, 'archive.yml'), 'title: Test\n');
    const options = { contentDir: content, outlet: 'Foo_Bar', dryRun: false };
    const item = readTextFile(first, { outlet: 'Foo_Bar', article: 'My_Art.v2', captured: '2024-06-07T10:00:00Z' });
    const summary = await runImport([item], options, () => undefined);
    expect(summary).toMatchObject({ imported: 1, isConfigMissing: false });
    expect(existsSync(path.join(content, 'articles/Foo_Bar/My_Art.v2/2024-06-07T100000Z.md'))).toBe(true);
    rmSync(path.join(content, 'archive.yml'));
    expect(await runImport([item], options, () => undefined)).toMatchObject({ alreadyThere: 1, isConfigMissing: true });
    checkArticleName(content, 'Foo_Bar', 'My_Art.v2');
    expect(() => {
      checkArticleName(content, 'Foo_Bar', 'My_Art.v3');
    }).toThrow('is no article of Foo_Bar');
    expect(() => {
      checkArticleName(content, 'Foo_Bar', '../Foo_Bar');
    }).toThrow('is no article of Foo_Bar');
  });
});
