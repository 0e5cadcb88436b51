import type { Archive } from '../archive/archive.ts';
import { isNotable } from '../archive/compile-edit.ts';
import type { ArticleRecord, EditRecord } from '../archive/records.ts';
import { toHtml } from '../markdown/to-html.ts';
import { articleItem } from '../publish/article-item.ts';
import { editItem } from '../publish/edit-item.ts';
import type { FeedDocument, FeedItem } from '../publish/feed-document.ts';
import { feedHtml } from '../publish/feed-html.ts';
import type { FeedFormat } from '../publish/serialize-feed.ts';
import { feedTag } from '../publish/tag-uri.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedKind, SiteUrls } from './urls.ts';

/** Entries that a feed holds at most: the newest. */
export const itemsPerFeed = 50;

/** One feed of the archive: what it follows, in which format, of one outlet or of all. */
export interface FeedName {
  kind: FeedKind;
  format: FeedFormat;
  outlet?: string;
}

/** Every feed that the archive publishes. */
export function feedNames(archive: Archive): FeedName[] {
  const formats: FeedFormat[] = ['atom', 'rss', 'json'];
  const whose = [undefined, ...archive.outlets().map(({ id }) => id)];
  return whose.flatMap((outlet) =>
    (['articles', 'edits'] as const).flatMap((kind) =>
      formats.map((format) => ({ kind, format, ...(outlet !== undefined && { outlet }) })),
    ),
  );
}

/** The digests of what a feed tells, in its order: changes exactly when the feed does. */
export function feedDigests(archive: Archive, name: FeedName): string[] {
  return name.kind === 'articles'
    ? newestArticles(archive, name).map(({ digest }) => digest)
    : newestEdits(archive, name).map(({ digest, revision }) => `${digest} ${revision}`);
}

/** The feed with its newest items: new articles, or notable edits (neither cosmetic nor the archive's own). */
export function feedDocument(archive: Archive, urls: SiteUrls, name: FeedName): FeedDocument {
  const { kind, format, outlet } = name;
  const config = archive.config();
  const whose =
    outlet === undefined ? config.title : `${revealTexts(archive.outlet(outlet)?.name ?? outlet)} (${config.title})`;
  const { lastCaptured } = archive.totals();
  const home = outlet === undefined ? (kind === 'edits' ? urls.edits() : urls.home()) : urls.outlet(outlet);
  return {
    title: kind === 'articles' ? `${whose}: new articles` : `${whose}: edits`,
    description:
      kind === 'articles'
        ? 'Articles as they enter the archive. An article appears once; later edits stand in the feed of edits.'
        : 'Edits of archived articles with the change in view, one entry an edit. Cosmetic edits are left out.',
    language: config.language,
    selfUrl: urls.absolute(urls.feed(kind, format, outlet)),
    homeUrl: urls.absolute(home),
    id: feedTag(config.tag, kind, outlet),
    ...(lastCaptured !== undefined && { updated: lastCaptured }),
    authorName: config.title,
    items:
      kind === 'articles'
        ? newestArticles(archive, name).map((article) => itemOfArticle(archive, urls, article))
        : newestEdits(archive, name).map((edit) => itemOfEdit(archive, urls, edit)),
  };
}

function newestArticles(archive: Archive, { outlet }: FeedName): ArticleRecord[] {
  return archive.articles({ by: 'captured', limit: itemsPerFeed, ...(outlet !== undefined && { outlet }) });
}

function newestEdits(archive: Archive, { outlet }: FeedName): EditRecord[] {
  return archive.edits({ notable: true, limit: itemsPerFeed, ...(outlet !== undefined && { outlet }) });
}

function itemOfArticle(archive: Archive, urls: SiteUrls, article: ArticleRecord): FeedItem {
  const last = archive.editsOf(article.id).findLast(isNotable);
  return articleItem(article, {
    authority: archive.config().tag,
    url: urls.absolute(urls.article(article.id)),
    ...(last && { lastNotableEdit: last.window.until }),
  });
}

function itemOfEdit(archive: Archive, urls: SiteUrls, edit: EditRecord): FeedItem {
  const body = archive.editBody(edit.article, edit.revision);
  return editItem(edit, {
    authority: archive.config().tag,
    url: urls.absolute(urls.revision(edit.article, edit.revision)),
    changesHtml: toHtml(feedHtml(body.changes)),
    changesText: body.changesText,
  });
}
