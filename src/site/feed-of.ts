import type { Archive } from '../archive/archive.ts';
import type { ArticleRecord, EditRecord, RevisionRecord } from '../archive/records.ts';
import { feedWords } from '#words/feeds.ts';
import { toHtml } from '../markdown/to-html.ts';
import { articleItem } from '../publish/article-item.ts';
import { editItem } from '../publish/edit-item.ts';
import type { FeedDocument, FeedItem } from '../publish/feed-document.ts';
import { feedHtml } from '../publish/feed-html.ts';
import { shortenText } from '../publish/shorten-text.ts';
import { feedTag } from '../publish/tag-uri.ts';
import type { FeedEntryKey, FeedPart } from './feeds.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedScope, SiteUrls } from './urls.ts';

/** A document of a feed with its entries read. */
export function feedOf(archive: Archive, urls: SiteUrls, part: FeedPart): FeedDocument {
  const { kind, scope, format, document } = part;
  const { name, previous, next } = document;
  const address = (name?: string): string => urls.absolute(urls.feed(kind, format, scope, name));
  return {
    ...feedHead(archive, urls, part),
    selfUrl: address(name),
    currentUrl: address(),
    isArchive: document.isArchive,
    ...(previous !== undefined && { previousUrl: address(previous) }),
    ...(next !== undefined && { nextUrl: address(next) }),
    styleHref: urls.feedStyle(),
    items: feedItems(archive, urls, document.entries),
  };
}

/** What a document says of its feed, without the entries; short enough to be part of a cache key. */
export function feedHead(archive: Archive, urls: SiteUrls, { kind, scope, name, document }: FeedPart) {
  const config = archive.config();
  return {
    title: feedWords.titles[kind](whose(archive, scope, revealTexts(shortenText(name)))),
    description: feedWords.descriptions[kind],
    language: config.language,
    homeUrl: urls.absolute(homeOf(urls, scope, kind)),
    id: feedTag(config.tag, [kind, ...scopePath(scope)].join('/')),
    authorName: config.title,
    ...(document.entries.length === 0 && lastCapture(archive)),
  };
}

function lastCapture(archive: Archive): { updated?: string } {
  const { lastCaptured } = archive.totals();
  return lastCaptured === undefined ? {} : { updated: lastCaptured };
}

/** Ids of an outlet's feeds were given before those of authors and articles; these have one part more, so none is given twice. */
function scopePath(scope: FeedScope): string[] {
  if (scope.of === 'archive') return [];
  return scope.of === 'outlet' ? [scope.id] : [`${scope.of}s`, scope.id];
}

function whose(archive: Archive, scope: FeedScope, name: string): string {
  const { title } = archive.config();
  if (scope.of === 'archive') return title;
  if (scope.of !== 'article') return feedWords.within(name, title);
  return feedWords.within(name, revealTexts(archive.article(scope.id)?.outletName ?? title));
}

function homeOf(urls: SiteUrls, scope: FeedScope, kind: FeedPart['kind']): string {
  switch (scope.of) {
    case 'archive':
      return kind === 'articles' ? urls.home() : urls.edits();
    case 'outlet':
      return urls.outlet(scope.id);
    case 'author':
      return urls.author(scope.id);
    case 'article':
      return urls.article(scope.id);
  }
}

function feedItems(archive: Archive, urls: SiteUrls, keys: readonly FeedEntryKey[]): FeedItem[] {
  const editsOf = new Map<string, EditRecord[]>();
  return keys.map(({ article, revision }) => {
    if (revision === undefined) return itemOfArticle(archive, urls, article);
    const edits = editsOf.get(article) ?? archive.editsOf(article);
    editsOf.set(article, edits);
    return itemOfEdit(
      archive,
      urls,
      edits.find((edit) => edit.revision === revision)!,
    );
  });
}

function itemOfArticle(archive: Archive, urls: SiteUrls, id: string): FeedItem {
  const article = archive.article(id)!;
  const revisions = archive.revisions(id);
  const first = revisions[0]!;
  return articleItem(article, {
    authority: archive.config().tag,
    url: urls.absolute(urls.article(id)),
    first: first.fields,
    firstWords: firstWords(archive.revisionText(id, first.id)),
    language: first.fields.lang ?? usualLanguage(archive, article, revisions),
  });
}

/** The language of an article whose first capture stated none: not what a later one stated. */
function usualLanguage(archive: Archive, article: ArticleRecord, revisions: readonly RevisionRecord[]): string {
  if (revisions.at(-1)!.fields.lang === undefined) return article.lang;
  return archive.outlet(article.outlet)?.language ?? archive.config().language;
}

/** The first line that is more than a heading, or else the first. */
function firstWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line.length >= 60) ?? lines.find((line) => line !== '') ?? '';
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
