import type { LogCommit } from './log-commits.ts';
import { withRenames } from './renames.ts';

/** What a commit made of a file: a text, or its end. */
export type FileEvent = {
  commit: string;
  /** Committer's time in seconds since 1970, UTC. */
  seconds: number;
  /** The file's name after the commit; the last one it had when it is gone. */
  path: string;
} & (
  | { kind: 'text'; blob: string; renamedFrom?: string; similarity?: number }
  /** `note`: how it went, as one sentence. */
  | { kind: 'gone'; note: string }
);

/** One file under all its names, from its first commit on. */
export interface FileHistory {
  /** The first name it had that is one of an article. */
  articlePath: string;
  events: FileEvent[];
}

interface Tracked {
  articlePath?: string;
  events: FileEvent[];
}

/** The files of a history that ever had the name of an article, and what is no file by that name. */
export interface FileHistories {
  /** In the order in which they first had such a name. */
  files: FileHistory[];
  /** Paths of symbolic links and submodules with such a name. */
  noFiles: string[];
}

const regularFile = /^100/;

/**
 * Follows every file of a repository through its commits (oldest first). A file keeps its history when it is renamed,
 * also onto another file, whose own history ends there. A file that comes back under the name it had last goes on with its history.
 *
 * @param isArticle whether a path is the name of an article
 */
export async function fileHistories(
  commits: AsyncIterable<LogCommit> | Iterable<LogCommit>,
  isArticle: (path: string) => boolean,
): Promise<FileHistories> {
  const live = new Map<string, Tracked>();
  const dead = new Map<string, Tracked>();
  const files: FileHistory[] = [];
  const noFiles = new Set<string>();

  const put = (file: Tracked, event: FileEvent): void => {
    file.events.push(event);
    live.set(event.path, file);
    if (file.articlePath !== undefined || !isArticle(event.path)) return;
    file.articlePath = event.path;
    files.push(file as FileHistory);
  };
  const end = (path: string, { commit, seconds }: LogCommit, note: string): void => {
    const file = live.get(path);
    if (!file) return;
    live.delete(path);
    dead.set(path, file);
    file.events.push({ kind: 'gone', commit, seconds, path, note });
  };

  for await (const commit of commits) {
    const changes = withRenames(commit.changes);
    const moved = new Map<LogCommit['changes'][number], Tracked>();
    for (const change of changes) {
      if (change.status !== 'R') continue;
      const file = live.get(change.from!);
      if (file) moved.set(change, file);
    }
    for (const { from } of moved.keys()) live.delete(from!);
    for (const change of changes) {
      if (change.status === 'D') end(change.path, commit, 'The file was deleted.');
      if (change.status === 'R') end(change.path, commit, `The file was overwritten by ${change.from!}.`);
    }
    for (const change of changes) {
      const { status, path, blob, mode } = change;
      if (status === 'D') continue;
      if (!regularFile.test(mode)) {
        end(path, commit, 'The file was replaced by a link or submodule.');
        if (isArticle(path)) noFiles.add(path);
        continue;
      }
      const at = { commit: commit.commit, seconds: commit.seconds, path };
      const source = moved.get(change);
      if (source) {
        put(source, { kind: 'text', ...at, blob, renamedFrom: change.from!, similarity: change.similarity! });
        continue;
      }
      // Only its permissions were changed.
      if (status === 'M' && blob === change.blobBefore) continue;
      const file = live.get(path) ?? dead.get(path) ?? { events: [] };
      dead.delete(path);
      put(file, { kind: 'text', ...at, blob });
    }
  }
  return { files, noFiles: [...noFiles] };
}
