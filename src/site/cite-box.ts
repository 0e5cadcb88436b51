import type { ArticleRecord, RevisionRecord } from '../archive/records.ts';
import { citeFormatLabels, citeBoxWords } from '#words/cite.ts';
import { exactMoment, type Moment } from '../i18n/format-time.ts';
import type { CitationParts } from '../publish/cite/citation-parts.ts';
import { citeFormats, type CiteFormat, type FormattedCitation } from '../publish/cite/cite-formats.ts';
import { citeKey } from '../publish/cite/cite-key.ts';
import type { CitedCapture, CitedSubject, CitedWork } from '../publish/cite/cited-work.ts';
import { isFileTime } from './file-time.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** A capture as the box shows it. */
export interface CiteMoment {
  moment: Moment;
  isFileTime: boolean;
}

/** A snapshot by which a citation can be checked. `raw` names the kept raw capture, which is not published. */
export interface CiteEvidence {
  sha256Label: string;
  /** Undefined where the snapshot holds redacted words. */
  sha256: string | undefined;
  rawLabel: string;
  raw: { file: string; sha256: string } | undefined;
  /** One is kept, and not told of. */
  isRawWithheld: boolean;
}

/** How one thing is cited, in every format, with the facts behind it. */
export interface CiteBox {
  /** Unique on its page. */
  id: 'version' | 'change';
  heading: string;
  formats: { format: CiteFormat; label: string; parts: CitationParts | undefined; text: string; file: CiteFile }[];
  address: { href: string; note: string | undefined };
  captured: CiteMoment | undefined;
  /** The captures between which an edit happened. */
  window: { after: CiteMoment; until: CiteMoment } | undefined;
  /** The address at the outlet, with what makes a link robust: the archive's address and the day of the capture. */
  original: { href: string; isGone: boolean; versionUrl: string; versionDate: string | undefined } | undefined;
  evidence: CiteEvidence[];
}

type CiteFile = FormattedCitation['file'];

/** What every citation of an article needs. */
export interface CiteContext {
  archiveTitle: string;
  article: ArticleRecord;
  /** All revisions of the article. */
  revisions: readonly RevisionRecord[];
  urls: SiteUrls;
  /** The layout of the archive gives articles TimeMaps. */
  hasTimeMap: boolean;
}

/** Address of a revision: its own page, or the article's where that is the only one. */
export function permalinkOf({ article, revisions, urls }: CiteContext, revision: RevisionRecord): string {
  return urls.absolute(revisions.length > 1 ? urls.revision(article.id, revision.id) : urls.article(article.id));
}

/** *Cite this version*: a revision by the capture that first showed it. */
export function versionBox(context: CiteContext, revision: RevisionRecord): CiteBox {
  const { article, revisions, urls } = context;
  const captured = captureOf(revision, revision.firstCaptured);
  const isLatest = revision.id === revisions.at(-1)?.id;
  const work = workOf(context, revision, {
    key: citeKey(article.id, revision.id),
    permalink: permalinkOf(context, revision),
    subject: { kind: 'revision', number: revision.number, captured, isLatest },
  });
  const own = urls.absolute(urls.revision(article.id, revision.id));
  return boxOf(work, 'version', citeBoxWords.version, revisions.length > 1 ? undefined : citeBoxWords.willMoveOn(own), [
    evidenceOf(revision, 0, citeBoxWords.sha256, citeBoxWords.raw),
  ]);
}

/** *Cite this change*: the edit from `before` to `after`, by the captures around it. */
export function changeBox(context: CiteContext, before: RevisionRecord, after: RevisionRecord): CiteBox {
  const work = workOf(context, after, {
    key: citeKey(context.article.id, after.id, 'edit'),
    permalink: permalinkOf(context, after),
    subject: { kind: 'edit', ...windowOf(before, after) },
  });
  return boxOf(work, 'change', citeBoxWords.change, undefined, bothSides(before, after));
}

/** *Cite these changes*: all `count` edits from the first revision to the latest. */
export function changesBox(context: CiteContext, count: number): CiteBox {
  const { article, revisions, urls } = context;
  const [first, latest] = [revisions[0]!, revisions.at(-1)!];
  const work = workOf(context, latest, {
    key: citeKey(article.id, latest.id, 'edits'),
    permalink: urls.absolute(urls.changes(article.id)),
    subject: { kind: 'edits', count, ...windowOf(first, latest) },
  });
  return boxOf(work, 'change', citeBoxWords.changes, citeBoxWords.movesOn, bothSides(first, latest));
}

function workOf(
  { archiveTitle, article }: CiteContext,
  revision: RevisionRecord,
  what: Pick<CitedWork, 'key' | 'permalink' | 'subject'>,
): CitedWork {
  const { title, author, date, section, url, lang } = revision.fields;
  return {
    ...what,
    title,
    authors: author,
    outletName: article.outletName,
    issued: date,
    lang: lang ?? article.lang,
    section,
    originalUrl: url,
    isGone: article.status === 'gone',
    archiveTitle,
    sha256: revision.snapshots[0]!.sha256,
  };
}

function boxOf(
  work: CitedWork,
  id: CiteBox['id'],
  heading: string,
  note: string | undefined,
  evidence: CiteEvidence[],
): CiteBox {
  const { subject, originalUrl, isGone, permalink } = work;
  const shown = subject.kind === 'revision' ? subject.captured : subject.until;
  return revealTexts({
    id,
    heading,
    formats: citeFormats(work).map((one) => ({ ...one, label: citeFormatLabels[one.format] })),
    address: { href: permalink, note },
    captured: subject.kind === 'revision' ? citeMoment(subject.captured) : undefined,
    window:
      subject.kind === 'revision' ? undefined : { after: citeMoment(subject.after), until: citeMoment(subject.until) },
    original:
      originalUrl === undefined
        ? undefined
        : {
            href: originalUrl,
            isGone,
            versionUrl: permalink,
            versionDate: shown.isFileTime ? undefined : shown.instant.slice(0, 10),
          },
    evidence,
  });
}

function windowOf(
  before: RevisionRecord,
  after: RevisionRecord,
): Pick<Extract<CitedSubject, { kind: 'edit' }>, 'after' | 'until'> {
  return { after: captureOf(before, before.lastCaptured), until: captureOf(after, after.firstCaptured) };
}

function captureOf(revision: RevisionRecord, instant: string): CitedCapture {
  return { instant, isFileTime: isFileTime(revision, instant) };
}

function citeMoment({ instant, isFileTime }: CitedCapture): CiteMoment {
  return { moment: exactMoment(instant), isFileTime };
}

function bothSides(before: RevisionRecord, after: RevisionRecord): CiteEvidence[] {
  return [
    evidenceOf(before, -1, citeBoxWords.sha256Before, citeBoxWords.rawBefore),
    evidenceOf(after, 0, citeBoxWords.sha256After, citeBoxWords.rawAfter),
  ];
}

/** The first (0) or last (-1) snapshot of a revision. */
function evidenceOf(revision: RevisionRecord, index: 0 | -1, sha256Label: string, rawLabel: string): CiteEvidence {
  const { stamp, sha256, capture, rawWithheld = false } = revision.snapshots.at(index)!;
  return {
    sha256Label,
    sha256,
    rawLabel,
    raw:
      capture.raw === undefined
        ? undefined
        : { file: `articles/${revision.article}/${stamp}.*.gz`, sha256: capture.raw },
    isRawWithheld: rawWithheld,
  };
}
