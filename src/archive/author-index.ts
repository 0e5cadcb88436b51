import { authorSlug } from '../text/author-slug.ts';
import type { Tally } from './records.ts';
import type { SqlReader } from './sql-reader.ts';

/** An author as one entry of the browse pages. */
export interface AuthorEntry {
  tally: Tally;
  /** All spellings that give the slug. */
  names: string[];
}

/** Authors of listed articles by slug. Names that give the same slug are one entry, under the spelling that most articles have. */
export function readAuthors(reader: SqlReader): Map<string, AuthorEntry> {
  const bySlug = new Map<string, Map<string, Set<string>>>();
  const rows = reader.all(
    'SELECT author, article FROM article_authors JOIN articles ON articles.id = article WHERE hidden = 0 ORDER BY author, article',
  ) as { author: string; article: string }[];
  for (const { author, article } of rows) {
    const slug = authorSlug(author);
    const names = bySlug.get(slug) ?? new Map<string, Set<string>>();
    names.set(author, (names.get(author) ?? new Set<string>()).add(article));
    bySlug.set(slug, names);
  }
  return new Map([...bySlug].map(([slug, names]) => [slug, entryOf(slug, names)]));
}

function entryOf(slug: string, names: Map<string, Set<string>>): AuthorEntry {
  const [name] = [...names].sort(([, one], [, other]) => other.size - one.size)[0]!;
  const articles = new Set([...names.values()].flatMap((ids) => [...ids]));
  return { tally: { slug, name, articleCount: articles.size }, names: [...names.keys()] };
}
