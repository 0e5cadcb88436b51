import { toHtml } from '../markdown/to-html.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { revealControls } from '../text/hygiene.ts';
import type { RevisionFields } from '../model/revision.ts';
import { element } from './element.ts';
import type { FeedItem } from './feed-document.ts';
import { feedItemWords as words } from '#words/feeds.ts';
import { exactMoment, statedMoment } from '../i18n/format-time.ts';
import { unknownDate } from '../model/stated-date.ts';
import { shortenNames, shortenText } from './shorten-text.ts';
import { articleTag } from './tag-uri.ts';

/** What an article's feed item needs beside the article. */
export interface ArticleItemContext {
  /** The archive's tag authority (`archive.yml`: `tag`). */
  authority: string;
  /** Absolute URL of the article's page. */
  url: string;
  /** The article's fields as they were first captured. */
  first: RevisionFields;
  /** First words of the body as it was first captured. */
  firstWords: string;
  /** BCP 47, of the first capture. */
  language: string;
}

/** Longest description or beginning of a text, in UTF-16 units. */
const maxLeadLength = 1_000;

/**
 * An article as an entry of the feed of new articles: as it was first captured, so that no later edit changes the entry and no
 * reader shows it twice. It is dated by the first capture (an outlet may state no more than a day); the date
 * as stated is said in the content.
 */
export function articleItem(article: ArticleRecord, context: ArticleItemContext): FeedItem {
  const { first } = context;
  const lead = shortenText(revealControls(first.description ?? context.firstWords), maxLeadLength);
  const facts = factsOf(article, first);
  const original = first.url;
  const content = [
    ...(lead === '' ? [] : [element('p', [lead])]),
    element('p', [facts]),
    element('p', [
      element('a', [words.readArticle], { href: context.url }),
      ...(original === undefined ? [] : [' · ', element('a', [words.original], { href: original })]),
    ]),
  ];
  const links = [
    `${words.readArticle}: ${context.url}`,
    ...(original === undefined ? [] : [`${words.original}: ${original}`]),
  ];
  return {
    id: articleTag(context.authority, article.id),
    title: shortenText(revealControls(first.title)),
    url: context.url,
    published: article.firstCaptured,
    language: context.language,
    authors: shortenNames(first.author.map(revealControls)),
    contentHtml: toHtml(content),
    contentText: [lead, facts, links.join('\n')].filter((text) => text !== '').join('\n\n'),
    summary: lead === '' ? facts : lead,
    categories: categoriesOf(article.outletName, first),
  };
}

function factsOf({ outletName, firstCaptured }: ArticleRecord, first: RevisionFields): string {
  const outlet = revealControls(outletName);
  const stated =
    first.date === unknownDate ? words.noStatedDate(outlet) : words.statedDate(outlet, statedMoment(first.date).text);
  return `${stated} ${words.firstCaptured(exactMoment(firstCaptured).text)}`;
}

function categoriesOf(outletName: string, { section, tags }: RevisionFields): string[] {
  return shortenNames([outletName, ...(section === undefined ? [] : [section]), ...tags].map(revealControls));
}
