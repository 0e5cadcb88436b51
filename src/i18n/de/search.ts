import type { ChangeKind } from '../../model/search-catalogue.ts';
import type * as english from '../en/search.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';
import { weightLabels } from './edits.ts';
import { locale } from './locale.ts';
import { monthNames } from './time.ts';

/** Where words are looked for, within a sentence. */
const scopePhrases: Words<Record<keyof typeof english.searchWords.scopes, string>> = {
  all: 'in diesem Archiv',
  articles: 'im neuesten Text eines Artikels',
  edits: 'in einer Änderung',
  removed: 'unter entfernten Wörtern',
  added: 'unter hinzugefügten Wörtern',
};

const changes: Readonly<Record<ChangeKind, string>> = {
  typography: 'Typografie',
  case: 'Groß- und Kleinschreibung',
  punctuation: 'Zeichensetzung',
  spelling: 'Rechtschreibung',
  wording: 'Wortlaut',
  number: 'Zahl',
  date: 'Datum im Text',
  name: 'Name',
  quotation: 'Zitat',
  'quotation-marks': 'Anführungszeichen',
  negation: 'Verneinung',
  order: 'Reihenfolge von Wörtern',
  'field-title': 'Überschrift',
  'field-description': 'Vorspann',
  'field-author': 'Autorenzeile',
  'field-dateline': 'Ortsmarke',
  'field-date': 'Angegebenes Datum',
  'field-modified': 'Angegebene Aktualisierung',
  'field-section': 'Ressort',
  'field-tags': 'Schlagwörter',
  'field-lang': 'Sprache',
  'field-correction': 'Korrekturhinweis',
  'field-image': 'Bild',
  'field-url': 'Adresse',
};

/** Isolates keep a word of another direction in its quotation marks. */
const quoted = (text: string): string => `„\u2068${text}\u2069“`;
const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
const results = (count: number): string => countText(count, 'Treffer');

