import { authorSlug } from '../text/author-slug.ts';
import type { Tally } from './records.ts';
import type { SqlReader } from './sql-reader.ts';

/** An author as one entry of the browse pages. */
export interface AuthorEntry {
  tally: Tally;
  /** All names in bylines that mean the author. */
  names: string[];
}

/**
 * Authors of listed articles by slug. `joined` gives the name under which a name is listed. Names that give the same slug
 * are one entry: under the name that authors.yml gives them, or else under the spelling that most articles have.
 */
export function readAuthors(reader: SqlReader, joined: (name: string) => string): Map<string, AuthorEntry> {
  const bySlug = new Map<string, Byline[]>();
  const rows = reader.all(
    'SELECT author, article, edits FROM article_authors JOIN articles ON articles.id = article WHERE hidden = 0 ORDER BY author, article',
  ) as unknown as Byline[];
  for (const row of rows) {
    const slug = authorSlug(joined(row.author));
    const entry = bySlug.get(slug);
    if (entry) entry.push(row);
    else bySlug.set(slug, [row]);
  }
  return new Map([...bySlug].map(([slug, bylines]) => [slug, entryOf(slug, bylines, joined)]));
}

interface Byline {
  author: string;
  article: string;
  edits: number;
}

function entryOf(slug: string, bylines: readonly Byline[], joined: (name: string) => string): AuthorEntry {
  const byName = Map.groupBy(bylines, ({ author }) => author);
  const [commonest] = [...byName].sort(([, one], [, other]) => other.length - one.length)[0]!;
  const editsOf = new Map(bylines.map(({ article, edits }) => [article, edits]));
  const name = joined(commonest);
  const editCount = [...editsOf.values()].reduce((sum, edits) => sum + edits, 0);
  return { tally: { slug, name, articleCount: editsOf.size, editCount }, names: [...byName.keys()] };
}
