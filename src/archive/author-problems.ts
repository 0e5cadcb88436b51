import type { JoinedAuthor } from '../model/author-names.ts';
import { problem, type Problem } from '../model/problems.ts';
import { authorSlug } from '../text/author-slug.ts';

/** Names that stand in two entries of authors.yml: nobody could say whom they mean. `lineOf` gives the line of an entry. */
export function authorProblems(
  authors: readonly JoinedAuthor[],
  file: string,
  lineOf: (path: string) => number | undefined,
): Problem[] {
  const seen = new Map<string, JoinedAuthor>();
  return authors.flatMap((author) => {
    const slugs = new Map([author.name, ...author.others].map((name) => [authorSlug(name), name]));
    return [...slugs].flatMap(([slug, name]) => {
      const first = seen.get(slug);
      if (first === undefined) {
        seen.set(slug, author);
        return [];
      }
      const at = { file, line: lineOf(author.name) };
      const line = lineOf(first.name);
      const place = line === undefined ? '' : ` (line ${line})`;
      const message = `\`${name}\` of the entry \`${author.name}\` is in the entry \`${first.name}\`${place} too.`;
      return [problem('author-twice', at, message)];
    });
  });
}
