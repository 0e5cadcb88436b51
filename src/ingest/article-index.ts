import { hash } from 'node:crypto';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import type { Capture } from '../model/capture.ts';
import { slugOf } from '../text/slug.ts';
import { type ArticleFiles, filesOnDisk } from './article-files.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { type DeletedArticles, readDeletedArticles } from './deleted-articles.ts';
import { articleFolders, storedArticle, storedArticles, type StoredArticle } from './stored-article.ts';

/**
 * Finds the articles of an outlet by address, headline and paragraphs without reading all of them for each capture.
 * Reads an outlet's snapshots once, when it is first asked for; what is written through it is added.
 */
export interface ArticleIndex {
  /** Where the articles are read and written. */
  readonly files: ArticleFiles;
  /** What may not be brought back. Throws an ImportError when that can't be read. */
  deletedArticles(): DeletedArticles;
  /** True when an article of the outlet has this name, or a folder has one that some file systems take for the same. */
  isTaken(outlet: string, slug: string): boolean;
  article(outlet: string, slug: string): StoredArticle;
  /** Articles of which a snapshot has this address, in whatever spelling. */
  byUrl(outlet: string, url: string): StoredArticle[];
  /** Articles that may be what the draft is a capture of: equal address or headline, or a paragraph in common. */
  candidates(outlet: string, draft: { title: string; url: string | undefined; body: string }): StoredArticle[];
  /** Articles of which a snapshot states this address as its own although it has another. */
  byCanonical(outlet: string, url: string): StoredArticle[];
  /** Articles that hold a capture of these raw bytes; only captures of this instant, if one is given. */
  byRaw(outlet: string, sha256: string, captured?: string): StoredArticle[];
  /** Takes a snapshot that was written, or would be, into account. */
  add(outlet: string, slug: string, stamp: string, source: SnapshotSource): void;
  /** The same for a line of captures.ndjson. */
  addCapture(outlet: string, slug: string, capture: Capture): void;
}

interface OutletIndex {
  bySlug: Map<string, StoredArticle>;
  /** Folders by their folded names. */
  names: Map<string, Set<string>>;
  slugsOfUrl: Map<string, Set<string>>;
  slugsOfTitle: Map<string, Set<string>>;
  /** By a short digest of the paragraph: enough for finding what is compared afterwards. */
  slugsOfParagraph: Map<string, Set<string>>;
  slugsOfCanonical: Map<string, Set<string>>;
  capturesOfRaw: Map<string, { slug: string; captured: string }[]>;
}

/** An index of the articles in a content folder. Holds while nobody else writes: use it under the content lock. */
export function createArticleIndex(contentDir: string, files: ArticleFiles = filesOnDisk): ArticleIndex {
  const outlets = new Map<string, OutletIndex>();
  const indexOf = (outlet: string): OutletIndex => {
    const known = outlets.get(outlet);
    if (known) return known;
    const index = emptyIndex();
    outlets.set(outlet, index);
    for (const name of articleFolders(contentDir, outlet)) put(index.names, foldedName(name), name);
    for (const article of storedArticles(contentDir, outlet)) {
      for (const stamp of article.stamps) addTo(index, article, files.snapshot(article, stamp, outlet), stamp);
      for (const capture of files.captures(article)) addRaw(index, article.slug, capture.raw, capture.captured);
    }
    return index;
  };
  const articlesOf = (index: OutletIndex, slugs: Iterable<string>): StoredArticle[] =>
    [...slugs].sort().map((slug) => index.bySlug.get(slug)!);
  let deleted: DeletedArticles | undefined;
  return {
    files,
    deletedArticles: () => (deleted ??= readDeletedArticles(contentDir)),
    isTaken(outlet, slug) {
      const { bySlug, names } = indexOf(outlet);
      // A folder of this very name without a snapshot was left by a run that was killed.
      return bySlug.has(slug) || [...(names.get(foldedName(slug)) ?? [])].some((name) => name !== slug);
    },
    // Named by its folder it needs no index: most looks of `watch` are such, and an outlet may have thousands of articles.
    article: (outlet, slug) => outlets.get(outlet)?.bySlug.get(slug) ?? storedArticle(contentDir, outlet, slug),
    byUrl(outlet, url) {
      const index = indexOf(outlet);
      return articlesOf(index, index.slugsOfUrl.get(canonicalUrl(url)) ?? []);
    },
    candidates(outlet, { title, url, body }) {
      const index = indexOf(outlet);
      const slugs = new Set<string>([
        ...(url === undefined ? [] : (index.slugsOfUrl.get(canonicalUrl(url)) ?? [])),
        ...(index.slugsOfTitle.get(slugOf(title)) ?? []),
        ...[...paragraphsOf(body)].flatMap((paragraph) => [...(index.slugsOfParagraph.get(digestOf(paragraph)) ?? [])]),
      ]);
      return articlesOf(index, slugs);
    },
    byCanonical(outlet, url) {
      const index = indexOf(outlet);
      return articlesOf(index, index.slugsOfCanonical.get(canonicalUrl(url)) ?? []);
    },
    byRaw(outlet, sha256, captured) {
      const index = indexOf(outlet);
      const captures = index.capturesOfRaw.get(sha256) ?? [];
      const meant = captures.filter((one) => captured === undefined || one.captured === captured);
      return articlesOf(index, new Set(meant.map(({ slug }) => slug)));
    },
    add(outlet, slug, stamp, source) {
      const index = indexOf(outlet);
      const article = index.bySlug.get(slug) ?? storedArticle(contentDir, outlet, slug);
      if (!article.stamps.includes(stamp)) article.stamps = [...article.stamps, stamp].sort();
      addTo(index, article, source, stamp);
    },
    addCapture(outlet, slug, { raw, captured }) {
      const index = outlets.get(outlet);
      // One that is not made yet will find the capture where it was written.
      if (index) addRaw(index, slug, raw, captured);
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
    slugsOfCanonical: new Map(),
    capturesOfRaw: new Map(),
  };
}

function addTo(
  index: OutletIndex,
  article: StoredArticle,
  { fields, body, capture }: SnapshotSource,
  stamp: string,
): void {
  const { slug } = article;
  if (!index.bySlug.has(slug)) {
    index.bySlug.set(slug, article);
    put(index.names, foldedName(slug), slug);
  }
  if (fields.url !== undefined) put(index.slugsOfUrl, canonicalUrl(fields.url), slug);
  put(index.slugsOfTitle, slugOf(fields.title), slug);
  for (const paragraph of paragraphsOf(body)) put(index.slugsOfParagraph, digestOf(paragraph), slug);
  if (capture.canonical !== undefined) put(index.slugsOfCanonical, canonicalUrl(capture.canonical), slug);
  addRaw(index, slug, capture.raw, instantOfStamp(stamp));
}

function addRaw(index: OutletIndex, slug: string, raw: string | undefined, captured: string): void {
  // A look that found no article says nothing of one that has no snapshot.
  if (raw === undefined || !index.bySlug.has(slug)) return;
  const captures = index.capturesOfRaw.get(raw);
  if (captures) captures.push({ slug, captured });
  else index.capturesOfRaw.set(raw, [{ slug, captured }]);
}

function digestOf(paragraph: string): string {
  return hash('sha1', paragraph, 'base64url').slice(0, 11);
}

function put(map: Map<string, Set<string>>, key: string, slug: string): void {
  const slugs = map.get(key);
  if (slugs) slugs.add(slug);
  else map.set(key, new Set([slug]));
}
