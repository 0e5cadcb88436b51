import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A repository in a temporary folder, for tests. Commits are a day apart unless a time is given. */
export interface TestRepository {
  dir: string;
  content: string;
  /** Runs git in it; what it prints. */
  git: (...args: string[]) => string;
  put: (file: string, text: string | Uint8Array) => void;
  /** Adds everything and commits it; the commit's id. `at` is an ISO 8601 instant. */
  commit: (at: string) => string;
  remove: () => void;
}

/** Makes an empty repository whose branch is `main`. */
export function testRepository(): TestRepository {
  const root = mkdtempSync(path.join(tmpdir(), 'git-import-'));
  const dir = path.join(root, 'repository');
  mkdirSync(dir);
  let time = '2020-01-01T00:00:00Z';
  const git = (...args: string[]): string => {
    const result = spawnSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgSign=false', ...args], {
      cwd: dir,
      env: {
        PATH: process.env.PATH,
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.org',
        GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.org',
        GIT_COMMITTER_DATE: time,
      },
    });
    if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${String(result.stderr)}`);
    return String(result.stdout).trim();
  };
  git('init', '-q', '-b', 'main');
  return {
    dir,
    content: path.join(root, 'content'),
    git: (...args) => git(...args),
    put(file, text) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), text);
    },
    commit(at) {
      time = at;
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      return git('rev-parse', 'HEAD');
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
