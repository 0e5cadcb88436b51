import type * as english from '../en/data-page.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';
import { locale } from './locale.ts';

// Citations are in English in every archive.
export { dataCitation } from '../en/data-page.ts';

/** Words of the page about the published data. */
export const dataPageTexts: Words<typeof english.dataPageTexts> = {
  title: 'Die Daten',
  link: 'Daten',
  description: 'Das ganze Archiv als Tabellen: CSV, NDJSON, Parquet und SQLite, mit einem Codebuch.',
  intro:
    'Alles, was dieses Archiv zeigt, lässt sich mitnehmen: seine Artikel, jeder Abruf, jede Fassung mit ihrem vollständigen Text, jede Änderung und jeder Satz, der geändert wurde. Jede Tabelle gibt es in drei Formen mit denselben Zeilen; die Datenbank enthält sie alle und lässt sich im Volltext durchsuchen. Die Dateien selbst, auch ihre Beschreibungen, sind auf Englisch.',
  notYet: 'Die Dateien werden geschrieben, wenn die Website gebaut wird.',
  contents: 'Auf dieser Seite',
  tables: 'Tabellen',
  database: 'Datenbank',
  databaseMeaning:
    'SQLite mit allen Tabellen und einem Volltextindex über die Überschriften und Texte der Fassungen und über die entfernten und hinzugefügten Wörter der Änderungen. Sie lässt sich in Datasette öffnen.',
  packed: 'Sie ist mit gzip gepackt.',
  cut: 'Sie ist mit gzip gepackt und geteilt; fügen Sie die Dateien in ihrer Reihenfolge zusammen, und entpacken Sie sie dann.',
  parts: 'In mehrere Dateien geteilt; jede ist für sich vollständig.',
  documents: 'Beschreibung',
  documentMeanings: {
    'datapackage.json':
      'Jede Datei mit ihren Spalten, Typen, Schlüsseln, ihrer Größe und ihrem Hash (Frictionless Data Package).',
    'codebook.csv': 'Das Codebuch (unten) als Tabelle, auf Englisch.',
    'codebook.md': 'Das Codebuch (unten) als Text, auf Englisch.',
    'datasette.json': 'Titel und Bedeutungen für Datasette.',
    'README.md': 'Was man wissen sollte, zum Aufbewahren bei den Dateien.',
    SHA256SUMS: 'Der Hash jeder Datei, für sha256sum -c.',
  },
  rules: 'Was für alle Dateien gilt',
  opening: 'Wie man sie öffnet',
  commandLine: (command) => ['Dieselben Dateien schreibt der Befehl ', command, '.'],
  codebook: 'Codebuch',
  neverEmpty: 'nie leer',
  citing: 'Zitieren und Rechte',
  cite: 'Zitieren Sie die Daten mit ihrem Hash, der diesen Stand von allen anderen unterscheidet:',
  licence: 'Lizenz dieser Daten',
  hash: 'sha256',
  rows: (count) => countText(count, 'Zeile', 'Zeilen'),
};

/** Size of a file in words: `529 kB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return countText(bytes, 'Byte', 'Bytes');
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
