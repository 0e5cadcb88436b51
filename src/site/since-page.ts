import type { Archive } from '../archive/archive.ts';
import type { ArticleOrigins, EditRecord, SentenceOrigin } from '../archive/records.ts';
import { degradationNotes } from '../i18n/en.ts';
import { sinceWords as words } from '../i18n/en-since.ts';
import { instantMoment, windowDays, windowText, type Moment, type WindowText } from '../i18n/format-time.ts';
import { toHtml } from '../markdown/to-html.ts';
import { editDoubts } from '../publish/edit-doubts.ts';
import { markedText, type MarkedStretch } from '../publish/marked-text.ts';
import { articleHead, type ArticleHead } from './article-head.ts';
import { knownArticle } from './article-page.ts';
import { isFileTime } from './file-time.ts';
import type { Link } from './frame.ts';
import { noticesOf, type Notice } from './notices.ts';
import { revealTexts } from './reveal-texts.ts';
import { robotsOf } from './robots.ts';
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
  /** The text, one paragraph-level element each, with what is said of its marks. HTML is sanitized. */
  rows: { html: string; notes: SinceNote[] }[];
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

/** What is said of a marked stretch. */
export interface SinceNote {
  number: number;
  revision: { number: number; age: number; link: Link; days: string };
  what: string;
  /** Facts as sentences: that it came back, since when it stands in other words. */
  facts: string[];
  /** Former wordings, latest first, each with the revisions that showed it. */
  before: { text: string; stood: string }[];
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
  const marks = marksOf(origins.sentences, edits, urls);
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
    revisions: marks.revisions,
    otherRevisions: edits.length - marks.revisions.length,
    rows: markedText(archive.revisionBlocks(id, latest.id), marks.stretches).map(({ element, notes }) => ({
      html: toHtml([element]),
      notes: revealTexts(notes.map((note) => marks.notes[note - 1]!)),
    })),
    gone: revealTexts(goneGroups(origins, edits, urls)),
    notices: noticesOf(article, archive.captures(id)),
    robots: robotsOf(archive.config(), article),
  };
}

/** Sentences in a row of one block of which the same is to be said. */
interface Run extends SentenceOrigin {
  count: number;
}

interface Marks {
  stretches: MarkedStretch[];
  notes: SinceNote[];
  revisions: SinceRevision[];
}

function marksOf(sentences: readonly SentenceOrigin[], edits: readonly EditRecord[], urls: SiteUrls): Marks {
  const runs = runsOf(sentences);
  const numbers = [...new Set(runs.map(({ since }) => since))].sort((one, other) => one - other);
  const ageOf = (since: number): number => {
    const rank = numbers.indexOf(since);
    return numbers.length === 1 ? 2 : 1 + Math.round((3 * rank) / (numbers.length - 1));
  };
  const editOf = new Map(edits.map((edit) => [edit.number, edit]));
  const notes = runs.map((run, index) => noteOf(run, index + 1, ageOf(run.since), editOf.get(run.since)!, urls));
  return {
    stretches: runs.map(({ block, start, end, since, wordings }, index) => ({
      block,
      start,
      end,
      note: index + 1,
      className: ['since', `age-${ageOf(since)}`, wordings.length > 0 ? 'reworded' : 'new'],
      sign: String(since),
      spoken: words.toNote(since, notes[index]!.what),
    })),
    notes,
    revisions: numbers.map((since) => {
      const edit = editOf.get(since)!;
      const here = sentences.filter((sentence) => sentence.since === since);
      const reworded = here.filter(({ wordings }) => wordings.length > 0).length;
      return {
        link: linkOf(edit, urls),
        number: since,
        age: ageOf(since),
        window: windowText(edit.window),
        brought: words.brought({ added: here.length - reworded, reworded }),
        doubts: [
          ...editDoubts(edit).map(({ sentence }) => sentence),
          ...new Set((edit.degraded ?? []).map(({ stage }) => degradationNotes[stage])),
        ],
      };
    }),
  };
}

/** Runs of sentences that came after the first revision. */
function runsOf(sentences: readonly SentenceOrigin[]): Run[] {
  const runs: Run[] = [];
  let key = '';
  for (const sentence of sentences) {
    const { block, start, end, since, ...past } = sentence;
    const ownKey = since === 1 ? '' : JSON.stringify([block, since, past]);
    const last = runs.at(-1);
    if (last && ownKey !== '' && ownKey === key) {
      last.end = end;
      last.count += 1;
    } else if (ownKey !== '') runs.push({ block, start, end, since, ...past, count: 1 });
    key = ownKey;
  }
  return runs;
}

function noteOf(run: Run, number: number, age: number, edit: EditRecord, urls: SiteUrls): SinceNote {
  const { count, since, stood, wordings, earlier } = run;
  const isReturn = earlier.length > 0;
  return {
    number,
    revision: { number: since, age, link: linkOf(edit, urls), days: windowDays(edit.window) },
    what: isReturn ? words.returned : wordings.length > 0 ? words.reworded(count) : words.added(count),
    facts: [
      ...(isReturn ? [words.stoodSo(earlier)] : []),
      ...(stood < since && wordings.length > 0 ? [words.stoodFirst(stood)] : []),
    ],
    before: wordings.map(({ text, from, to }) => ({ text, stood: words.stoodIn(from, to) })),
  };
}

function linkOf({ article, revision, number }: EditRecord, urls: SiteUrls): Link {
  return { text: words.revision(number), href: urls.revision(article, revision) };
}

function goneGroups({ gone }: ArticleOrigins, edits: readonly EditRecord[], urls: SiteUrls): GoneGroup[] {
  const byRevision = Map.groupBy(gone, ({ to }) => to + 1);
  return [...byRevision].map(([number, sentences]) => {
    const edit = edits.find((candidate) => candidate.number === number)!;
    return {
      summary: words.goneWith(number, sentences.length),
      link: linkOf(edit, urls),
      window: windowText(edit.window),
      sentences: sentences.map(({ text, since, to, stood }) => ({ text, stood: words.goneStood(since, to, stood) })),
    };
  });
}
