import { problem, type Problem } from '../model/problems.ts';
import type { TakedownEntry } from '../model/takedown.ts';
import type { ArticleFolder } from './article-folder.ts';
import { type ContentTree, isUsableName } from './content-tree.ts';

const file = 'takedowns.yml';

/** The folder of an article under the id that it is published at. Its files keep their paths. */
export function publishedFolder(folder: ArticleFolder, takedown: TakedownEntry | undefined): ArticleFolder {
  const slug = takedown?.slug;
  return slug === undefined ? folder : { ...folder, slug, id: `${folder.outlet}/${slug}` };
}

/** Folders that stand for articles whose files were deleted, and of which a tombstone is left. */
export function deletedFolders(tree: ContentTree, takedowns: readonly TakedownEntry[]): ArticleFolder[] {
  const there = new Set(tree.articles.map(({ id }) => id));
  return takedowns
    .filter(({ article, level, deleted }) => level === 'withdrawn' && deleted === true && !there.has(article))
    .flatMap(({ article }) => {
      const [outlet, slug, ...rest] = article.split('/');
      if (outlet === undefined || slug === undefined || rest.length > 0) return [];
      return [{ id: article, outlet, slug, folder: `articles/${article}`, snapshots: [], raw: [] }];
    });
}

/** Entries that name no article, and names to be published at that are taken or can't be used. */
export function takedownProblems(tree: ContentTree, takedowns: readonly TakedownEntry[]): Problem[] {
  const articles = new Set(tree.articles.map(({ id }) => id));
  const folded = (id: string): string => id.normalize('NFKC').toLowerCase();
  const names = Map.groupBy([...tree.articles.map(({ id }) => id), ...takedowns.flatMap(publishedIds)], (id) =>
    folded(id),
  );
  const nearly = new Set(tree.articles.map(({ id }) => folded(id)));
  return takedowns.flatMap((entry) => {
    const { article, lines, slug, deleted } = entry;
    const [outlet = '', name = '', ...rest] = article.split('/');
    const isName = rest.length === 0 && isUsableName(outlet) && isUsableName(name);
    // An entry that nearly names an article is a slip, and so is one that names none and doesn't say that it is gone.
    const isUnknown = !articles.has(article) && (deleted !== true || !isName || nearly.has(folded(article)));
    const at = { file, line: lines.slug };
    return [
      ...(isUnknown
        ? [problem('takedown-unknown', { file, line: lines.entry }, `There is no article \`${article}\`.`)]
        : []),
      ...(slug !== undefined && !isUsableName(slug)
        ? [problem('name-invalid', at, `The name \`${slug}\` is not safe in a URL or on every file system.`)]
        : []),
      ...(slug !== undefined && (names.get(folded(`${outlet}/${slug}`)) ?? []).length > 1
        ? [problem('duplicate-article', at, `\`${outlet}/${slug}\` is the name of another article.`)]
        : []),
    ];
  });
}

function publishedIds({ article, slug }: TakedownEntry): string[] {
  return slug === undefined ? [] : [`${article.split('/')[0] ?? ''}/${slug}`];
}
