import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  articlePage,
  rssOf,
  watchedContent,
  type WatchedOutlet,
  watchedOutlet,
} from '../test/support/watched-outlet.ts';
import type { Problem } from '../src/model/problems.ts';
import { compileArchive } from '../src/archive/compile-archive.ts';
import { readLedger, verifyContent } from '../src/archive/ledger.ts';

const program = fileURLToPath(new URL('variorum.ts', import.meta.url));
const kills = 20;
const articles = 30;

function start(contentDir: string, ...more: string[]): ChildProcess {
  const given = [program, 'watch', '--content', contentDir, '--unsafe-loopback-for-trials', ...more];
  return spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; out: string; error: string }> {
  let [out, error] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (error += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

async function outletOf(count: number): Promise<{ outlet: WatchedOutlet; contentDir: string }> {
  const outlet = await watchedOutlet();
  const names = Array.from({ length: count }, (_, index) => `gauge-${index}`);
  for (const name of names) outlet.pages.set(`/${name}`, articlePage(`The story of ${name}`, name));
  outlet.pages.set('/rss', rssOf(names.map((name) => `${outlet.origin}/${name}`)));
  return { outlet, contentDir: watchedContent({ gull: { url: outlet.origin, feeds: [`${outlet.origin}/rss`] } }) };
}

/** True for a folder that holds nothing but, perhaps, a temporary file. */
function isBare(folder: string): boolean {
  return fs.readdirSync(folder).every((name) => name.startsWith('.'));
}

/** Numbers from 0 up to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('watching in processes', { timeout: 240_000 }, () => {
  it('leaves a whole archive wherever it is killed, and the next pass goes on', async () => {
    const { outlet, contentDir } = await outletOf(articles);
    const random = chance(7);
    for (let kill = 0; kill < kills; kill += 1) {
      const child = start(contentDir, '--once');
      const ended = outcome(child);
      const until = outlet.seen.length + 1 + Math.floor(random() * 4);
      while (outlet.seen.length < until && child.exitCode === null) await sleep(2);
      await sleep(random() * 40);
      child.kill('SIGKILL');
      await ended;
      if (kill % 4 > 0) continue;
      const { problems } = await compileArchive({ contentDir, threads: 1 });
      // The one look under way may have its folder, or its raw capture too, and no snapshot yet: this is told.
      const isUnfinished = ({ rule, file }: Problem): boolean =>
        rule === 'capture-unfinished' || (rule === 'article-empty' && isBare(path.join(contentDir, file)));
      expect(problems.filter((found) => !isUnfinished(found))).toEqual([]);
      expect(problems.length).toBeLessThan(2);
    }
    const last = await outcome(start(contentDir, '--once'));
    expect(last).toMatchObject({ code: 0, error: '' });
    expect(fs.readdirSync(path.join(contentDir, 'articles/gull'))).toHaveLength(articles);
    const files = fs.readdirSync(contentDir, { recursive: true }) as string[];
    expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(articles);
    expect(files.filter((file) => file.endsWith('.lock') || /variorum-looks.\w/.test(file))).toEqual([]);
    expect(verifyContent(contentDir, readLedger(contentDir), () => undefined)).toEqual([]);
  });

  it('lets only one watch an archive', async () => {
    const { outlet, contentDir } = await outletOf(1);
    outlet.pages.set('/gauge-0', () => undefined);
    const first = start(contentDir);
    const ended = outcome(first);
    while (!outlet.seen.some((request) => request.path === '/gauge-0')) await sleep(5);
    const second = await outcome(start(contentDir, '--once'));
    expect(second).toMatchObject({ code: 3, out: '' });
    expect(second.error).toContain('is being watched already');
    first.kill('SIGKILL');
    await ended;
  });

  it('ends after the request under way when it is asked to, with everything written', async () => {
    const { outlet, contentDir } = await outletOf(3);
    outlet.pages.set('/gauge-1', (_request, response) => {
      watcher.kill('SIGTERM');
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage('The story of gauge-1', 'May'));
      }, 100);
    });
    const watcher = start(contentDir);
    const { code, out, error } = await outcome(watcher);
    expect({ code, error }).toEqual({ code: 0, error: 'Ending after the request under way.\n' });
    expect(out).toContain('1 feed, 2 looks: 2 new articles.');
    expect(outlet.seen.map((request) => request.path)).not.toContain('/gauge-2');
    expect(verifyContent(contentDir, readLedger(contentDir), () => undefined)).toEqual([]);
  });
});
