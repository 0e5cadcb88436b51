/** Bumped when the tables change; a store of another number is made anew. */
export const storeFormat = 3;

/**
 * The compiled archive. Derived and disposable. Records are JSON in `data`, with the columns that lists are
 * sorted and filtered by beside it. `blobs` holds what is large, by content: bodies and diffs.
 */
export const storeSchema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blobs (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS articles (
  id TEXT PRIMARY KEY,
  outlet TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  day TEXT NOT NULL,
  first_captured TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  section TEXT,
  language TEXT NOT NULL,
  edits INTEGER NOT NULL,
  origins_key TEXT,
  input TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_listed ON articles (hidden, sort_key DESC, id);
CREATE INDEX IF NOT EXISTS articles_outlet ON articles (outlet, hidden, sort_key DESC, id);
CREATE INDEX IF NOT EXISTS articles_captured ON articles (hidden, first_captured DESC, id);
CREATE INDEX IF NOT EXISTS articles_section ON articles (section, hidden, sort_key DESC, id);
CREATE INDEX IF NOT EXISTS articles_language ON articles (language, hidden, sort_key DESC, id);
CREATE TABLE IF NOT EXISTS article_authors (article TEXT NOT NULL, author TEXT NOT NULL, PRIMARY KEY (author, article)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_authors_article ON article_authors (article);
CREATE TABLE IF NOT EXISTS article_blobs (article TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (article, key)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS revisions (
  article TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, html_key TEXT NOT NULL, blocks_key TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS edits (
  article TEXT NOT NULL, number INTEGER NOT NULL, revision TEXT NOT NULL, outlet TEXT NOT NULL, until TEXT NOT NULL,
  notable INTEGER NOT NULL, hidden INTEGER NOT NULL, overall INTEGER NOT NULL, diff_key TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (article, overall, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edits_listed ON edits (overall, hidden, until DESC, article, number);
CREATE TABLE IF NOT EXISTS captures (
  article TEXT NOT NULL, position INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outlets (id TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
