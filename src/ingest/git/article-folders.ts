import type { Refusal } from '../draft.ts';
import { articleName } from './article-name.ts';
import type { FileHistory } from './file-histories.ts';
import type { StoredFiles } from './stored-files.ts';

/**
 * The folder of each file's article: the one that an earlier import gave it, else that of its first name of an
 * article; with `-2`, `-3` … in the order of the history when another file has it. New commits never change it. A
 * refusal for a file whose folder would be that of an article from elsewhere.
 *
 * @param files in the order in which they first had the name of an article
 */
export function articleFolders(
  files: readonly FileHistory[],
  globs: readonly string[],
  stored: StoredFiles,
): Map<FileHistory, string | Refusal> {
  const folders = new Map<FileHistory, string | Refusal>();
  const taken = new Set<string>();
  const put = (file: FileHistory, slug: string): void => {
    if (taken.has(slug)) return;
    taken.add(slug);
    folders.set(file, slug);
  };
  for (const file of files) {
    const slug = stored.byCommit(file);
    if (slug !== undefined) put(file, slug);
  }
  const claims = Map.groupBy(
    files.filter((file) => !folders.has(file)),
    stored.byContent,
  );
  for (const [slug, [file, ...others]] of claims) {
    if (slug !== undefined && others.length === 0) put(file!, slug);
  }
  for (const file of files) {
    if (folders.has(file)) continue;
    const name = articleName(file.articlePath, globs);
    let slug = name;
    for (let number = 2; taken.has(slug); number++) slug = `${name}-${number}`;
    taken.add(slug);
    const refusal = {
      reason: `The archive has an article ${slug} that did not come from this file.`,
      hint: 'Import the repository into an outlet of its own.',
    };
    folders.set(file, stored.has(slug) ? refusal : slug);
  }
  return folders;
}
