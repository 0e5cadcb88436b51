import type { Archive } from '../archive/archive.ts';
import type { DataManifest } from '../export/data-store.ts';
import { columnMeanings, dataRules, rightsText, tableMeanings, typeMeanings } from '#words/data.ts';
import { dataCitation, dataPageTexts, sizeText } from '#words/data-page.ts';
import { type DataFile, databaseName } from '../publish/data/data-file.ts';
import { type ReadExample, readExamples } from '../publish/data/read-examples.ts';
import { type Column, tables, type TableName } from '../publish/data/tables.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** A file to be taken away. */
export interface DataFileEntry {
  name: string;
  href: string;
  /** What it is, where the name does not say it; else empty. */
  what: string;
  size: string;
  sha256: string;
}

/** A text some parts of which are code. */
export type Phrase = { text: string; isCode: boolean }[];

/** What may stand in a column of a table, and what it means. */
export interface CodebookLine {
  name: string;
  form: string;
  meaning: Phrase;
  /** Never empty. */
  isRequired: boolean;
}

/** Everything the page about the published data shows. */
export interface DataPage {
  path: string;
  tables: { name: string; meaning: Phrase; rows: string; isCut: boolean; files: DataFileEntry[] }[];
  database: { files: DataFileEntry[]; note: string | undefined };
  documents: DataFileEntry[];
  rules: Phrase[];
  examples: ReadExample[];
  codebook: { name: string; meaning: Phrase; columns: CodebookLine[] }[];
  citation: string | undefined;
  lang: string;
  rights: string;
  ownRights: boolean;
  licence: { text: string; href: string | undefined } | undefined;
}

/** The page about the published data; without a list of files, as before the first build, it shows the codebook. */
export function dataPage(archive: Archive, urls: SiteUrls, manifest: DataManifest | undefined): DataPage {
  const { title, language, policies, publish } = archive.config();
  const files = manifest?.files ?? [];
  const database = files.filter(({ format }) => format === 'sqlite');
  const sums = files.find(({ name }) => name === 'SHA256SUMS');
  const entry = (file: DataFile): DataFileEntry => entryOf(file, urls);
  return {
    path: urls.data(),
    tables:
      files.length === 0
        ? []
        : tables.map(({ name }) => {
            const own = files.filter(({ table }) => table === name);
            const csv = own.filter(({ format }) => format === 'csv');
            const rows = csv.reduce((sum, file) => sum + (file.rows ?? 0), 0);
            const isCut = own.length > 3;
            return {
              name,
              meaning: phrase(tableMeanings[name]),
              rows: dataPageTexts.rows(rows),
              isCut,
              files: own.map(entry),
            };
          }),
    database: { files: database.map(entry), note: databaseNote(database) },
    documents: files.filter(({ format }) => format === undefined).map(entry),
    rules: dataRules.map(phrase),
    examples: readExamples(database[0]?.name ?? databaseName),
    codebook: tables.map(({ name, columns }) => ({
      name,
      meaning: phrase(tableMeanings[name]),
      columns: columns.map((column) => codebookLine(name, column)),
    })),
    citation:
      sums && dataCitation(revealTexts(title), archive.totals().lastCaptured, urls.absolute(urls.data()), sums.sha256),
    lang: language,
    rights: policies.rights ?? rightsText,
    ownRights: policies.rights !== undefined,
    licence: publish.licence === undefined ? undefined : licenceLink(publish.licence),
  };
}

/** A column in the language of the interface; the files themselves have English ones. */
function codebookLine(table: TableName, { name, type, values, required }: Column): CodebookLine {
  const meanings: Readonly<Record<string, string>> = columnMeanings[table];
  return {
    name,
    form: values === undefined ? typeMeanings[type] : values.join(', '),
    meaning: phrase(meanings[name]!),
    isRequired: required,
  };
}

function entryOf({ name, format, rows, table, bytes, sha256 }: DataFile, urls: SiteUrls): DataFileEntry {
  const isPart = table !== undefined && /-\d+\.[a-z]+$/.test(name);
  const part = isPart && rows !== undefined ? dataPageTexts.rows(rows) : '';
  const what = format === undefined ? (dataPageTexts.documentMeanings[name] ?? '') : part;
  return { name, href: urls.dataFile(name), what, size: sizeText(bytes), sha256 };
}

function databaseNote([first, ...others]: readonly DataFile[]): string | undefined {
  if (first === undefined || first.name === databaseName) return undefined;
  return others.length > 0 ? dataPageTexts.cut : dataPageTexts.packed;
}

function licenceLink(licence: string): { text: string; href: string | undefined } {
  return { text: licence, href: /^https?:\/\//i.test(licence) ? licence : undefined };
}

/** A text with its code, which stands between backticks. */
function phrase(text: string): Phrase {
  return text
    .split('`')
    .map((part, at) => ({ text: part, isCode: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
