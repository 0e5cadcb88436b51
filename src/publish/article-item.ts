import { toHtml } from '../markdown/to-html.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { revealControls } from '../text/hygiene.ts';
import { element } from './element.ts';
import type { FeedItem } from './feed-document.ts';
import { exactMoment, statedMoment } from '../i18n/format-time.ts';
import { unknownDate } from '../model/stated-date.ts';
import { articleTag } from './tag-uri.ts';

/** What an article's feed item needs beside the article. */
export interface ArticleItemContext {
  /** The archive's tag authority (`archive.yml`: `tag`). */
  authority: string;
  /** Absolute URL of the article's page. */
  url: string;
  /** `window.until` of the article's last notable edit, if there is one. */
  lastNotableEdit?: string;
}

/**
 * An article as an item of the feed of new articles. Its id never changes; `published` is the first capture (an
 * outlet may state no more than a day), `updated` moves with notable edits only. The date as stated is said in
 * the content.
 */
export function articleItem(article: ArticleRecord, context: ArticleItemContext): FeedItem {
  const lead = revealControls(article.description ?? article.excerpt);
  const facts = factsOf(article);
  const original = article.url;
  const content = [
    ...(lead === '' ? [] : [element('p', [lead])]),
    element('p', [facts.join(' ')]),
    element('p', [
      element('a', ['Read it in the archive'], { href: context.url }),
      ...(original === undefined ? [] : [' · ', element('a', ['Original'], { href: original })]),
    ]),
  ];
  const links = [`In the archive: ${context.url}`, ...(original === undefined ? [] : [`Original: ${original}`])];
  return {
    id: articleTag(context.authority, article.id),
    title: revealControls(article.title),
    url: context.url,
    published: article.firstCaptured,
    updated: context.lastNotableEdit ?? article.firstCaptured,
    language: article.lang,
    authors: article.authors.map(revealControls),
    contentHtml: toHtml(content),
    contentText: [lead, facts.join(' '), links.join('\n')].filter((text) => text !== '').join('\n\n'),
    summary: lead === '' ? facts.join(' ') : lead,
    categories: categoriesOf(article),
  };
}

function factsOf(article: ArticleRecord): string[] {
  const edits = article.notableEditCount;
  return [
    article.date === unknownDate
      ? `${revealControls(article.outletName)} states no date.`
      : `${revealControls(article.outletName)} states the date ${statedMoment(article.date).text}.`,
    `First captured ${exactMoment(article.firstCaptured).text}.`,
    ...(edits === 0 ? [] : [`${edits} ${edits === 1 ? 'edit' : 'edits'} since.`]),
    ...(article.status === 'gone' ? ['The last capture no longer found it.'] : []),
  ];
}

function categoriesOf({ outletName, section, tags }: ArticleRecord): string[] {
  const names = [outletName, ...(section === undefined ? [] : [section]), ...tags];
  return [...new Set(names.map(revealControls))];
}
