import type { EditClass, Weight } from './diff.ts';
import type { FieldName } from './revision.ts';

/** What an edit changed, for the filter: a kind of change of the text, or a field (`field-title`). */
export type ChangeKind = EditClass | `field-${FieldName}`;

/** What is known of a record of the search index beside its words: what it is filtered, counted and sorted by. */
export interface SearchEntry {
  /** The record's id in Pagefind's index. */
  id: string;
  kind: 'article' | 'edit';
  outlet: string;
  authors: string[];
  /** BCP 47 without region and script: `en` finds `en-GB` too. */
  language: string;
  section: string | undefined;
  /** Days (`YYYY-MM-DD`), both included: an article's stated day, month or year; an edit's window in UTC. Undefined where no date is stated. */
  days: { from: string; to: string } | undefined;
  /** The day of the list: as much of the stated day as there is; of an edit, the end of its window. Empty where there is none. */
  day: string;
  /** When the article was published, as far as stated, in minutes since 1970 in UTC; undefined where it is not. For sorting only. */
  published: number | undefined;
  /** The first capture that showed what the record tells, in minutes since 1970. */
  captured: number;
  /** Edits of the article. */
  edits: number;
  /** Undefined for articles, and for edits that are not weighed. */
  weight: Weight | undefined;
  changes: ChangeKind[];
  /** Places of the index at which an edit's removed and added words begin; a place between them belongs to neither. */
  removedAt: number;
  addedAt: number;
  /** The edit removed words, or added some. */
  removes: boolean;
  adds: boolean;
}

/** What a citation of a record needs beside its entry. */
export interface SearchCitation {
  key: string;
  title: string;
  /** Of the record's page, below the host or absolute. */
  page: string;
  issued: string;
  lang: string;
  original?: string;
  gone?: true;
  /** Absent where the snapshot holds redacted words. */
  sha256?: string;
  /** Of an article: the number of its latest revision and the first capture that showed it. */
  revision?: number;
  captured?: string;
  /** Of an edit. */
  after?: string;
  until?: string;
  /** Which of the instants are only times of files: `captured`, `after`, `until`. */
  fileTimes?: string[];
}

/**
 * `catalogue.json`, beside the index: one row a record in columns, values of filters by their place in a list. Times are
 * minutes since 1970, days numbers of days since 1970.
 */
export interface SearchCatalogue {
  format: typeof catalogueFormat;
  /** Version of Pagefind that wrote the index. */
  engine: string;
  /** Files of the index without which a search would find nothing and not say so. */
  files: string[];
  /** Chunks of the index: the first word of each, and the name of its file. */
  chunks: [string, string][];
  /** By language: the stem with which each file of word forms begins. */
  words: Record<string, string[]>;
  /** Records in each file of citations. */
  citations: number;
  values: { outlet: string[]; author: string[]; language: string[]; section: string[]; change: ChangeKind[] };
  /** Ids of the records without what is the same in all of them (`idStart`). */
  idStart: string;
  ids: string[];
  /** `a` for an article, `e` for an edit, one letter a record. */
  kinds: string;
  outlet: number[];
  authors: (number | number[])[];
  language: number[];
  /** -1 is none. */
  section: number[];
  from: number[];
  to: number[];
  /** How much of the day is known, a digit a record: 0 nothing, 1 the year, 2 the month, 3 the day. */
  precision: string;
  published: (number | null)[];
  captured: number[];
  edits: number[];
  /** 0 is none, then cosmetic, minor, substantive. */
  weight: number[];
  /** Sets of bits: the places of `values.change`. */
  changes: number[];
  /** Of edits, in their order: removedAt, addedAt, and 1 for removed plus 2 for added words. */
  parts: number[];
}

type CatalogueColumn = Exclude<
  keyof SearchCatalogue,
  'format' | 'engine' | 'files' | 'chunks' | 'words' | 'citations' | 'values'
>;

/** Changes when a page could no longer read a catalogue of an older build. */
export const catalogueFormat = 1;

