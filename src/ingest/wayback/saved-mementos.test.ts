import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { captureOn, inShort, tideUrl } from '../../../test/support/test-archive.ts';
import { cdxFieldsOf, type MadeCapture } from '../../../test/support/wayback-server.ts';
import { ImportError } from '../import-error.ts';
import { type CdxList, readCdx } from './cdx-rows.ts';
import { savedMementos } from './saved-mementos.ts';
import { readWaybackList, waybackList } from './wayback-list.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('saved mementos', () => {
  const listOf = (captures: MadeCapture[]): CdxList =>
    readCdx(captures.map((capture) => cdxFieldsOf(capture).join(' ')).join('\n')) as CdxList;

  function saved(captures: MadeCapture[], files: Record<string, string>) {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-wayback-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const list = waybackList('cdx.txt', listOf(captures), {});
    const endpoint = 'https://web.archive.org';
    return Array.fromAsync(readWaybackList(list, savedMementos(folder, list.rows, endpoint), endpoint));
  }

  it.each([
    '20230901080000.html',
    '20230901080000id_.html',
    '20230901080000',
    '20230901080000/tide',
    '20230901080000/tide/index.html',
    '20230901080000/outlet.example/tide.html',
    '20230901080000id_/https:/outlet.example/tide',
    'outlet.example/20230901080000/tide/index.html',
  ])('are found as %s', async (name) => {
    const items = await saved([captureOn(1)], { [name]: '<p>Ebb', '20230901080000id_/style.css': 'p {}' });
    expect(items.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb']);
    expect(items[0]).toMatchObject({
      page: {
        contentType: 'text/html',
        status: 200,
        provenance: { memento: `https://web.archive.org/web/20230901080000id_/${tideUrl}`, digestCheck: 'verified' },
      },
    });
  });

  it('of several addresses at one time are told apart by path, and by digest', async () => {
    const other = 'https://outlet.example/tide/two?page=2';
    const captures = [captureOn(1), captureOn(1, { url: other, body: '<p>Two' })];
    const paths = { '20230901080000/tide/index.html': '<p>one', '20230901080000/tide/two%3Fpage=2': '<p>two' };
    expect((await saved(captures, paths)).map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>one',
      '2023-09-01T08:00:00Z <p>two',
    ]);
    const byDigest = await saved(captures, { '20230901080000/a': '<p>Two', '20230901080000/b': '<p>Ebb' });
    expect(byDigest.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>Ebb', '2023-09-01T08:00:00Z <p>Two']);
    const flat = await saved(captures, { '20230901080000.html': '<p>who knows' });
    expect(flat.map((item) => 'passedOver' in item)).toEqual([true, true]);
  });

  it('stand for captures of their digest that were not saved, and others are passed over', async () => {
    const items = await saved([captureOn(1), captureOn(2), captureOn(3, { body: '<p>Flow' })], {
      '20230902080000.html': '<p>Ebb',
    });
    expect(items.map(inShort)).toEqual([
      '2023-09-01T08:00:00Z <p>Ebb',
      '2023-09-02T08:00:00Z <p>Ebb',
      `20230903080000 ${tideUrl} over: No saved memento has its time.`,
    ]);
  });

  it('are taken as they are where each is there, whatever the digests say', async () => {
    const files = { '20230901080000.html': '<p>one', '20230902080000.html': '<p>two' };
    const items = await saved([captureOn(1), captureOn(2)], files);
    expect(items.map(inShort)).toEqual(['2023-09-01T08:00:00Z <p>one', '2023-09-02T08:00:00Z <p>two']);
    expect(items[0]).toMatchObject({ page: { provenance: { digestCheck: 'unverified' } } });
  });

  it('that were mixed up are refused', async () => {
    const captures = [captureOn(1), captureOn(2, { body: '<p>Flow' })];
    const items = await saved(captures, { '20230901080000.html': '<p>Flow', '20230902080000.html': '<p>Ebb' });
    expect(items.map((item) => 'rejected' in item)).toEqual([true, true]);
    expect(inShort(items[0]!)).toContain('the bytes of another capture, that of 20230902080000');
  });

  it.each([
    ['toolbar', '<html><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>Ebb'],
    ['rewritten links', '<script src="//archive.org/_static/js/wombat.js"></script><p>Ebb'],
    ['redirect', '<p>Got an HTTP 302 response at crawl time</p><a href="/web/20230901080000/https://x.example">'],
    ['itself', '<title>Wayback Machine</title><p>Hrm.'],
  ])('with the marks of the Wayback Machine (%s) are refused, with the address of the bytes', async (_name, body) => {
    const [item] = await saved([captureOn(1)], { '20230901080000.html': body });
    expect(item).toHaveProperty('rejected');
    expect((item as { rejected: { hint: string } }).rejected.hint).toContain(`/web/20230901080000id_/${tideUrl}`);
  });

  it('of redirects are passed over', async () => {
    const items = await saved([captureOn(1, { status: 302 })], { '20230901080000.html': 'x' });
    expect(items.map(inShort)).toEqual([
      `20230901080000 ${tideUrl} over: It is a redirect; where it led is not saved with it.`,
    ]);
  });

  it('need a folder', () => {
    expect(() => savedMementos('/no/such/folder', [], 'https://web.archive.org')).toThrow(ImportError);
  });
});
