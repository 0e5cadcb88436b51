import type { Archive } from '../archive/archive.ts';
import type { ArticleOrigins, EditRecord } from '../archive/records.ts';
import { degradationNotes } from '#words/edits.ts';
import { sinceWords as words } from '#words/since.ts';
import { instantMoment, windowText, type Moment, type WindowText } from '../i18n/format-time.ts';
import { toHtml } from '../markdown/to-html.ts';
import { editDoubts } from '../publish/edit-doubts.ts';
import { elementBlocks, markedText, type MarkedElement } from '../publish/marked-text.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { knownArticle } from './article-page.ts';
import { isFileTime } from './file-time.ts';
import type { Link } from './frame.ts';
import { noticesOf, type Notice } from './notices.ts';
import { revealTexts } from './reveal-texts.ts';
import { robotsOf } from './robots.ts';
import { sinceMarks, type SinceMarks, type SinceNote, type SincePassage } from './since-marks.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page shows that tells since when each sentence of an article stands there. */
export interface SincePage {
  path: string;
  head: ArticleHead;
  article: Link;
  changes: Link;
  tally: string;
  /** The captures have only parts of the text. */
  isPartial: boolean;
  first: { link: Link; captured: Moment; fileTime: boolean; stillHere: string };
  /** Number of the latest revision. */
  latest: number;
  /** Revisions that brought something that stands in the latest text, in order. */
  revisions: SinceRevision[];
  /** How many others there are. */
  otherRevisions: number;
  /** The text: each new passage, each element with marks, and what stands between, with what is said of it. HTML is sanitized. */
  rows: { html: string; passage: SincePassage | undefined; notes: SinceNote[] }[];
  gone: GoneGroup[];
  notices: Notice[];
  robots: string | undefined;
}

/** A revision, when it came, and how much of it is left. */
export interface SinceRevision {
  link: Link;
  number: number;
  /** 1 to 4, from the earliest to the latest. */
  age: number;
  window: WindowText;
  brought: string;
  /** Why the change may be ours, and where the comparison gave up exactness. */
  doubts: string[];
}

/** Sentences that one revision no longer had. */
export interface GoneGroup {
  summary: string;
  link: Link;
  window: WindowText;
  sentences: { text: string; stood: string }[];
}

/** The page of an article with two or more revisions. Throws when it has fewer, or no text. */
export function sincePage(archive: Archive, urls: SiteUrls, id: string): SincePage {
  const article = knownArticle(archive, id);
  const revisions = archive.revisions(id);
  const origins = archive.origins(id);
  const [first] = revisions;
  const latest = revisions.at(-1);
  if (!origins || !first || !latest) throw new Error(`\`${id}\` has no later revision`);
  const edits = archive.editsOf(id);
  const editOf = (number: number): EditRecord => edits.find((edit) => edit.number === number)!;
  const blocks = archive.revisionBlocks(id, latest.id);
  const marks = sinceMarks(elementBlocks(blocks), origins.sentences, edits, urls);
  const unchanged = origins.sentences.filter(({ since }) => since === 1).length;
  return {
    path: urls.since(id),
    head: articleHead(article, latest.fields, urls, archive),
    article: { text: words.article, href: urls.article(id) },
    changes: { text: words.all, href: urls.changes(id) },
    latest: latest.number,
    tally: words.tally(unchanged, origins.sentences.length),
    isPartial: edits.some(({ partial }) => partial === true),
    first: {
      link: { text: words.firstCapture, href: urls.revision(id, first.id) },
      captured: instantMoment(first.firstCaptured),
      fileTime: isFileTime(first, first.firstCaptured),
      stillHere: words.stillHere(unchanged),
    },
    revisions: marks.revisions.map(({ number, age, added, reworded }) => {
      const edit = editOf(number);
      return {
        link: linkOf(edit, urls),
        number,
        age,
        window: windowText(edit.window),
        brought: words.brought(added, reworded),
        doubts: doubtsOf(edit),
      };
    }),
    otherRevisions: edits.length - marks.revisions.length,
    rows: rowsOf(markedText(blocks, marks.stretches), marks),
    gone: revealTexts(goneGroups(origins, editOf, urls)),
    notices: noticesOf(article, archive.captures(id)),
    robots: robotsOf(archive.config(), article),
  };
}

/** A row for each passage and each element with marks; those between are one. */
function rowsOf(elements: readonly MarkedElement[], { notes, passages }: SinceMarks): SincePage['rows'] {
  const rows: SincePage['rows'] = [];
  elements.forEach(({ element, notes: numbers }, index) => {
    const html = toHtml([element]);
    const last = rows.at(-1);
    const passage = passages[index];
    if (numbers.length === 0 && last?.notes.length === 0 && last.passage === passage) last.html += html;
    else rows.push({ html, passage, notes: revealTexts(numbers.map((number) => notes[number - 1]!)) });
  });
  return rows;
}

/** Why the changes of an edit may be ours, and where its comparison gave up exactness. */
function doubtsOf(edit: EditRecord): string[] {
  const degraded = new Set((edit.degraded ?? []).map(({ stage }) => degradationNotes[stage]));
  return [...editDoubts(edit).map(({ sentence }) => sentence), ...degraded];
}

function linkOf({ article, revision, number }: EditRecord, urls: SiteUrls): Link {
  return { text: words.revision(number), href: urls.revision(article, revision) };
}

function goneGroups({ gone }: ArticleOrigins, editOf: (number: number) => EditRecord, urls: SiteUrls): GoneGroup[] {
  const byRevision = Map.groupBy(gone, ({ to }) => to + 1);
  return [...byRevision].map(([number, sentences]) => {
    const edit = editOf(number);
    return {
      summary: words.goneWith(number, sentences.length),
      link: linkOf(edit, urls),
      window: windowText(edit.window),
      sentences: sentences.map(({ text, since, to, stood }) => ({ text, stood: words.goneStood(since, to, stood) })),
    };
  });
}
