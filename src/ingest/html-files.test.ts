import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import { listHtmlFiles, readHtmlFiles } from './html-files.ts';
import type { PageItem } from './page-capture.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('html');
});

function put(name: string, text = '<!doctype html><title>x</title>', modified = '2024-05-01T10:00:00Z'): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, 0, Date.parse(modified) / 1000);
  return file;
}

const inShort = (item: PageItem): string => {
  const name = path.relative(folder, item.source);
  if ('page' in item)
    return `${name} ${item.page.captured} ${item.page.url ?? 'no address'} ${item.page.capturedFrom ?? ''}`.trim();
  return `${name} ${'passedOver' in item ? item.passedOver : 'rejected' in item ? item.rejected.reason : ''}`;
};
const read = (...given: Parameters<typeof listHtmlFiles>): string[] =>
  [...readHtmlFiles(listHtmlFiles(...given))].map(inShort);

const single = (url: string, date: string): string =>
  `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${url} \n saved date: ${date}\n--><title>x</title>`;

describe('saved pages', () => {
  it('have the time of their file, unless SingleFile or a person gives one', () => {
    const file = put('a.html');
    expect(read(file)).toEqual(['a.html 2024-05-01T10:00:00Z no address file-time']);
    expect(read(file, { captured: '2024-04-30T12:00:00+02:00', url: 'https://courier.example/a' })).toEqual([
      'a.html 2024-04-30T10:00:00Z https://courier.example/a',
    ]);
    put('b.html', single('https://courier.example/b', 'Mon Apr 29 2024 12:00:00 GMT+0200 (CEST)'));
    expect(read(path.join(folder, 'b.html'))).toEqual(['b.html 2024-04-29T10:00:00Z https://courier.example/b']);
    put('c.html', '<!DOCTYPE html>\n<!-- saved from url=(0025)https://courier.example/c -->\n<title>x</title>');
    expect(read(path.join(folder, 'c.html'))).toEqual([
      'c.html 2024-05-01T10:00:00Z https://courier.example/c file-time',
    ]);
  });

  it('of a folder come in order of time, those in folders below it too', () => {
    put('late.html', undefined, '2024-05-03T10:00:00Z');
    put('deep/er/early.HTM', undefined, '2024-05-01T10:00:00Z');
    put('middle.xhtml', undefined, '2024-05-02T10:00:00Z');
    expect(read(folder).map((line) => line.split(' ')[0])).toEqual(['deep/er/early.HTM', 'middle.xhtml', 'late.html']);
  });

  it('leave out what browsers save beside a page, and name what is no page', () => {
    put('Page.html');
    put('Page_files/frame.html');
    put('Seite.htm');
    put('Seite-Dateien/frame.html');
    put('notes_files/own.html');
    put('picture.png');
    symlinkSync(path.join(folder, 'Page.html'), path.join(folder, 'again.html'));
    expect(read(folder).map((line) => line.replace(/ 2024.*/, ''))).toEqual([
      'again.html It is a symbolic link.',
      'picture.png It is no HTML file.',
      'Page.html',
      'Seite.htm',
      'notes_files/own.html',
    ]);
  });

  it('are rejected when they are too large to be read', () => {
    const file = put('large.html');
    truncateSync(file, 64_000_001);
    expect(read(file)).toEqual(['large.html The file has 64000001 bytes; the cap is 64000000.']);
  });

  it('are rejected when they are of another form, by whatever name', () => {
    const mail = [
      'From: <Saved by Blink>',
      'Subject: Wall',
      'Content-Type: multipart/related;\r\n\ttype="text/html";',
      'MIME-Version: 1.0',
      '',
      '------B',
      'Content-Type: text/html',
      '',
      '<p class=3D"a">x</p>',
    ];
    put('a.mhtml', mail.join('\r\n'));
    put('b.html', mail.slice(2).join('\r\n'));
    put('c.html', '%PDF-1.4\n');
    expect(read(path.join(folder, 'a.mhtml'))).toEqual([expect.stringContaining('(MHTML)')]);
    expect(read(folder)).toEqual([
      'a.mhtml It is no HTML file.',
      expect.stringMatching(/^b\.html .*\(MHTML\)/),
      expect.stringMatching(/^c\.html .*PDF/),
    ]);
    expect(read(put('d.html', 'Date: 5 May\n<p>A page may begin like a letter.</p>'))).toHaveLength(1);
    expect(read(path.join(folder, 'd.html'))[0]).not.toContain('not read');
  });

  it('are not there, or have no time that is one', () => {
    expect(() => read(path.join(folder, 'none.html'))).toThrow('is not there');
    expect(() => read(put('a.html'), { captured: '2024-05-01 10:00' })).toThrow('is no capture time');
    expect(() => read(folder, { url: 'https://courier.example/a' })).toThrow('is a folder');
  });
});
