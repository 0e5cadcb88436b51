import { articleExtras, laterEditsUrl } from './article-extras.ts';
import type { Archive } from '../archive/archive.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { feedPageWords } from '#words/feeds.ts';
import { articleWords as words } from '#words/article.ts';
import { citationMeta, type HeadMeta } from '../publish/head-meta.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { type CiteBox, permalinkOf, versionBox } from './cite-box.ts';
import { articleFeedLinks, hasFeed, type FeedLink, type Link } from './frame.ts';
import { type HeadLink, versionLinks } from './head-links.ts';
import { jsonLdOf } from './json-ld.ts';
import { noticesOf, type Notice } from './notices.ts';
import { provenance, type Provenance } from './provenance.ts';
import { revealTexts } from './reveal-texts.ts';
import { robotsOf } from './robots.ts';
import { foldTimeLine, type TimeLinePart } from './fold-time-line.ts';
import { headlineHistory, type PastHeadline } from './headline-history.ts';
import { textDifference, type TextDifference } from './text-difference.ts';
import { timeLine } from './time-line.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page of an article shows: the latest revision, its history, where it comes from, how to cite it. */
export interface ArticlePage {
  id: string;
  path: string;
  head: ArticleHead;
  excerpt: string;
  notices: Notice[];
  /** Sanitized. */
  html: string;
  /** `Revision 3 of 3`; absent when there is only one. */
  standing: string | undefined;
  /** `3 revisions, 2 edits, 12 captures`. */
  tally: string;
  /** First against latest. */
  changes: Link | undefined;
  /** How it differs from the first revision; absent when there is only one. */
  difference: TextDifference | undefined;
  headlines: PastHeadline[];
  timeLine: TimeLinePart[];
  provenance: Provenance;
  cite: CiteBox;
  robots: string | undefined;
  /** For reference managers. */
  meta: HeadMeta[];
  links: HeadLink[];
  /** schema.org data, safe within a `script` element. */
  jsonLd: string;
  feeds: FeedLink[];
  /** The article's own feed, where it has one. */
  follow: Link | undefined;
}

/** The page of the article `id`. Throws when the archive has no such article, or its text was withdrawn (see `tombstonePage`). */
export function articlePage(archive: Archive, urls: SiteUrls, id: string): ArticlePage {
  const article = knownArticle(archive, id);
  const config = archive.config();
  const revisions = archive.revisions(id);
  const captures = archive.captures(id);
  const edits = archive.editsOf(id);
  const origins = archive.origins(id);
  const latest = revisions.at(-1);
  if (!latest) throw new Error(`\`${id}\` has no text`);
  const path = urls.article(id);
  const extras = articleExtras(config, revisions.length);
  const context = { archiveTitle: config.title, article, revisions, urls, hasTimeMap: extras.timeMap };
  const html = archive.revisionHtml(id, latest.id);
  return {
    id,
    path,
    head: articleHead(article, latest.fields, urls, archive, html),
    excerpt: revealTexts(article.excerpt),
    notices: noticesOf(article, captures),
    html,
    standing: revisions.length > 1 ? words.standing(revisions.length, revisions.length) : undefined,
    tally: words.tally(article.revisionCount, article.editCount, captures.length),
    changes: revisions.length > 1 ? { text: words.changes, href: laterEditsUrl(config, urls, article) } : undefined,
    difference:
      origins &&
      textDifference(origins, revisions, {
        changes: laterEditsUrl(config, urls, article),
        since: extras.since ? urls.since(id) : undefined,
      }),
    headlines: headlineHistory(revisions, edits, article.lang, urls),
    timeLine: foldTimeLine(timeLine({ captures, revisions, edits }, urls)),
    provenance: provenance(latest),
    cite: versionBox(context, latest),
    robots: robotsOf(config, article),
    meta: citationMeta({
      fields: latest.fields,
      outletName: article.outletName,
      lang: latest.fields.lang ?? article.lang,
      archiveTitle: config.title,
      // The article's page moves on with the article; the revision's own address stays.
      permalink: permalinkOf(context, latest),
      excerpt: article.excerpt,
    }),
    links: versionLinks(context, latest, true),
    jsonLd: jsonLdOf(context, latest),
    feeds: articleFeedLinks(config, urls, article),
    follow: hasFeed(config, article)
      ? { text: feedPageWords.follow, href: urls.feed('edits', 'atom', { of: 'article', id }) }
      : undefined,
  };
}

/** The record of an article that has a page. Throws when there is none. */
export function knownArticle(archive: Archive, id: string): ArticleRecord {
  const article = archive.article(id);
  if (!article) throw new Error(`No article \`${id}\` in this archive`);
  return article;
}
