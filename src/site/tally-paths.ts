import type { Archive } from '../archive/archive.ts';
import type { Tally } from '../archive/records.ts';
import { articlesPerPage } from './article-list.ts';
import { cacheKeyOf } from './cache-key.ts';
import { pageNumbers } from './pager.ts';

/** A page of the articles that an author, a section or a language has. */
export interface TallyPath {
  /** The slug, by the name of the route's parameter, and the number of the page, which the first goes without. */
  params: Record<string, string | undefined>;
  props: { tally: Tally; number: number };
  cacheKey: string;
}

/** The pages of all authors, sections or languages, for the route that has them. */
export function tallyPaths(archive: Archive, kind: 'author' | 'section' | 'language'): TallyPath[] {
  return talliesOf(archive, kind).flatMap((tally) =>
    pageNumbers(tally.articleCount, articlesPerPage).map((number) => {
      const offset = (number - 1) * articlesPerPage;
      const shown = archive.articles({ [kind]: tally.slug, limit: articlesPerPage, offset });
      return {
        params: { [kind]: tally.slug, page: number === 1 ? undefined : String(number) },
        props: { tally, number },
        cacheKey: cacheKeyOf(
          archive.config(),
          tally,
          shown.map(({ digest }) => digest),
        ),
      };
    }),
  );
}

function talliesOf(archive: Archive, kind: 'author' | 'section' | 'language'): readonly Tally[] {
  if (kind === 'author') return archive.authors();
  return kind === 'section' ? archive.sections() : archive.languages();
}
