import path from 'node:path/posix';
import type { PathChange } from './log-commits.ts';

/** From here on two texts are alike enough to be one file under two names, whatever the names. In percent, as git has it. */
const enoughSimilarity = 50;
/** Below this, a rename to another name is doubtful. */
const doubtfulSimilarity = 75;
const noContent = /^0+$/;

/**
 * The changes of a commit with the renames that count: those of git where the texts are alike enough, or the file
 * kept its own name in another folder; and a file that was moved onto another one, which git gives as a deletion and a
 * change when the files are short: where the bytes are the same, and of one deleted file only, it is that rename.
 */
export function withRenames(changes: readonly PathChange[]): PathChange[] {
  const parted = changes.flatMap((change): PathChange[] => {
    if (change.status !== 'R' || isOneFile(change)) return [change];
    const { from, path: name, mode, blob, blobBefore } = change;
    const none = blob.replaceAll(/./g, '0');
    return [
      { status: 'D', path: from!, mode: '000000', blob: none, blobBefore },
      { status: 'A', path: name, mode, blob, blobBefore: none },
    ];
  });
  const deleted = Map.groupBy(
    parted.filter(({ status }) => status === 'D'),
    ({ blobBefore }) => blobBefore,
  );
  const moved = new Set<PathChange>();
  const forced = parted.map((change): PathChange => {
    const isOther = change.status === 'M' && change.blob !== change.blobBefore && !noContent.test(change.blob);
    const sources = isOther ? deleted.get(change.blob) : undefined;
    const source = sources?.length === 1 ? sources[0]! : undefined;
    if (!source || moved.has(source)) return change;
    moved.add(source);
    return { ...change, status: 'R', from: source.path, similarity: 100 };
  });
  return forced.filter((change) => !moved.has(change));
}

/** True for a rename that may be of two articles, one of which took the place of the other. */
export function isDoubtfulRename(from: string, to: string, similarity: number): boolean {
  return similarity < doubtfulSimilarity && ownName(from) !== ownName(to);
}

function isOneFile({ from = '', path: to, similarity = 0 }: PathChange): boolean {
  return similarity >= enoughSimilarity || ownName(from) === ownName(to);
}

/** The file's name without its ending; with its folder where it is `index`, which says nothing of the article. */
function ownName(file: string): string {
  const { dir, name } = path.parse(file);
  return /^_?index$/i.test(name) ? `${path.basename(dir)}/index` : name;
}
