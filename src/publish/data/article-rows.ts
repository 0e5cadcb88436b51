import type { Archive } from '../../archive/archive.ts';
import { isNotable } from '../../archive/compile-edit.ts';
import type {
  ArticleRecord,
  CaptureRecord,
  ChangedSentence,
  EditRecord,
  EditWords,
  OutletRecord,
  RevisionRecord,
} from '../../archive/records.ts';
import { instantOfStamp } from '../../model/capture-stamp.ts';
import { parseStatedDate } from '../../model/stated-date.ts';
import { plainText } from './plain-text.ts';
import type { Cell, Row, TableName } from './tables.ts';

/** A row with the table it belongs to. */
export type TableRow = { [T in TableName]: { table: T; row: Row<T> } }[TableName];

/** Addresses of pages below the archive's own. */
export interface PageAddresses {
  article: (id: string) => string;
  revision: (article: string, revision: string) => string;
}

/** The row of an outlet. */
export function outletRow(outlet: OutletRecord): TableRow {
  const { id, name, url, language, timezone, description, articleCount, editCount } = outlet;
  const row: Row<'outlets'> = {
    ...{ id, name, url: optional(url), language: optional(language), timezone: optional(timezone) },
    ...{ description: optional(description), article_count: articleCount, edit_count: editCount },
  };
  return { table: 'outlets', row: clean(row) };
}

/**
 * All rows of one listed article, text by text as it is read: nothing is kept. Rows of one table come in order of time.
 */
export function* articleRows(archive: Archive, article: ArticleRecord, pages: PageAddresses): Generator<TableRow> {
  yield { table: 'articles', row: clean(articleRow(article, pages)) };
  const revisions = archive.revisions(article.id);
  for (const revision of revisions) {
    const row = revisionRow(revision, archive.revisionText(article.id, revision.id));
    yield { table: 'revisions', row: clean(row) };
  }
  const snapshots = new Map(
    revisions.flatMap((revision) => revision.snapshots.map((one) => [instantOfStamp(one.stamp), one] as const)),
  );
  for (const [at, capture] of archive.captures(article.id).entries()) {
    const row = captureRow(capture, at + 1, snapshots.get(capture.captured));
    yield { table: 'captures', row: clean(row) };
  }
  for (const edit of archive.editsOf(article.id)) {
    const words = archive.editWords(edit.article, edit.revision);
    yield { table: 'edits', row: clean(editRow(edit, words, pages)) };
    const key = { article: edit.article, revision: edit.revision };
    for (const { field, before, after } of edit.fields) {
      yield { table: 'field_changes', row: clean({ ...key, field, before, after }) };
    }
    for (const [at, sentence] of words.sentences.entries()) {
      yield { table: 'sentences', row: clean({ ...key, ...sentenceCells(sentence, at + 1) }) };
    }
  }
}

function articleRow(article: ArticleRecord, pages: PageAddresses): Row<'articles'> {
  return {
    id: article.id,
    outlet: article.outlet,
    page: pages.article(article.id),
    title: article.title,
    description: optional(article.description),
    authors: article.authors,
    ...statedDate(article.date),
    section: optional(article.section),
    tags: article.tags,
    language: article.lang,
    url: optional(article.url),
    first_captured: article.firstCaptured,
    last_captured: article.lastCaptured,
    status: article.status,
    latest_revision: article.latestRevision,
    revision_count: article.revisionCount,
    edit_count: article.editCount,
    notable_edit_count: article.notableEditCount,
    word_count: article.wordCount,
  };
}

function revisionRow(revision: RevisionRecord, text: string): Row<'revisions'> {
  const { fields } = revision;
  return {
    article: revision.article,
    revision: revision.id,
    number: revision.number,
    title: fields.title,
    description: optional(fields.description),
    authors: fields.author,
    dateline: optional(fields.dateline),
    ...statedDate(fields.date),
    modified: optional(fields.modified),
    section: optional(fields.section),
    tags: fields.tags,
    language: optional(fields.lang),
    correction: optional(fields.correction),
    image: optional(fields.image),
    url: optional(fields.url),
    first_captured: revision.firstCaptured,
    last_captured: revision.lastCaptured,
    capture_count: revision.captureCount,
    snapshot_count: revision.snapshots.length,
    return_of: optional(revision.returnOf),
    word_count: revision.wordCount,
    text,
  };
}

