import fs from 'node:fs';
import path from 'node:path';
import { readYaml } from '../markdown/yaml-data.ts';
import { takedownsSchema } from '../model/takedown.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import type { Refusal } from './draft.ts';
import { ImportError } from './import-error.ts';

/** Articles whose files were deleted on purpose: nothing may bring them back. */
export interface DeletedArticles {
  /** `<outlet>/<article>`: the article's folder. */
  hasArticle: (id: string) => boolean;
  /** An address in whatever spelling. */
  hasAddress: (url: string) => boolean;
}

/** What is said of a capture at an address of such an article. */
export const deletedAddress: Refusal = {
  reason: 'The article at this address was taken down, and its files were deleted on purpose.',
  hint: 'If it may be captured again, remove its entry from takedowns.yml.',
};

/** What is said of a capture that would go into the folder of such an article. */
export const deletedFolder: Refusal = {
  reason: 'An article of this name was taken down, and its files were deleted on purpose.',
  hint: 'If this is another article, give it a folder of another name: with --article, or by renaming its folder in a folder of Markdown. If it may be captured again, remove its entry from takedowns.yml.',
};

/**
 * The entries of takedowns.yml that say `deleted: true`.
 *
 * @throws ImportError when the file can't be read: what must not come back can't be told then
 */
export function readDeletedArticles(contentDir: string): DeletedArticles {
  const file = path.join(contentDir, 'takedowns.yml');
  const { data, faults } = fs.existsSync(file) ? readYaml(fs.readFileSync(file, 'utf8')) : { data: {}, faults: [] };
  const checked = takedownsSchema.safeParse(data);
  if (faults.length > 0 || !checked.success)
    throw new ImportError(`${file} can't be read.`, 'Mend it first; `variorum check` lists every fault.');
  const deleted = Object.entries(checked.data).filter(([, entry]) => entry.deleted === true);
  const ids = new Set(deleted.map(([id]) => id));
  const addresses = new Set(deleted.flatMap(([, { addresses }]) => addresses ?? []).map(canonicalUrl));
  return { hasArticle: (id) => ids.has(id), hasAddress: (url) => addresses.has(canonicalUrl(url)) };
}
