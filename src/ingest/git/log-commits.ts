import { startGit } from './git-program.ts';

/** What a commit did to one path. */
export interface PathChange {
  /** `A` added, `M` changed, `T` another kind of file, `D` deleted, `R` renamed. */
  status: 'A' | 'M' | 'T' | 'D' | 'R';
  path: string;
  /** Where it was before; for `R` only. */
  from?: string;
  /** How alike a renamed file is to what it was, 0 to 100; for `R` only. */
  similarity?: number;
  /** Kind of file after the commit, as git writes it: `100644`; `000000` when it is gone. */
  mode: string;
  blob: string;
  blobBefore: string;
}

/** A commit on the line of the ref, with what it changed against the commit before it on that line. */
export interface LogCommit {
  commit: string;
  /** Committer's time in seconds since 1970, UTC. */
  seconds: number;
  changes: PathChange[];
}

/** Most files of one commit that are compared with each other to find renames with changes. */
const renameLimit = 5000;

/**
 * The commits that lead to `head` along first parents, oldest first, each with its changes. Renames are found as
 * `git log -M30% -B` finds them: file-histories.ts says which of them count.
 *
 * @param warn is told when a commit had too many files to look for renames
 */
export async function* logCommits(
  dir: string,
  head: string,
  warn: (message: string) => void,
): AsyncGenerator<LogCommit> {
  const form = ['--format=tformat:%x01%H %ct', '--raw', '-z', '--no-abbrev', '--full-index'];
  const safe = ['--no-textconv', '--no-ext-diff', '--no-color', '--no-show-signature', '--no-mailmap', '--no-notes'];
  const renames = ['-M30%', '-B', `-l${renameLimit}`, '--no-relative', '--submodule=short', '--ignore-submodules=none'];
  const walk = ['--first-parent', '-m', '--topo-order', '--reverse'];
  const { child, ended, warnings } = startGit(dir, ['log', ...form, ...safe, ...renames, ...walk, head, '--']);
  child.stdin.end();
  try {
    yield* readLog(nulParts(child.stdout));
    await ended;
    if (/rename detection was skipped/.test(warnings())) {
      warn(
        `A commit deleted and added more than ${renameLimit} files: renames that also changed the text were not looked for in it.`,
      );
    }
  } finally {
    child.kill();
  }
}

/** Reads the output of `git log --raw -z` in the form above, part by part between NULs. */
async function* readLog(parts: AsyncIterable<Buffer>): AsyncGenerator<LogCommit> {
  let current: LogCommit | undefined;
  let change: Omit<PathChange, 'path'> | undefined;
  let from: string | undefined;
  for await (const part of parts) {
    if (change) {
      const path = pathOf(part);
      if (change.status === 'R' && from === undefined) {
        from = path;
        continue;
      }
      current!.changes.push({ ...change, path, ...(from === undefined ? {} : { from }) });
      change = undefined;
      from = undefined;
      continue;
    }
    const text = part.toString('latin1').trim();
    const head = /^\u0001([0-9a-f]+) (-?\d+)$/.exec(text);
    if (head) {
      if (current) yield current;
      current = { commit: head[1]!, seconds: Number(head[2]), changes: [] };
      continue;
    }
    const raw = /^:\d{6} (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([AMTDR])(\d*)$/.exec(text);
    if (raw) {
      change = {
        status: raw[4] as PathChange['status'],
        mode: raw[1]!,
        blobBefore: raw[2]!,
        blob: raw[3]!,
        ...(raw[4] === 'R' ? { similarity: Number(raw[5]) } : {}),
      };
    } else if (text !== '') {
      throw new Error(`git log printed what is not understood: ${text.slice(0, 200)}`);
    }
  }
  if (current) yield current;
}

async function* nulParts(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const piece of stream) {
    const chunk = piece as Buffer;
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** A path as text; the bytes of one that is not UTF-8 are written `%E9`. */
function pathOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replaceAll(/[%\u0080-\u00FF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}
