import { counted } from '../../text/counted.ts';
import type { SourceItem } from '../draft.ts';
import { ImportError } from '../import-error.ts';
import { readOutlets } from '../outlet-directory.ts';
import { pageDraft, type PageExtractor } from '../page-draft.ts';
import { articleFolders } from './article-folders.ts';
import { articleName, pathMatcher } from './article-name.ts';
import { openBlobs } from './blob-reader.ts';
import { fileHistories } from './file-histories.ts';
import { type FileDrafting, fileItems } from './file-items.ts';
import { logCommits } from './log-commits.ts';
import type { FieldMap } from '../map-fields.ts';
import { openRepository } from './repository.ts';
import { storedFiles } from './stored-files.ts';

/** What of a repository is read, and where it goes. */
export interface GitSource {
  dir: string;
  /** Which files are articles; paths from the top of the repository. */
  globs: readonly string[];
  ref?: string;
  map: FieldMap;
  contentDir: string;
  outlet: string;
  /** The clock, in seconds since 1970: no capture is later. */
  nowSeconds: number;
  /** Reads HTML pages. */
  extract: PageExtractor;
}

/** A repository's history, ready to be taken in. */
export interface GitReading {
  /** Versions of files that will give an item each, deletions too. */
  versionCount: number;
  fileCount: number;
  commitCount: number;
  items: AsyncGenerator<SourceItem>;
}

/**
 * Reads a repository: for each file that ever had a name of an article, what each commit on the line of the ref
 * made of it, file by file, in the order of the commits (docs/decisions/0016).
 *
 * @param progress is told how many commits were read, of how many
 * @throws ImportError when there is no repository, no such ref, or no file of such a name
 */
export async function readRepository(
  source: GitSource,
  progress: (done: number, total: number) => void,
): Promise<GitReading> {
  const { dir, globs, contentDir, outlet } = source;
  const repository = await openRepository(dir, source.ref);
  const passedOver: SourceItem[] = [];
  const tell = (of: string, reason: string): void => {
    passedOver.push({ source: of, passedOver: reason });
  };
  let commitCount = 0;
  const read = async function* (): ReturnType<typeof logCommits> {
    for await (const commit of logCommits(dir, repository.head, (message) => {
      tell('renames', message);
    })) {
      commitCount += 1;
      progress(commitCount, repository.lineCount);
      yield commit;
    }
  };
  const { files, noFiles } = await fileHistories(read(), pathMatcher(globs));
  if (files.length === 0) {
    throw new ImportError(
      `No file of the repository ever had a name of the form ${globs.join(' or ')}.`,
      'The pattern is compared with whole paths from the top of the repository: blog/**/*.md.',
    );
  }
  for (const path of noFiles) tell(path, 'It is, or was, a symbolic link or a submodule.');
  if (repository.isShallow)
    tell('older commits', 'The repository is a shallow clone: its history before that is not here.');
  if (repository.offLineCount > 0) {
    tell(
      `${counted(repository.offLineCount, 'commit')} of merged branches`,
      'What they changed counts from their merge on, when it came to the line of the ref.',
    );
  }
  const folders = articleFolders(files, globs, storedFiles(contentDir, outlet));
  for (const [file, slug] of folders) {
    const name = articleName(file.articlePath, globs);
    if (typeof slug === 'string' && slug !== name)
      tell(file.articlePath, `Another file has the name ${name}; this one is the article ${slug}.`);
  }
  const items = async function* (): AsyncGenerator<SourceItem> {
    yield* passedOver;
    const outlets = readOutlets(contentDir);
    const blobs = openBlobs(dir);
    try {
      for (const file of files) {
        const slug = folders.get(file)!;
        if (typeof slug !== 'string') {
          yield* file.events.map((event): SourceItem => ({ source: event.path, rejected: slug }));
          continue;
        }
        const drafting: FileDrafting = {
          slug,
          outlet,
          map: source.map,
          nowSeconds: source.nowSeconds,
          readPage: (item, article) => pageDraft(item, { outlet, article }, outlets, source.extract),
          ...(repository.origin === undefined ? {} : { repo: repository.origin }),
        };
        yield* fileItems(file, drafting, blobs);
      }
    } finally {
      blobs.close();
    }
  };
  const versionCount = files.reduce((sum, { events }) => sum + events.length, 0);
  return { versionCount, fileCount: files.length, commitCount, items: items() };
}