function captureRow(
  capture: CaptureRecord,
  number: number,
  snapshot: RevisionRecord['snapshots'][number] | undefined,
): Row<'captures'> {
  return {
    article: capture.article,
    number,
    captured: capture.captured,
    captured_from: optional(snapshot?.capture.capturedFrom),
    outcome: capture.outcome,
    revision: optional(capture.revision),
    http_status: capture.status ?? null,
    method: optional(capture.method),
    quality: optional(capture.quality),
    note: optional(capture.note),
    snapshot_sha256: optional(snapshot?.sha256),
    extractor: optional(snapshot?.capture.extractor),
    raw_sha256: optional(snapshot?.capture.raw),
    memento: optional(snapshot?.capture.memento),
  };
}

function editRow(edit: EditRecord, words: EditWords, pages: PageAddresses): Row<'edits'> {
  const { summary, extractorChange } = edit;
  return {
    article: edit.article,
    revision: edit.revision,
    before: edit.before,
    number: edit.number,
    outlet: edit.outlet,
    page: pages.revision(edit.article, edit.revision),
    window_after: edit.window.after,
    window_until: edit.window.until,
    weight: summary.weight,
    rule: summary.rule,
    classes: Object.keys(summary.classes).sort(),
    silent: summary.silent,
    note_added: summary.noteAdded,
    notable: isNotable(edit),
    fields_changed: edit.fields.map(({ field }) => field),
    words_added: summary.words.added,
    words_removed: summary.words.removed,
    words_moved: summary.words.moved,
    paragraphs_added: summary.blocks.added,
    paragraphs_removed: summary.blocks.removed,
    paragraphs_moved: summary.blocks.moved,
    paragraphs_edited: summary.blocks.edited,
    change_count: summary.hunks,
    extractor_before: optional(extractorChange?.before),
    extractor_after: optional(extractorChange?.after),
    partial: edit.partial === true,
    inexact: [...new Set((edit.degraded ?? []).map(({ stage }) => stage))].sort(),
    return_of: optional(edit.returnOf),
    removed_text: optional(words.removedText),
    added_text: optional(words.addedText),
  };
}

function sentenceCells(sentence: ChangedSentence, number: number): Omit<Row<'sentences'>, 'article' | 'revision'> {
  const { relation, moved, similarity, classes, kind, before, after } = sentence;
  return {
    ...{ number, relation, moved, similarity: similarity ?? null, classes, block_kind: kind },
    ...{ before_paragraph: before?.block ?? null, before_sentence: before?.sentence ?? null },
    ...{ after_paragraph: after?.block ?? null, after_sentence: after?.sentence ?? null },
    ...{ before: optional(before?.text), after: optional(after?.text) },
  };
}

/** A date that no capture states stays nothing: neither the word for it nor a day. */
function statedDate(date: string): { date: Cell; date_precision: Cell; date_sort: Cell } {
  const stated = parseStatedDate(date);
  if ('fault' in stated) throw new Error(`A date that was checked does not parse: ${date}`);
  const { text, precision, sortKey } = stated;
  return { date: precision === 'unknown' ? null : text, date_precision: precision, date_sort: optional(sortKey) };
}

/** Unknown and empty are the same in a table. */
function optional(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function clean<R extends Row>(row: R): R {
  return Object.fromEntries(Object.entries<Cell>(row).map(([name, cell]) => [name, cleanCell(cell)])) as R;
}

function cleanCell(cell: Cell): Cell {
  if (typeof cell === 'string') return plainText(cell);
  return Array.isArray(cell) ? (cell as readonly string[]).map(plainText) : cell;
}
