import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test/support/content-folder.ts';

const program = fileURLToPath(new URL('variorum.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = temporaryFolder('cli');
});

interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

function importHtml(...options: string[]): Outcome {
  const command = [program, 'import', 'html', ...options, '--content', path.join(folder, 'content')];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

function put(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, 0, Date.parse('2024-05-01T10:00:00Z') / 1000);
}

const snapshots = (): string[] => globSync('content/articles/*/*/*', { cwd: folder }).sort();
const eventsOf = ({ out }: Outcome): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

function pageText(day: string, extra = ''): string {
  return `<!doctype html><html lang="en"><head><title>The crane comes down</title>
<meta name="author" content="Ann Quill"><meta property="article:published_time" content="2024-04-30"></head><body>
<article><h1>The crane comes down</h1>
<p>The harbour office said on ${day} that the old crane would be taken down before the winter storms.</p>
<p>It has stood on the quay for ninety years, and the town has argued about it for thirty of them.</p>${extra}
<p>A museum would like to have its hook; the rest is to be sold by weight to whoever comes first.</p>
</article></body></html>`;
}

describe('variorum import html', () => {
  it('imports a page, tells what it wrote, and finds nothing new the second time', () => {
    put('crane.html', pageText('Monday'));
    const options = ['crane.html', '--url', 'https://www.courier.example/crane', '--captured', '2024-05-02T08:00:00Z'];
    const first = importHtml(...options);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toContain('New outlet courier-example');
    expect(first.out).toContain('New article courier-example/the-crane-comes-down: “The crane comes down”');
    expect(first.out).toContain('1 capture read: 1 imported');
    expect(snapshots().map((file) => path.basename(file))).toEqual([
      '2024-05-02T080000Z.html.gz',
      '2024-05-02T080000Z.md',
    ]);
    const [raw, snapshot] = snapshots().map((file) => readFileSync(path.join(folder, file)));
    expect(gunzipSync(raw!).toString()).toBe(pageText('Monday'));
    expect(snapshot!.toString()).toContain('url: https://www.courier.example/crane\n');
    const second = importHtml(...options);
    expect(second).toMatchObject({ status: 0 });
    expect(second.out).toContain('Already there: courier-example/the-crane-comes-down');
    expect(readFileSync(path.join(folder, snapshots()[1]!))).toEqual(snapshot);
  });

  it('imports a folder as events, writes nothing in a dry run, and then does what that said', () => {
    for (const [day, word] of ['Monday', 'Monday', 'Tuesday'].entries()) {
      const note = `<!--\n Page saved with SingleFile \n url: https://courier.example/crane \n saved date: Wed May 0${day + 1} 2024 10:00:00 GMT+0000\n-->`;
      put(`pages/${day}.html`, pageText(word).replace('<html lang="en">', `<html lang="en">${note}`));
    }
    put('pages/stranger.html', pageText('Friday'));
    put('pages/readme.txt', 'no page');
    const dry = importHtml('pages', '--outlet-name', 'Courier', '--json', '--dry-run');
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
    const run = importHtml('pages', '--outlet-name', 'Courier', '--json');
    expect([dry.status, run.status]).toEqual([1, 1]);
    const [dryEvents, events] = [eventsOf(dry), eventsOf(run)];
    expect(dryEvents.map((event) => ({ ...event, dryRun: false }))).toEqual(
      events.map((event) => ({ ...event, dryRun: false })),
    );
    expect(events.map(({ event }) => event)).toEqual([
      'passed-over',
      'outlet-created',
      'imported',
      'rejected',
      'unchanged',
      'imported',
      'summary',
    ]);
    expect(events[3]).toMatchObject({
      source: path.join('pages', 'stranger.html'),
      hint: expect.any(String) as string,
    });
  });

  it('reads a SingleFile page of 8 MB with its pictures in it', () => {
    const picture = `<figure><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(180_000)}" alt="The crane"></figure>`;
    const note = `<!--\n Page saved with SingleFile \n url: https://courier.example/crane \n saved date: Wed May 01 2024 10:00:00 GMT+0000\n-->`;
    put('large.html', pageText('Monday', picture.repeat(4)).replace('<html lang="en">', `<html lang="en">${note}`));
    expect(readFileSync(path.join(folder, 'large.html')).length).toBeGreaterThan(7_900_000);
    expect(importHtml('large.html')).toMatchObject({ status: 0, err: '' });
    const [raw, snapshot] = snapshots().map((file) => readFileSync(path.join(folder, file)));
    expect(gunzipSync(raw!)).toEqual(readFileSync(path.join(folder, 'large.html')));
    expect(snapshot!.length).toBeLessThan(5000);
    expect(snapshot!.toString()).toContain('taken down before the winter storms');
  });

  it('says what is wrong and what to do', () => {
    put('crane.html', pageText('Monday'));
    const unknown = importHtml('crane.html');
    expect(unknown.status).toBe(1);
    expect(unknown.out).toMatch(/Rejected crane\.html\n {2}Nothing says where the page comes from\.\n {2}→ .*--url/);
    const none = importHtml('none.html', '--outlet', 'courier');
    expect(none).toMatchObject({ status: 1, out: '' });
    expect(none.err).toContain('none.html is not there.\n  → Name a saved page');
    put('empty.html', '');
    expect(importHtml('empty.html', '--outlet', 'courier').out).toContain('Rejected empty.html');
    expect(importHtml('crane.html', '--captured', 'yesterday').status).toBe(2);
    expect(importHtml('crane.html', '--outlet', '../courier')).toMatchObject({ status: 2 });
    expect(existsSync(path.join(folder, 'content/articles'))).toBe(false);
  });
});
