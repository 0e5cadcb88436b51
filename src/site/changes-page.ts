import { articleExtras } from './article-extras.ts';
import type { Archive } from '../archive/archive.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { knownArticle } from './article-page.ts';
import { changesBox, type CiteBox } from './cite-box.ts';
import { editEntry, type EditEntry } from './edit-entry.ts';
import { pickWords as words } from '#words/pick.ts';
import { instantMoment } from '../i18n/format-time.ts';
import { editView, type EditView } from './edit-view.ts';
import { articleFeedLinks, type FeedLink, type Link } from './frame.ts';
import { noticesOf, type Notice } from './notices.ts';
import { revealTexts } from './reveal-texts.ts';
import { robotsOf } from './robots.ts';
import type { SiteUrls } from './urls.ts';

/** A revision that can be chosen. */
export interface RevisionChoice {
  id: string;
  label: string;
}

/** Everything the page of all later edits shows: first against latest, and every step between. */
export interface ChangesPage {
  path: string;
  head: ArticleHead;
  notices: Notice[];
  article: Link;
  first: Link;
  latest: Link;
  /** Undefined only when nothing of what is compared is left between first and latest. */
  overall: EditView | undefined;
  edits: EditEntry[];
  /** For comparing any two revisions; absent where there are only two. */
  pick: { file: string; choices: RevisionChoice[] } | undefined;
  /** How to cite all of it. */
  cite: CiteBox;
  robots: string | undefined;
  feeds: FeedLink[];
}

/** The page of all later edits of an article with two or more revisions. Throws when it has fewer. */
export function changesPage(archive: Archive, urls: SiteUrls, id: string): ChangesPage {
  const article = knownArticle(archive, id);
  const revisions = archive.revisions(id);
  const [first] = revisions;
  const latest = revisions.at(-1);
  if (!first || !latest || first === latest) throw new Error(`\`${id}\` has no later edits`);
  const overall = archive.overall(id);
  const extras = articleExtras(archive.config(), revisions.length);
  const edits = archive.editsOf(id);
  const html = archive.revisionHtml(id, latest.id);
  return {
    path: urls.changes(id),
    head: articleHead(article, latest.fields, urls, archive, html),
    notices: noticesOf(article, archive.captures(id)),
    article: { text: revealTexts(article.title), href: urls.article(id) },
    first: { text: words.revision(first.number), href: urls.revision(id, first.id) },
    latest: { text: words.revision(latest.number), href: urls.revision(id, latest.id) },
    overall: overall && editView(overall.edit, overall.body),
    edits: edits.map((edit) => editEntry(edit, urls)),
    pick: extras.revisionsFile
      ? {
          file: urls.revisionsFile(id),
          choices: revisions.map(({ id: revision, number, firstCaptured }) => ({
            id: revision,
            label: words.option(number, instantMoment(firstCaptured).text),
          })),
        }
      : undefined,
    cite: changesBox(
      { archiveTitle: archive.config().title, article, revisions, urls, hasTimeMap: extras.timeMap },
      edits.length,
    ),
    robots: robotsOf(archive.config(), article),
    feeds: articleFeedLinks(archive.config(), urls, article),
  };
}
