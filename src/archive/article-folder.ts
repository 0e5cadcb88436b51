import { isCaptureStamp } from '../model/capture-stamp.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { Entry } from './content-tree.ts';

/** The folder of an article, by name only. Files are paths from the content folder. */
export interface ArticleFolder {
  /** `<outlet>/<article>`. */
  id: string;
  outlet: string;
  slug: string;
  folder: string;
  /** Ascending by stamp. */
  snapshots: { stamp: string; file: string }[];
  captures?: string;
  /** Raw captures beside snapshots. */
  raw: { stamp: string; file: string }[];
}

const snapshotName = /^(.+)\.(md|markdown)$/i;
const rawName = /^(.+Z)\.[A-Za-z0-9]+\.gz$/;
/** What `variorum reextract` keeps of a snapshot that it wrote anew. */
const supersededName = /^(.+Z)\.before-\d+\.md\.gz$/;
/** Other spellings of a stamp that people use; only the strict one is accepted, but all are told apart from foreign files. */
const looseStamp = /^(\d{4})-?(\d{2})-?(\d{2})[Tt_ -]?(\d{2})[:.-]?(\d{2})[:.-]?(\d{2})?[Zz]?$/;

/** Sorts the files of an article's folder; adds a problem for each name that is no stamp, instant that comes twice, and foreign file. */
export function articleFiles(
  outlet: string,
  slug: string,
  folder: string,
  entries: readonly Entry[],
  problems: Problem[],
): ArticleFolder {
  const article: ArticleFolder = { id: `${outlet}/${slug}`, outlet, slug, folder, snapshots: [], raw: [] };
  const byInstant = new Map<string, string>();
  for (const entry of entries) {
    const snapshot = entry.isFile ? snapshotName.exec(entry.name) : null;
    const raw = entry.isFile ? rawName.exec(entry.name) : null;
    const superseded = entry.isFile ? supersededName.exec(entry.name) : null;
    if (superseded && isCaptureStamp(superseded[1]!)) continue;
    if (snapshot) addSnapshot(article, entry, snapshot[1]!, byInstant, problems);
    else if (raw && isCaptureStamp(raw[1]!)) article.raw.push({ stamp: raw[1]!, file: entry.file });
    else if (entry.isFile && entry.name === 'captures.ndjson') article.captures = entry.file;
    else
      problems.push(
        problem(
          'file-unexpected',
          { file: entry.file },
          "An article's folder holds snapshots, their raw captures and captures.ndjson only.",
        ),
      );
  }
  if (article.snapshots.length === 0) problems.push(withoutSnapshot(article));
  return article;
}

function withoutSnapshot({ folder, raw }: ArticleFolder): Problem {
  const kept = raw.map(({ file }) => `\`${file.slice(folder.length + 1)}\``).join(', ');
  return kept === ''
    ? problem('article-empty', { file: folder }, 'The folder holds no snapshot; the article is not published.')
    : problem(
        'capture-unfinished',
        { file: folder },
        `The folder holds ${kept} and no snapshot: a run ended while it wrote. The article is not published yet.`,
      );
}

function addSnapshot(
  article: ArticleFolder,
  entry: Entry,
  name: string,
  byInstant: Map<string, string>,
  problems: Problem[],
): void {
  const digits: (string | undefined)[] = looseStamp.exec(name)?.slice(1) ?? [name.toLowerCase()];
  // Seconds may be left out in other spellings.
  const instant = digits.map((part) => part ?? '00').join('');
  const first = byInstant.get(instant);
  if (first !== undefined)
    problems.push(
      problem('duplicate-instant', { file: entry.file }, `\`${first}\` is a snapshot of the same instant.`),
    );
  else byInstant.set(instant, entry.file);
  if (isCaptureStamp(name) && entry.name.endsWith('.md')) article.snapshots.push({ stamp: name, file: entry.file });
  else
    problems.push(
      problem('name-invalid', { file: entry.file }, `\`${entry.name}\` is not a capture time that exists.`),
    );
}
