import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listMarkdownFolder, readMarkdownFolder } from './markdown-folder.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'markdown-folder-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function put(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

const post = (body: string): string => `---\ntitle: The pump\ndate: 2023-09-12\n---\n\n${body}\n`;
const read = () => [...readMarkdownFolder(listMarkdownFolder(dir, 'courier'))];

describe('readMarkdownFolder', () => {
  it('gives a draft a file, in order of time, with both spellings of it', () => {
    put('water--The_Pump/2023-09-14T000000Z.md', post('Second.'));
    put('water--The_Pump/20230913T081500Z.md', post('First  *as it is*  '));
    const drafts = read().map((item) => ('draft' in item ? item.draft : item));
    expect(drafts).toMatchObject([
      {
        outlet: 'courier',
        article: { kind: 'folder', slug: 'water-the-pump' },
        captured: '2023-09-13T08:15:00Z',
        body: 'First  *as it is*  ',
        foldUnchanged: false,
      },
      {
        captured: '2023-09-14T00:00:00Z',
        body: 'Second.',
        capture: { method: 'markdown', source: { file: 'water--The_Pump/2023-09-14T000000Z.md' } },
      },
    ]);
  });

  it('leaves out a heading that says the headline again, and says so', () => {
    put('pump/2023-09-14T000000Z.md', post('# The\u00a0pump\n\nText.'));
    put('pump/2023-09-15T000000Z.md', post('# The mill\n\nText.'));
    expect(read()).toMatchObject([
      { draft: { body: 'Text.', dropped: [{ label: 'repeated headline', text: 'The pump' }] } },
      { draft: { body: '# The mill\n\nText.', dropped: [] } },
    ]);
  });

  it('takes fields from where they are said to be', () => {
    put('pump/2023-09-14T000000Z.md', '---\nname: The pump\nmeta:\n  day: 2023-09-12\n---\n\nText.');
    const map = new Map([
      ['title', 'name'],
      ['date', 'meta.day'],
    ]);
    expect([...readMarkdownFolder(listMarkdownFolder(dir, 'courier'), map)]).toMatchObject([
      { draft: { fields: { title: 'The pump', date: '2023-09-12' } } },
    ]);
  });

  it('takes a wall or an error for a failed look, unless the file says that it is right, and keeps every file', () => {
    put('pump/2023-09-14T000000Z.md', post('Timeout 30000 ms exceeded.'));
    put('pump/2023-09-15T000000Z.md', post("Page not found. Sorry, we can't find the page you are looking for."));
    put('pump/2023-09-16T000000Z.md', post('Wir verwenden Cookies. Bitte stimmen Sie zu, um fortzufahren.'));
    put('pump/2023-09-17T000000Z.md', post('The pump is green.'));
    put(
      'pump/2023-09-18T000000Z.md',
      '---\ntitle: The pump\ndate: 2023-09-12\ncapture:\n  quality: ok\n---\n\nTimeout 30000 ms exceeded.',
    );
    const items = read();
    expect(
      items.map((item) => ('observed' in item ? item.observed.outcome : 'draft' in item ? 'draft' : item)),
    ).toEqual(['failed', 'failed', 'failed', 'draft', 'draft']);
    for (const item of items)
      expect('observed' in item ? item.observed.raw : 'draft' in item ? item.draft.raw : undefined).toMatchObject({
        extension: 'md',
      });
  });

  it('keeps a failed look of one second where no other file of it can be read', () => {
    put('pump/20230913T081500Z.md', 'No front matter.');
    put('pump/20230913T081500Z-2.md', post('Timeout 30000 ms exceeded.'));
    expect(read()).toMatchObject([{ rejected: {} }, { observed: { outcome: 'failed' } }]);
  });

  it('takes the last of several files of one second and reports the others', () => {
    put('pump/20230913T081500Z.md', 'No front matter.');
    for (const number of [2, 3, 10]) put(`pump/20230913T081500Z-${number}.md`, post(`Text ${number}.`));
    const items = read();
    expect(
      items.map((item) => [
        item.source,
        'draft' in item ? item.draft.body : 'rejected' in item ? item.rejected.reason : '',
      ]),
    ).toEqual([
      ['pump/20230913T081500Z.md', 'The file has no front matter.'],
      ['pump/20230913T081500Z-2.md', 'It is one of 4 files of the same second; pump/20230913T081500Z-10.md is taken.'],
      ['pump/20230913T081500Z-3.md', 'It is one of 4 files of the same second; pump/20230913T081500Z-10.md is taken.'],
      ['pump/20230913T081500Z-10.md', 'Text 10.'],
    ]);
  });

  it('tells of everything that it does not take', () => {
    put('manifest.jsonl', '{}');
    put('pump/notes.txt', 'x');
    put('pump/draft.md', post('x'));
    put('pump/20231313T081500Z.md', post('x'));
    put('pump/20230913T081500Z.md', new Uint8Array([0x2d, 0x2d, 0xff]));
    put('Pump/20230914T081500Z.md', post('x'));
    symlinkSync(dir, path.join(dir, 'round'));
    const items = read();
    expect(
      items
        .map((item) =>
          'passedOver' in item
            ? [item.source, 'passed over']
            : [item.source, 'rejected' in item ? item.rejected.reason : 'draft'],
        )
        .sort(),
    ).toEqual([
      ['Pump/20230914T081500Z.md', 'draft'],
      ['manifest.jsonl', 'passed over'],
      ['pump/20230913T081500Z.md', 'The folders Pump and pump would both become pump.'],
      ['pump/20231313T081500Z.md', 'Its name is not a capture time.'],
      ['pump/draft.md', 'Its name is not a capture time.'],
      ['pump/notes.txt', 'passed over'],
      ['round', 'passed over'],
    ]);
    expect(listMarkdownFolder(dir, 'courier').fileCount).toBe(4);
  });

  it('refuses a folder that is not there', () => {
    expect(() => listMarkdownFolder(path.join(dir, 'none'), 'courier')).toThrow('There is no folder');
  });
});