const weights: readonly (Weight | undefined)[] = [undefined, 'cosmetic', 'minor', 'substantive'];
const precisions: Readonly<Record<number, string>> = { 0: '0', 4: '1', 7: '2', 10: '3' };
const dayMs = 86_400_000;

/** The columns of `entries`, which the index has in this order. */
export function catalogueColumns(entries: readonly SearchEntry[]): Pick<SearchCatalogue, 'values' | CatalogueColumn> {
  const outlet = numbered<string>();
  const author = numbered<string>();
  const language = numbered<string>();
  const section = numbered<string>();
  const change = numbered<ChangeKind>();
  const idStart = commonStart(entries.map(({ id }) => id));
  const columns = {
    idStart,
    ids: entries.map(({ id }) => id.slice(idStart.length)),
    kinds: entries.map(({ kind }) => (kind === 'edit' ? 'e' : 'a')).join(''),
    outlet: entries.map((entry) => outlet.numberOf(entry.outlet)),
    authors: entries.map((entry) => {
      const numbers = entry.authors.map(author.numberOf);
      return numbers.length === 1 ? numbers[0]! : numbers;
    }),
    language: entries.map((entry) => language.numberOf(entry.language)),
    section: entries.map((entry) => (entry.section === undefined ? -1 : section.numberOf(entry.section))),
    from: entries.map(({ days }) => (days === undefined ? 0 : dayNumber(days.from))),
    to: entries.map(({ days }) => (days === undefined ? 0 : dayNumber(days.to))),
    precision: entries.map(({ day }) => precisions[day.length] ?? '0').join(''),
    published: entries.map(({ published }) => published ?? null),
    captured: entries.map(({ captured }) => captured),
    edits: entries.map(({ edits }) => edits),
    weight: entries.map(({ weight }) => weights.indexOf(weight)),
    changes: entries.map(({ changes }) => changes.reduce((bits, kind) => bits | (1 << change.numberOf(kind)), 0)),
    parts: entries.flatMap((entry) =>
      entry.kind === 'edit' ? [entry.removedAt, entry.addedAt, Number(entry.removes) + 2 * Number(entry.adds)] : [],
    ),
  };
  return {
    values: {
      outlet: outlet.values,
      author: author.values,
      language: language.values,
      section: section.values,
      change: change.values,
    },
    ...columns,
  };
}

/** The entries of a catalogue, in the order of the index. */
export function catalogueEntries(catalogue: SearchCatalogue): SearchEntry[] {
  const { values, parts } = catalogue;
  let part = 0;
  return catalogue.ids.map((id, at): SearchEntry => {
    const kind = catalogue.kinds[at] === 'e' ? 'edit' : 'article';
    const [removedAt, addedAt, sides] = kind === 'edit' ? parts.slice(part, part + 3) : [0, 0, 0];
    if (kind === 'edit') part += 3;
    const authors = catalogue.authors[at]!;
    const [from, to] = [catalogue.from[at]!, catalogue.to[at]!];
    const isDated = catalogue.precision[at] !== '0';
    return {
      id: catalogue.idStart + id,
      kind,
      outlet: values.outlet[catalogue.outlet[at]!]!,
      authors: (typeof authors === 'number' ? [authors] : authors).map((number) => values.author[number]!),
      language: values.language[catalogue.language[at]!]!,
      section: values.section[catalogue.section[at]!],
      days: isDated ? { from: dayText(from), to: dayText(to) } : undefined,
      day: isDated ? dayText(to).slice(0, [0, 4, 7, 10][Number(catalogue.precision[at])]) : '',
      published: catalogue.published[at] ?? undefined,
      captured: catalogue.captured[at]!,
      edits: catalogue.edits[at]!,
      weight: weights[catalogue.weight[at]!],
      changes: values.change.filter((_, bit) => ((catalogue.changes[at]! >> bit) & 1) === 1),
      removedAt: removedAt!,
      addedAt: addedAt!,
      removes: (sides! & 1) === 1,
      adds: (sides! & 2) === 2,
    };
  });
}

/** Values in the order in which they were first met. */
function numbered<T>(): { values: T[]; numberOf: (value: T) => number } {
  const numbers = new Map<T, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts;
  let length = first.length;
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function dayText(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}