/** What the search page says. */
export const searchWords: Words<typeof english.searchWords> = {
  title: 'Suche',
  description:
    'Den neuesten Text aller Artikel durchsuchen und die Wörter, die Änderungen entfernten oder hinzufügten.',
  about: 'Was diese Suche kann und was nicht',
  boxLabel: 'Das Archiv durchsuchen, auch nach entfernten Wörtern',
  noScript: 'Die Suche braucht JavaScript. Ohne JavaScript führen diese Listen zu allem:',
  lists: { articles: 'Artikel', edits: 'Änderungen', outlets: 'Medien', authors: 'Namen', dates: 'Monate' },
  queryLabel: 'Wörter',
  button: 'Suchen',
  how: 'Alle Wörter müssen vorkommen, in irgendeiner ihrer Formen. „Anführungszeichen“ halten eine Wortfolge zusammen.',
  scope: 'Wo suchen',
  scopes: {
    all: 'Überall',
    articles: 'In Artikeln',
    edits: 'In Änderungen',
    removed: 'In entfernten Wörtern',
    added: 'In hinzugefügten Wörtern',
  },
  narrow: 'Eingrenzen',
  filters: {
    outlet: 'Medium',
    author: 'Autorschaft',
    year: 'Jahr',
    month: 'Monat',
    language: 'Sprache',
    section: 'Ressort',
    edited: 'Spätere Änderungen',
    weight: 'Gewicht der Änderung',
    change: 'Art der Änderung',
    archive: 'Archiv',
  },
  all: 'Alle',
  from: 'Von',
  to: 'Bis',
  clear: 'Alle Eingrenzungen aufheben',
  order: 'Reihenfolge',
  sorts: {
    relevance: 'Relevanz',
    newest: 'Veröffentlicht, neueste zuerst',
    oldest: 'Veröffentlicht, älteste zuerst',
    'captured-newest': 'Abgerufen, neueste zuerst',
    'captured-oldest': 'Abgerufen, älteste zuerst',
    edits: 'Meiste Änderungen zuerst',
  },
  also: 'Auch durchsuchen',
  alsoNote:
    'Ihre Wörter bleiben bei Ihnen; dass Sie gesucht haben und welche Teile ihres Index Sie brauchten, können andere Websites sehen.',
  slashKey: 'Die Taste / führt zum Suchfeld',
  results: 'Treffer',
  searching: 'Wird gesucht …',
  count: (count) => (count === 0 ? 'Keine Treffer.' : `${results(count)}.`),
  shown: (shown, count) => (count === 0 ? 'Keine Treffer.' : `${results(count)}, ${numberText(shown)} davon gezeigt.`),
  more: (next, left) => `${numberText(next)} weitere von ${numberText(left)} zeigen`,
  failed: (reason) =>
    `Der Suchindex konnte nicht gelesen werden (${reason}). Versuchen Sie es noch einmal, oder nutzen Sie die Listen der Artikel, Medien und Monate.`,
  otherFailed: (name, reason) =>
    `${name} konnte nicht durchsucht werden (${reason}). Die Treffer sind die der übrigen.`,
  unknownArchive: 'diese Website kennt kein Archiv dieses Namens',
  otherEngine: 'sein Index ist von einer anderen Version',
  nothingToMergeWith: 'dieses Archiv hat keine eigenen Einträge',
  resultFailed: 'Dieser Treffer konnte nicht geladen werden.',

  unknown: (asked) =>
    `Kein Eintrag enthält ${quoted(asked)}, eine andere Form davon oder ein Wort, das so beginnt. Es wurde ausgelassen.`,
  unknownPhrase: (asked) => `Kein Eintrag enthält die Wortfolge ${quoted(asked)}.`,
  elsewhere: (asked, scope, count) =>
    `${quoted(asked)} steht nicht ${scopePhrases[scope]}, aber ${countText(count, 'Eintrag enthält', 'Einträge enthalten')} es anderswo.`,
  lookEverywhere: 'Überall suchen',
  forms: (asked, forms) => `${quoted(asked)} wurde auch gefunden als ${listed.format(forms.map(quoted))}.`,
  ignored: (runs) =>
    `${listed.format(runs.map(quoted))} ${runs.length === 1 ? 'hat' : 'haben'} weder Buchstaben noch Ziffern, nach denen sich suchen ließe.`,
  unclosed: 'Einem Anführungszeichen fehlt sein Gegenstück: Was darauf folgt, wurde Wort für Wort gesucht.',
  signs:
    'Es gibt keine Zeichen für „oder“, „und“ oder „ohne“: Jedes Wort, das Sie geschrieben haben, wurde gesucht, wie es dasteht.',
  apart: (counts) =>
    `Kein Eintrag enthält alles: ${listed.format(counts.map(({ asked, count }) => `${quoted(asked)} steht in ${numberText(count)}`))}.`,
  without: (label, value, count) => `Ohne ${label}${value === '' ? '' : `: ${value}`} (${numberText(count)})`,
  withoutAll: (count) => `Ohne alle diese Eingrenzungen (${numberText(count)})`,
  dropOne: 'Die Wörter sind da, aber nicht mit diesen Eingrenzungen.',
  days: 'die Tage',

  kinds: {
    article: 'Artikel',
    edit: 'Änderung',
    removed: 'In einer Änderung entfernt',
    added: 'In einer Änderung hinzugefügt',
  },
  removedSide: '− Entfernt',
  addedSide: '+ Hinzugefügt',
  match: (side) => `${side} (Treffer)`,
  dated: (date) => `Datum: ${date}`,
  edits: (count) => countText(count, 'Änderung', 'Änderungen'),
  neverEdited: 'nie geändert',
  window: (after, until) => `geändert zwischen dem ${after} und dem ${until}`,
  inArchive: (name) => `in ${name}`,
  toChange: 'Zur geänderten Stelle',

  downloads: 'Alle Treffer als',
  formats: { csv: 'CSV', csl: 'CSL-JSON', ris: 'RIS', bib: 'BibTeX' },
  preparing: (count) => `${countText(count, 'Treffer wird', 'Treffer werden')} vorbereitet …`,
  prepared: (file, count) => `${file} mit ${countText(count, 'Treffer', 'Treffern')} ist bereit.`,
  downloadFailed: (reason) => `Die Datei konnte nicht erstellt werden (${reason}).`,

  edited: { yes: 'Geändert', no: 'Nie geändert' },
  weight: (weight) => weightLabels[weight],
  change: (kind) => changes[kind],
  month: (month) => monthNames[Number(month.slice(5)) - 1] ?? month,
  option: (label, count) => `${label} (${numberText(count)})`,
};

/** The name of a language; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
