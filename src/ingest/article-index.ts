import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { slugOf } from '../text/slug.ts';
import { canonicalUrl } from './canonical-url.ts';
import { articleFolders, readStored, storedArticle, storedArticles, type StoredArticle } from './stored-article.ts';

/** What is known of an article for telling which one a capture is of. */
interface KnownArticle {
  article: StoredArticle;
  /** Canonical URLs of all its snapshots. */
  urls: Set<string>;
  /** Slugs of all its headlines. */
  titles: Set<string>;
}

/**
 * Finds the articles of an outlet by address, headline and paragraphs without reading all of them for each capture.
 * Reads an outlet's snapshots once, when it is first asked for; what is written through it is added.
 */
export interface ArticleIndex {
  /** True when an article of the outlet has this name, or a folder has one that some file systems take for the same. */
  isTaken(outlet: string, slug: string): boolean;
  article(outlet: string, slug: string): StoredArticle;
  /** Articles of which a snapshot has this address, in whatever spelling. */
  byUrl(outlet: string, url: string): StoredArticle[];
  /** Articles that may be what the draft is a capture of: equal address or headline, or a paragraph in common. */
  candidates(outlet: string, draft: { title: string; url: string | undefined; body: string }): StoredArticle[];
  /** True when a snapshot of the article states an address. */
  hasUrl(outlet: string, slug: string): boolean;
  /** Takes a snapshot that was written, or would be, into account. */
  add(outlet: string, slug: string, stamp: string, source: SnapshotSource): void;
}

interface OutletIndex {
  bySlug: Map<string, KnownArticle>;
  /** Folders by their folded names. */
  names: Map<string, Set<string>>;
  slugsOfUrl: Map<string, Set<string>>;
  slugsOfTitle: Map<string, Set<string>>;
  slugsOfParagraph: Map<string, Set<string>>;
}

/** An index of the articles in a content folder. Holds while nobody else writes: use it under the content lock. */
export function createArticleIndex(contentDir: string): ArticleIndex {
  const outlets = new Map<string, OutletIndex>();
  const indexOf = (outlet: string): OutletIndex => {
    const known = outlets.get(outlet);
    if (known) return known;
    const index = emptyIndex();
    outlets.set(outlet, index);
    for (const name of articleFolders(contentDir, outlet)) put(index.names, foldedName(name), name);
    for (const article of storedArticles(contentDir, outlet)) {
      for (const stamp of article.stamps) addTo(index, article, readStored(article, stamp, outlet));
    }
    return index;
  };
  const articlesOf = (index: OutletIndex, slugs: Iterable<string>): StoredArticle[] =>
    [...slugs].sort().map((slug) => index.bySlug.get(slug)!.article);
  return {
    isTaken(outlet, slug) {
      const { bySlug, names } = indexOf(outlet);
      // A folder of this very name without a snapshot was left by a run that was killed.
      return bySlug.has(slug) || [...(names.get(foldedName(slug)) ?? [])].some((name) => name !== slug);
    },
    article: (outlet, slug) => indexOf(outlet).bySlug.get(slug)?.article ?? storedArticle(contentDir, outlet, slug),
    byUrl(outlet, url) {
      const index = indexOf(outlet);
      return articlesOf(index, index.slugsOfUrl.get(canonicalUrl(url)) ?? []);
    },
    candidates(outlet, { title, url, body }) {
      const index = indexOf(outlet);
      const slugs = new Set<string>([
        ...(url === undefined ? [] : (index.slugsOfUrl.get(canonicalUrl(url)) ?? [])),
        ...(index.slugsOfTitle.get(slugOf(title)) ?? []),
        ...[...paragraphsOf(body)].flatMap((paragraph) => [...(index.slugsOfParagraph.get(paragraph) ?? [])]),
      ]);
      return articlesOf(index, slugs);
    },
    hasUrl: (outlet, slug) => (indexOf(outlet).bySlug.get(slug)?.urls.size ?? 0) > 0,
    add(outlet, slug, stamp, source) {
      const index = indexOf(outlet);
      const article = index.bySlug.get(slug)?.article ?? storedArticle(contentDir, outlet, slug);
      if (!article.stamps.includes(stamp)) article.stamps = [...article.stamps, stamp].sort();
      addTo(index, article, source);
    },
  };
}

/** The paragraphs of a Markdown body, each once. */
export function paragraphsOf(body: string): Set<string> {
  return new Set(
    body
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter((block) => block !== ''),
  );
}

/** Two names that a file system without letter case, or with one Unicode form, takes for the same have the same. */
function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function emptyIndex(): OutletIndex {
  return {
    bySlug: new Map(),
    names: new Map(),
    slugsOfUrl: new Map(),
    slugsOfTitle: new Map(),
    slugsOfParagraph: new Map(),
  };
}

function addTo(index: OutletIndex, article: StoredArticle, { fields, body }: SnapshotSource): void {
  const { slug } = article;
  let known = index.bySlug.get(slug);
  if (!known) {
    known = { article, urls: new Set(), titles: new Set() };
    index.bySlug.set(slug, known);
    put(index.names, foldedName(slug), slug);
  }
  if (fields.url !== undefined) {
    const url = canonicalUrl(fields.url);
    known.urls.add(url);
    put(index.slugsOfUrl, url, slug);
  }
  known.titles.add(slugOf(fields.title));
  put(index.slugsOfTitle, slugOf(fields.title), slug);
  for (const paragraph of paragraphsOf(body)) put(index.slugsOfParagraph, paragraph, slug);
}

function put(map: Map<string, Set<string>>, key: string, slug: string): void {
  const slugs = map.get(key);
  if (slugs) slugs.add(slug);
  else map.set(key, new Set([slug]));
}
