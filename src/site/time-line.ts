import type { CaptureRecord, EditRecord, RevisionRecord } from '../archive/records.ts';
import { outcomeMeanings } from '#words/edits.ts';
import { kindLabels, timeLineOutcomes, timeLineWords as words } from '#words/time-line.ts';
import type { EditClass } from '../model/diff.ts';
import { editFacts, type EditFacts } from './edit-facts.ts';
import { isFileTime } from './file-time.ts';
import { instantMoment, type Moment } from '../i18n/format-time.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** A capture that showed a new revision. */
export interface RevisionItem {
  kind: 'revision';
  number: number;
  captured: Moment;
  /** `captured` is only the time at which its file was saved. */
  fileTime: boolean;
  /** Page of the revision; absent when the article has only one. */
  href: string | undefined;
  latest: boolean;
  /** Number and address of the earlier revision that came back. */
  returnOf: { number: number; href: string } | undefined;
  /** What led here; absent for the first revision. */
  edit: EditFacts | undefined;
  /** What kinds of changes it made, in words. */
  kinds: string[];
  /** The capture has only a part of the text. */
  partial: boolean;
  note: string | undefined;
}

/** A run of captures that found the same and no new revision. */
export interface FoldedItem {
  kind: 'unchanged' | 'nothing' | 'unusable' | 'withheld';
  label: string;
  meaning: string | undefined;
  captures: { captured: Moment; fileTime: boolean; note: string | undefined; status: number | undefined }[];
  /** Of `nothing`: the next capture that found the article again. */
  back: Moment | undefined;
}

/** One entry of an article's time line. */
export type TimeLineItem = RevisionItem | FoldedItem;

interface TimeLineSource {
  captures: readonly CaptureRecord[];
  revisions: readonly RevisionRecord[];
  edits: readonly EditRecord[];
}

/**
 * The time line of an article, latest first: an entry for every revision, and one for each run of captures
 * that found the same and brought nothing new. No capture is left out.
 */
export function timeLine({ captures, revisions, edits }: TimeLineSource, urls: SiteUrls): TimeLineItem[] {
  const items: TimeLineItem[] = [];
  const shown = new Set<string>();
  let runKey = '';
  for (const capture of captures) {
    const revision = revisions.find(({ id }) => id === capture.revision);
    if (capture.outcome === 'snapshot' && revision && !shown.has(revision.id)) {
      shown.add(revision.id);
      runKey = '';
      items.push(revisionItem(capture, revision, { captures, revisions, edits }, urls));
      continue;
    }
    const isWithheld = capture.outcome === 'snapshot' && capture.revision !== undefined && !shown.has(capture.revision);
    if (isWithheld) shown.add(capture.revision as string);
    const run = isWithheld ? withheldItem(capture) : foldedItem(capture, revision);
    const last = items.at(-1);
    const key = `${run.label} ${capture.revision ?? ''}`;
    if (key === runKey && last && last.kind !== 'revision') last.captures.push(...run.captures);
    else items.push(run);
    runKey = key;
  }
  markReturns(items);
  return revealTexts(items.reverse());
}

/** Tells the runs that found nothing (in order of time) when the article was there again. */
function markReturns(items: readonly TimeLineItem[]): void {
  let missing: FoldedItem[] = [];
  for (const item of items) {
    if (item.kind === 'nothing') missing.push(item);
    else if (item.kind !== 'unusable') {
      const back = item.kind === 'revision' ? item.captured : item.captures[0]!.captured;
      for (const run of missing) run.back = back;
      missing = [];
    }
  }
}

function revisionItem(
  capture: CaptureRecord,
  revision: RevisionRecord,
  { revisions, edits }: TimeLineSource,
  urls: SiteUrls,
): RevisionItem {
  const edit = edits.find((candidate) => candidate.revision === revision.id);
  const returned = revisions.find(({ id }) => id === revision.returnOf);
  return {
    kind: 'revision',
    number: revision.number,
    captured: instantMoment(capture.captured),
    fileTime: isFileTime(revision, capture.captured),
    href: revisions.length > 1 ? urls.revision(revision.article, revision.id) : undefined,
    latest: revision.number === revisions.length,
    returnOf: returned && { number: returned.number, href: urls.revision(returned.article, returned.id) },
    edit: edit && editFacts(edit),
    kinds: edit ? (Object.keys(edit.summary.classes) as EditClass[]).map((name) => kindLabels[name]) : [],
    partial: capture.quality === 'partial',
    note: capture.note,
  };
}

/** A capture of a text that was withdrawn since. */
function withheldItem({ captured, note }: CaptureRecord): FoldedItem {
  return {
    kind: 'withheld',
    label: words.withheld,
    meaning: words.withheldMeaning,
    captures: [{ captured: instantMoment(captured), fileTime: false, note, status: undefined }],
    back: undefined,
  };
}

function foldedItem(capture: CaptureRecord, revision: RevisionRecord | undefined): FoldedItem {
  const { outcome, note, status } = capture;
  const fileTime = revision !== undefined && isFileTime(revision, capture.captured);
  // An answer that worked needs no number.
  const shownStatus = status === 200 ? undefined : status;
  const captures = [{ captured: instantMoment(capture.captured), fileTime, note, status: shownStatus }];
  if (outcome === 'snapshot' && capture.quality === 'failed') {
    return { kind: 'unusable', label: words.failedCapture, meaning: words.failedMeaning, captures, back: undefined };
  }
  if (outcome === 'snapshot' && capture.quality === 'partial' && revision === undefined) {
    return { kind: 'unusable', label: words.partialCapture, meaning: words.partialMeaning, captures, back: undefined };
  }
  if (outcome === 'snapshot' || outcome === 'unchanged') {
    return { kind: 'unchanged', label: timeLineOutcomes.unchanged, meaning: undefined, captures, back: undefined };
  }
  // Without an answer of a server: robots.txt forbade to ask it.
  if (outcome === 'blocked' && status === undefined && capture.method === 'fetch') {
    return { kind: 'unusable', label: words.forbidden, meaning: words.forbiddenMeaning, captures, back: undefined };
  }
  const nothing = outcome === 'not-found' || outcome === 'gone';
  return {
    kind: nothing ? 'nothing' : 'unusable',
    label: timeLineOutcomes[outcome],
    meaning: outcomeMeanings[outcome],
    captures,
    back: undefined,
  };
}
