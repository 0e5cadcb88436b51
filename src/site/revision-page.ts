import { articleExtras } from './article-extras.ts';
import type { Archive } from '../archive/archive.ts';
import { citationMeta, type HeadMeta } from '../publish/head-meta.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { knownArticle } from './article-page.ts';
import { changeBox, type CiteBox, permalinkOf, versionBox } from './cite-box.ts';
import { editView, type EditView } from './edit-view.ts';
import { pickWords as words } from '#words/pick.ts';
import { instantMoment, type Moment } from '../i18n/format-time.ts';
import { articleFeedLinks, type FeedLink, type Link } from './frame.ts';
import { type HeadLink, versionLinks } from './head-links.ts';
import { jsonLdOf } from './json-ld.ts';
import { noticesOf, type Notice } from './notices.ts';
import { provenance, type Provenance } from './provenance.ts';
import { revealTexts } from './reveal-texts.ts';
import { robotsOf } from './robots.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page of a revision shows: the edit that led to it, its text, and where it stands. */
export interface RevisionPage {
  path: string;
  head: ArticleHead;
  article: Link;
  changes: Link | undefined;
  id: string;
  number: number;
  count: number;
  captured: { first: Moment; last: Moment };
  previous: Link | undefined;
  next: Link | undefined;
  /** The earlier revision with the same text and fields. */
  returnOf: Link | undefined;
  /** Absent on the first revision. */
  edit: EditView | undefined;
  /** The text of the first revision, which no edit led to. */
  html: string | undefined;
  notices: Notice[];
  provenance: Provenance;
  /** How to cite this version and, behind the first revision, this change. */
  cite: CiteBox[];
  robots: string | undefined;
  /** For reference managers. */
  meta: HeadMeta[];
  links: HeadLink[];
  /** schema.org data, safe within a `script` element. */
  jsonLd: string;
  feeds: FeedLink[];
}

/** The page of one revision of an article that has two or more. Throws when there is no such revision. */
export function revisionPage(archive: Archive, urls: SiteUrls, id: string, revisionId: string): RevisionPage {
  const article = knownArticle(archive, id);
  const config = archive.config();
  const revisions = archive.revisions(id);
  const index = revisions.findIndex((candidate) => candidate.id === revisionId);
  const revision = revisions[index];
  if (!revision) throw new Error(`No revision \`${revisionId}\` of \`${id}\` in this archive`);
  const linkOf = (position: number): Link | undefined => {
    const other = revisions[position];
    return other && { text: words.revision(other.number), href: urls.revision(id, other.id) };
  };
  const edit = archive.editsOf(id).find((candidate) => candidate.revision === revisionId);
  const path = urls.revision(id, revisionId);
  const html = archive.revisionHtml(id, revisionId);
  const head = articleHead(article, revision.fields, urls, archive, html);
  const extras = articleExtras(config, revisions.length);
  const context = { archiveTitle: config.title, article, revisions, urls, hasTimeMap: extras.timeMap };
  const before = revisions[index - 1];
  const returned = revisions.find((candidate) => candidate.id === revision.returnOf);
  return {
    path,
    head,
    article: { text: revealTexts(article.title), href: urls.article(id) },
    changes: extras.changes ? { text: words.first, href: urls.changes(id) } : undefined,
    id: revision.id,
    number: revision.number,
    count: revisions.length,
    captured: { first: instantMoment(revision.firstCaptured), last: instantMoment(revision.lastCaptured) },
    previous: linkOf(index - 1),
    next: linkOf(index + 1),
    returnOf: returned && { text: words.thatRevision(returned.number), href: urls.revision(id, returned.id) },
    edit: edit && editView(edit, archive.editBody(id, revisionId)),
    html: edit ? undefined : html,
    notices: noticesOf(article, archive.captures(id)),
    provenance: provenance(revision),
    cite: [versionBox(context, revision), ...(edit && before ? [changeBox(context, before, revision)] : [])],
    robots: robotsOf(config, article),
    meta: citationMeta({
      fields: revision.fields,
      outletName: article.outletName,
      lang: head.lang,
      archiveTitle: config.title,
      permalink: permalinkOf(context, revision),
    }),
    links: versionLinks(context, revision),
    jsonLd: jsonLdOf(context, revision),
    feeds: articleFeedLinks(config, urls, article),
  };
}
