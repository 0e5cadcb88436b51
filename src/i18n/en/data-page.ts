import type { Sentence } from '../sentence.ts';
import { countText } from './counts.ts';
import { locale } from './locale.ts';

/** Words of the page about the published data. */
export const dataPageTexts = {
  title: 'The data',
  link: 'Data',
  description: 'The whole archive as tables: CSV, NDJSON, Parquet and SQLite, with a codebook.',
  intro:
    'Everything that this archive shows can be taken away: its articles, every capture, every revision with its full text, every edit and every sentence that was changed. Each table comes in three forms with the same rows; the database holds all of them and can be searched in full text.',
  notYet: 'The files are written when the site is built.',
  contents: 'On this page',
  tables: 'Tables',
  database: 'Database',
  databaseMeaning:
    'SQLite with all tables and a full-text index over the headlines and texts of revisions and over the removed and added words of edits. It opens in Datasette.',
  packed: 'It is packed with gzip.',
  cut: 'It is packed with gzip and cut; join the files in their order, then unpack them.',
  parts: 'Cut into several files; each is whole in itself.',
  documents: 'Description',
  documentMeanings: {
    'datapackage.json': 'Every file with its columns, types, keys, size and hash (Frictionless Data Package).',
    'codebook.csv': 'The codebook below, as a table.',
    'codebook.md': 'The codebook below, as text.',
    'datasette.json': 'Titles and meanings for Datasette.',
    'README.md': 'What to know, to be kept beside the files.',
    SHA256SUMS: 'The hash of every file, for sha256sum -c.',
  } as Readonly<Record<string, string>>,
  rules: 'What holds of all files',
  opening: 'How to open them',
  commandLine: <Part>(command: Part): Sentence<Part> => ['The same files are written by the command ', command, '.'],
  codebook: 'Codebook',
  neverEmpty: 'never empty',
  citing: 'Citing and rights',
  cite: 'Cite the data with its hash, which tells this state of it from all others:',
  licence: 'Licence of this data',
  hash: 'sha256',
  rows: (count: number): string => countText(count, 'row'),
} as const;

/** Size of a file in words: `529 kB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

/** How the data is cited: the last capture in it stands for its date. */
export function dataCitation(title: string, lastCaptured: string | undefined, address: string, sha256: string): string {
  const state = lastCaptured === undefined ? '' : ` Captures up to ${lastCaptured}.`;
  return `${title} [data set].${state} ${address}. sha256 of SHA256SUMS: ${sha256}`;
}
