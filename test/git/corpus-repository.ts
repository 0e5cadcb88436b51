import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A line of a corpus's manifest.jsonl: a text that a commit left, or the end of a file. */
interface ManifestLine {
  slug: string;
  event: 'snapshot' | 'gone';
  n?: number;
  /** `20200403T214201Z` */
  time: string;
  file?: string;
  path: string;
  commit: string;
}

/**
 * Makes a bare git repository out of a corpus of snapshots with a manifest: one commit for each of its commits, at
 * its time, with the files under the paths that they had.
 */
export function corpusRepository(corpus: string, dir: string): void {
  const lines = readFileSync(path.join(corpus, 'manifest.jsonl'), 'utf8').trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as ManifestLine);
  const commits = [...Map.groupBy(entries, ({ time, commit }) => `${time} ${commit}`).values()];
  // Commits of one second stand in the order that a file's own numbers give.
  const rank = (commit: ManifestLine[]): number => Math.max(...commit.map(({ n = 0 }) => n));
  commits.sort((one, other) =>
    one[0]!.time < other[0]!.time ? -1 : one[0]!.time > other[0]!.time ? 1 : rank(one) - rank(other),
  );
  const pathOfSlug = new Map<string, string>();
  const parts: Buffer[] = [];
  const say = (text: string): void => {
    parts.push(Buffer.from(text));
  };
  for (const commit of commits) {
    say(`commit refs/heads/main\ncommitter A <a@example.org> ${secondsOf(commit[0]!.time)} +0000\ndata 0\n`);
    for (const { slug, file, path: name } of commit) {
      const before = pathOfSlug.get(slug);
      if (before !== undefined && (file === undefined || before !== name)) say(`D ${before}\n`);
      pathOfSlug.delete(slug);
      if (file === undefined) continue;
      const bytes = readFileSync(path.join(corpus, file));
      say(`M 100644 inline ${name}\ndata ${bytes.length}\n`);
      parts.push(bytes);
      say('\n');
      pathOfSlug.set(slug, name);
    }
  }
  mkdirSync(dir);
  run(dir, ['init', '-q', '--bare', '-b', 'main']);
  run(dir, ['fast-import', '--quiet'], Buffer.concat(parts));
}

function secondsOf(time: string): number {
  const iso = time.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(iso) / 1000;
}

function run(dir: string, args: string[], input?: Buffer): void {
  const result = spawnSync('git', args, { cwd: dir, ...(input ? { input } : {}) });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${String(result.stderr)}`);
}
