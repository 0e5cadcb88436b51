import { columnMeanings, tableMeanings, type TableName } from '../../i18n/en/data.ts';
import { captureOutcomes } from '../../model/capture.ts';
import { fieldNames } from '../../model/revision.ts';

export type { TableName };

/** Names of the columns of a table. */
export type ColumnName<T extends TableName> = keyof (typeof columnMeanings)[T] & string;

/** What a value of a column may be; null is unknown, or nothing. An instant is ISO 8601 in UTC. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A row of a table, its columns in their order. */
export type Row<T extends TableName = TableName> = T extends TableName ? Readonly<Record<ColumnName<T>, Cell>> : never;

/** How a column is written in every format. The first six are text. */
export type ColumnType =
  'string' | 'date' | 'language' | 'sha256' | 'url' | 'stamp' | 'instant' | 'integer' | 'number' | 'boolean' | 'list';

/** One column of a table. */
export interface Column {
  name: string;
  type: ColumnType;
  meaning: string;
  /** Never null. */
  required: boolean;
  /** The only values there are. */
  values?: readonly string[];
}

/** Columns of a row that name a row of another table by its key. */
export interface Reference {
  columns: readonly string[];
  table: TableName;
}

/** A table of the published data: from it every format, the schema and the codebook are made. */
export interface Table {
  name: TableName;
  meaning: string;
  columns: readonly Column[];
  /** Columns that tell a row from all others. */
  key: readonly string[];
  references: readonly Reference[];
}

type Form = ColumnType | [ColumnType, 'required'] | [ColumnType, 'required' | 'optional', readonly string[]];

function table<T extends TableName>(
  name: T,
  forms: Readonly<Record<ColumnName<T>, Form>>,
  key: readonly ColumnName<T>[],
  references: readonly { columns: readonly ColumnName<T>[]; table: TableName }[],
): Table {
  const meanings: Readonly<Record<string, string>> = columnMeanings[name];
  const columns = Object.entries<Form>(forms).map(([column, form]) => {
    const [type, need = 'optional', values] = typeof form === 'string' ? [form] : form;
    const meaning = meanings[column]!;
    return { name: column, type, meaning, required: need === 'required', ...(values && { values }) };
  });
  return { name, meaning: tableMeanings[name], columns, key, references };
}

const text: Form = ['string', 'required'];
const count: Form = ['integer', 'required'];
const flag: Form = ['boolean', 'required'];
const list: Form = ['list', 'required'];
const instant: Form = ['instant', 'required'];
const stamp: Form = ['stamp', 'required'];
const precision: Form = ['string', 'required', ['time', 'day', 'month', 'year', 'unknown']];
const statedDate = { date: 'date', date_precision: precision, date_sort: 'string' } as const;

const outlets = table(
  'outlets',
  {
    ...{ id: text, name: text, url: 'url', language: 'language', timezone: 'string', description: 'string' },
    ...{ article_count: count, edit_count: count },
  },
  ['id'],
  [],
);

const articles = table(
  'articles',
  {
    ...{ id: text, outlet: text, page: text, title: text, description: 'string', authors: list },
    ...statedDate,
    ...{ section: 'string', tags: list, language: ['language', 'required'], url: 'url' },
    ...{ first_captured: instant, last_captured: instant, status: ['string', 'required', ['live', 'gone']] },
    ...{ latest_revision: stamp, revision_count: count, edit_count: count, notable_edit_count: count },
    word_count: count,
  },
  ['id'],
  [{ columns: ['outlet'], table: 'outlets' }],
);

const captures = table(
  'captures',
  {
    ...{ article: text, number: count, captured: instant, captured_from: ['string', 'optional', ['file-time']] },
    ...{ outcome: ['string', 'required', captureOutcomes], revision: 'stamp', http_status: 'integer' },
    ...{ method: 'string', quality: ['string', 'optional', ['partial', 'failed']], note: 'string' },
    ...{ snapshot_sha256: 'sha256', extractor: 'string', raw_sha256: 'sha256', memento: 'url' },
  },
  ['article', 'number'],
  [
    { columns: ['article'], table: 'articles' },
    { columns: ['article', 'revision'], table: 'revisions' },
  ],
);

const revisions = table(
  'revisions',
  {
    ...{ article: text, revision: stamp, number: count, title: text, description: 'string', authors: list },
    dateline: 'string',
    ...statedDate,
    ...{ modified: 'date', section: 'string', tags: list, language: 'language', correction: 'string', image: 'url' },
    ...{ url: 'url', first_captured: instant, last_captured: instant, capture_count: count, snapshot_count: count },
    ...{ return_of: 'stamp', word_count: count, text: 'string' },
  },
  ['article', 'revision'],
  [{ columns: ['article'], table: 'articles' }],
);

const edits = table(
  'edits',
  {
    ...{ article: text, revision: stamp, before: stamp, number: count, outlet: text, page: text },
    ...{ window_after: instant, window_until: instant },
    ...{ weight: ['string', 'required', ['cosmetic', 'minor', 'substantive']], rule: text, classes: list },
    ...{ silent: flag, note_added: flag, notable: flag, fields_changed: list },
    ...{ words_added: count, words_removed: count, words_moved: count, paragraphs_added: count },
    ...{ paragraphs_removed: count, paragraphs_moved: count, paragraphs_edited: count, change_count: count },
    ...{ extractor_before: 'string', extractor_after: 'string', partial: flag, inexact: list, return_of: 'stamp' },
    ...{ removed_text: 'string', added_text: 'string' },
  },
  ['article', 'revision'],
  [
    { columns: ['article', 'revision'], table: 'revisions' },
    { columns: ['article', 'before'], table: 'revisions' },
    { columns: ['outlet'], table: 'outlets' },
  ],
);

const fieldChanges = table(
  'field_changes',
  { article: text, revision: stamp, field: ['string', 'required', fieldNames], before: list, after: list },
  ['article', 'revision', 'field'],
  [{ columns: ['article', 'revision'], table: 'edits' }],
);

const relations = ['edited', 'added', 'removed', 'moved', 'split', 'merged'] as const;

const sentences = table(
  'sentences',
  {
    ...{ article: text, revision: stamp, number: count, relation: ['string', 'required', relations], moved: flag },
    ...{ similarity: 'number', classes: list, block_kind: text, before_paragraph: 'integer' },
    ...{ before_sentence: 'integer', after_paragraph: 'integer', after_sentence: 'integer' },
    ...{ before: 'string', after: 'string' },
  },
  ['article', 'revision', 'number'],
  [{ columns: ['article', 'revision'], table: 'edits' }],
);

/** Every table of the published data; one that others refer to stands before them. */
export const tables: readonly Table[] = [outlets, articles, revisions, captures, edits, fieldChanges, sentences];
