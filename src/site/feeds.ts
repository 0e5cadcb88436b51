import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { isNotable } from '../archive/compile-edit.ts';
import type { ArticleRecord, EditRecord, Tally } from '../archive/records.ts';
import { type ChainDocument, feedChain } from '../publish/feed-chain.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { hasFeed } from './frame.ts';
import type { FeedKind, FeedScope } from './urls.ts';

/** Formats in which feeds of the archive, its outlets and authors are published. */
export const feedFormats: readonly FeedFormat[] = ['atom', 'rss', 'json'];

/** What feeds follow in the archive and its outlets, and the two of them that pages link to and authors have. */
export const feedKinds: readonly FeedKind[] = ['articles', 'edits', 'all-edits'];
export const mainFeedKinds: readonly FeedKind[] = ['articles', 'edits'];

/** An entry that is not read yet: an article, or the edit that led to `revision`. */
export interface FeedEntryKey {
  article: string;
  revision?: string;
  /** Tells it from every other entry, and stays. */
  id: string;
  /** Instant by which entries are ordered. */
  time: string;
  /** Changes when the entry may. */
  digest: string;
}

/** Whom a feed follows, with the name under which it was subscribed to. */
export interface Followed {
  scope: FeedScope;
  /** As captured; empty for the archive. */
  name: string;
}

/** One document of one feed in one format. */
export interface FeedPart extends Followed {
  kind: FeedKind;
  format: FeedFormat;
  document: ChainDocument<FeedEntryKey>;
}

/** Every document of the feeds of the archive, its outlets and its authors. */
export function feedParts(archive: Archive): FeedPart[] {
  const outlets = archive.outlets().map(({ id, name }): Followed => ({ scope: { of: 'outlet', id }, name }));
  return [
    ...[{ scope: { of: 'archive' }, name: '' } as const, ...outlets].flatMap((followed) =>
      partsOf(archive, followed, feedKinds, feedFormats),
    ),
    ...followedAuthors(archive).flatMap(({ slug: id, name }) =>
      partsOf(archive, { scope: { of: 'author', id }, name }, mainFeedKinds, feedFormats),
    ),
  ];
}

/** The authors who have feeds, by name. */
export function followedAuthors(archive: Archive): Tally[] {
  return archive.config().publish.feeds === 'all' ? archive.authors() : [];
}

/** Every document of the feeds of single articles: of their edits, in Atom (docs/decisions/0023-feeds-and-their-archives.md). */
export function articleFeedParts(archive: Archive): FeedPart[] {
  const config = archive.config();
  return archive
    .articles({ by: 'captured' })
    .filter((article) => hasFeed(config, article))
    .flatMap(({ id }) => {
      // As it was first captured: a feed keeps its name when the headline is edited.
      const name = archive.revisions(id)[0]?.fields.title ?? id;
      return partsOf(archive, { scope: { of: 'article', id }, name }, ['edits'], ['atom']);
    });
}

/** Every document of some feeds of one scope. */
function partsOf(
  archive: Archive,
  followed: Followed,
  kinds: readonly FeedKind[],
  formats: readonly FeedFormat[],
): FeedPart[] {
  return kinds.flatMap((kind) => {
    const chain = feedChain(feedEntries(archive, kind, followed.scope), ({ id }) => id, shortDigest);
    return formats.flatMap((format) =>
      chain
        // What is full and no archive document yet stands there as the `next-archive` of another, which JSON Feed has no word for.
        .filter(({ name, isArchive }) => format !== 'json' || name === undefined || isArchive)
        .map((document) => ({ ...followed, kind, format, document })),
    );
  });
}

/** All entries of a feed from the oldest to the newest, in the order in which captures showed them. */
function feedEntries(archive: Archive, kind: FeedKind, scope: FeedScope): FeedEntryKey[] {
  const entries =
    kind === 'articles'
      ? articlesOf(archive, scope).map(articleKey)
      : editsOf(archive, scope, kind === 'edits').map(editKey);
  return entries.sort((one, other) => compare(one.time, other.time) || compare(one.id, other.id));
}

function articlesOf(archive: Archive, scope: FeedScope): ArticleRecord[] {
  if (scope.of === 'article') return [];
  const whose = scope.of === 'archive' ? {} : { [scope.of]: scope.id };
  return archive.articles({ by: 'captured', ...whose });
}

function editsOf(archive: Archive, scope: FeedScope, notable: boolean): EditRecord[] {
  if (scope.of === 'archive') return archive.edits({ notable });
  if (scope.of === 'outlet') return archive.edits({ notable, outlet: scope.id });
  // By article, since a query by author would go through all edits of the archive.
  const ids = scope.of === 'article' ? [scope.id] : articlesOf(archive, scope).map(({ id }) => id);
  return ids.flatMap((id) => archive.editsOf(id).filter((edit) => !notable || isNotable(edit)));
}

function articleKey({ id, firstCaptured, digest }: ArticleRecord): FeedEntryKey {
  return { article: id, id, time: firstCaptured, digest };
}

function editKey({ article, before, revision, window, digest }: EditRecord): FeedEntryKey {
  return { article, revision, id: `${article} ${before} ${revision}`, time: window.until, digest };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
