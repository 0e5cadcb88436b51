import { compareRevisions } from '../diff/compare.ts';
import { listChanges } from '../diff/page/list-changes.ts';
import { renderPage } from '../diff/page/render-page.ts';
import { changedText, renderChanges, renderText } from '../diff/render.ts';
import { toHtml } from '../markdown/to-html.ts';
import type { Degradation, DiffSummary, FieldChange, SentenceLink } from '../model/diff.ts';
import { readerName } from '../model/reader-name.ts';
import type { CaptureProvenance } from '../model/snapshot.ts';
import type { FoldedArticle, RevisionSource } from './assemble-article.ts';
import { isListed } from './audience.ts';
import { changedSentences } from './changed-sentences.ts';
import type { CompiledEdit } from './compiled-article.ts';
import type { ChangedSentence, EditBody, EditRecord } from './records.ts';
import { listedNames } from './redact-snapshot.ts';

/** What is stored of a comparison: the record's part and the body, without the HTML that the tree gives. */
export interface StoredDiff {
  summary: DiffSummary;
  fields: FieldChange[];
  degraded: Degradation[];
  body: Omit<EditBody, 'changesHtml'>;
  sentences: ChangedSentence[];
  links: SentenceLink[];
}

/** An edit with what is stored of its comparison. */
export interface ComparedEdit {
  edit: CompiledEdit;
  diff: StoredDiff;
}

/** The edit from one revision to another, computed unless the store has it. */
export function compileEdit(
  folded: FoldedArticle,
  before: RevisionSource,
  after: RevisionSource,
  overall: boolean,
): ComparedEdit {
  const { context, stored, blobs, counts } = folded;
  const diffKey = `diff:${context.engine}:${before.record.digest}:${after.record.digest}:${before.record.id}:${after.record.id}:${context.lang}`;
  const known = blobs.get(diffKey) ?? stored.blob(diffKey);
  let diff: StoredDiff;
  if (known === undefined) {
    diff = computeDiff(before, after, context.lang);
    counts.diffed += 1;
    blobs.set(diffKey, JSON.stringify(diff));
  } else {
    diff = JSON.parse(known) as StoredDiff;
  }
  return { edit: { record: editRecord(folded, before, after, diff), diffKey, overall }, diff };
}

function computeDiff(before: RevisionSource, after: RevisionSource, lang: string): StoredDiff {
  const one = { id: before.record.id, fields: before.snapshot.fields, lang, blocks: before.snapshot.blocks };
  const other = { id: after.record.id, fields: after.snapshot.fields, lang, blocks: after.snapshot.blocks };
  const diff = compareRevisions(one, other);
  const changed = changedText(diff, one, other);
  return {
    summary: diff.summary,
    fields: diff.fields,
    degraded: diff.degraded,
    body: {
      inlineHtml: toHtml(renderPage(diff, one, other)),
      list: listChanges(diff, one, other),
      changes: renderChanges(diff, one, other),
      changesText: renderText(diff, one, other),
      removedText: changed.removed,
      addedText: changed.added,
    },
    sentences: changedSentences(diff, one, other),
    links: diff.links,
  };
}

function editRecord(
  { context, input }: FoldedArticle,
  before: RevisionSource,
  after: RevisionSource,
  diff: StoredDiff,
): EditRecord {
  const { fields } = after.record;
  const readers = { before: readerOf(before.last.capture), after: readerOf(after.snapshot.capture) };
  const isPartial = [before.snapshot, after.snapshot].some(({ capture }) => capture.quality === 'partial');
  return {
    article: context.folder.id,
    outlet: context.folder.outlet,
    outletName: context.outletName,
    before: before.record.id,
    revision: after.record.id,
    number: after.record.number,
    title: fields.title,
    authors: listedNames(fields.author),
    lang: fields.lang ?? context.lang,
    date: fields.date,
    window: { after: before.record.lastCaptured, until: after.record.firstCaptured },
    // What a part lacks, a note among it, may be missing from it alone.
    summary: isPartial ? { ...diff.summary, silent: false } : diff.summary,
    fields: diff.fields,
    ...(readers.before === readers.after ? {} : { extractorChange: readers }),
    ...(isPartial ? { partial: true as const } : {}),
    ...(diff.degraded.length > 0 ? { degraded: diff.degraded } : {}),
    ...(after.record.returnOf === undefined ? {} : { returnOf: after.record.returnOf }),
    hidden: !isListed(context),
    digest: input,
  };
}

/**
 * What made a snapshot: its extractor with the outlet's rules, or else the way of its capture, and the variant of the page that was captured. Two
 * that differ may differ in what they leave out.
 */
function readerOf({ extractor, rules, method, variant }: CaptureProvenance): string {
  const reader = readerName(extractor ?? method ?? 'not stated', rules);
  return variant === undefined ? reader : `${reader} (${variant} page)`;
}

/** Neither cosmetic nor, perhaps, made by the archive's own means: what feeds tell by default. */
export function isNotable({ summary, extractorChange, partial }: EditRecord): boolean {
  return summary.weight !== 'cosmetic' && extractorChange === undefined && partial === undefined;
}
