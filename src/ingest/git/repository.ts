import { ImportError } from '../import-error.ts';
import { whyNoFolder } from '../path-faults.ts';
import { askGit } from './git-program.ts';

/** A repository and the commit whose history is read. */
export interface Repository {
  dir: string;
  /** The commit's full id. */
  head: string;
  /** True when the repository holds only the end of its history. */
  isShallow: boolean;
  /** Where it was cloned from, without user and password. Absent when it does not say, or names a folder. */
  origin?: string;
  /** Commits on the line of the ref, along first parents. */
  lineCount: number;
  /** Commits of merged branches, which are not on that line. */
  offLineCount: number;
}

/**
 * Opens a working copy or bare repository at `ref`, `HEAD` if it is left out.
 *
 * @throws ImportError when there is none, or no such ref
 */
export async function openRepository(dir: string, ref = 'HEAD'): Promise<Repository> {
  const fault = whyNoFolder(dir);
  if (fault !== null) throw new ImportError(fault, 'Name the folder of a working copy or a bare repository.');
  const shallow = await askGit(dir, ['rev-parse', '--is-shallow-repository']).catch((error: unknown) => {
    if (!(error instanceof ImportError) || !error.message.includes('not a git repository')) throw error;
    throw new ImportError(
      `${dir} is no git repository.`,
      'Name the top folder of a working copy, or of a bare repository.',
    );
  });
  const revision = `${ref}^{commit}`;
  const head = await askGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]).catch(() => {
    throw new ImportError(
      ref === 'HEAD' ? 'The repository has no commit yet.' : `The repository has no commit named ${ref}.`,
      'Name a branch, tag or commit of it with --ref.',
    );
  });
  const all = Number(await askGit(dir, ['rev-list', '--count', head]));
  const onLine = Number(await askGit(dir, ['rev-list', '--count', '--first-parent', head]));
  const remote = await askGit(dir, ['config', '--get', 'remote.origin.url']).catch(() => '');
  const origin = publicAddress(remote);
  return {
    dir,
    head,
    isShallow: shallow === 'true',
    lineCount: onLine,
    offLineCount: all - onLine,
    ...(origin === null ? {} : { origin }),
  };
}

/** A remote's address without user and password; null for a folder or anything that is no address. */
function publicAddress(remote: string): string | null {
  const scp = /^(?:[^@/\s]+@)?([\w.-]+\.[a-z]{2,}):(?!\/\/)([^\s:]+)$/i.exec(remote);
  if (scp) return `${scp[1]!}:${scp[2]!}`;
  const url = URL.parse(remote);
  if (!url || !['https:', 'http:', 'ssh:', 'git:'].includes(url.protocol)) return null;
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url.href;
}
