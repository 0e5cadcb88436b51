import type * as english from '../en/data.ts';
import type { Words } from '../words.ts';

/** What one row of each table of the published data is. */
export const tableMeanings: Words<typeof english.tableMeanings> = {
  outlets: 'Eine Zeile für jedes Medium.',
  articles: 'Eine Zeile für jeden Artikel, mit den Feldern seiner neuesten Fassung.',
  captures:
    'Eine Zeile für jeden Vorgang, einen Artikel anzusehen, was immer er vorfand: einen Text, denselben Text wie zuvor, keinen Artikel oder keine Antwort.',
  revisions:
    'Eine Zeile für jede Fassung: eine Folge von Abrufen, die denselben Text und dieselben Felder zeigen. Mit dem vollständigen Text als Klartext.',
  edits:
    'Eine Zeile für jede Änderung: den Schritt von einer Fassung zur nächsten. Niemand hat ihn geschehen sehen; er liegt innerhalb des Zeitfensters.',
  field_changes:
    'Eine Zeile für jedes Feld (Überschrift, Autorenzeile, Datumsangaben, …), das eine Änderung geändert hat.',
  sentences:
    'Eine Zeile für jeden Satz des Haupttextes, den eine Änderung geändert hat. Was sich hinter dem Text ändert (Ziele von Links, Hervorhebungen, Bilder), zählt nicht dazu; davon sagt `edits.rule`.',
};

/** Date as stated, in the three columns that every stated date of publication has. */
const statedDate = {
  date: 'Datum der Veröffentlichung genau so, wie das Medium es angibt, nie erweitert: Ein Tag ohne Uhrzeit bleibt einer. Leer, wo keines angegeben ist.',
  date_precision: 'Wie viel davon angegeben ist.',
  date_sort:
    'Nur zum Sortieren: das Datum als Zeitpunkt in UTC, wo eine Uhrzeit angegeben ist, sonst wie angegeben. Keine Zeit der Veröffentlichung. Leer, wo keines angegeben ist.',
};

const sha256 = 'sha256 in hexadezimaler Form';

/** What each column of the published data means, by table. */
export const columnMeanings: Words<typeof english.columnMeanings> = {
  outlets: {
    id: 'Kennung des Mediums: Teil von Adressen.',
    name: 'Name.',
    url: 'Adresse seiner Website.',
    language: 'Sprache seiner Artikel, wo sie keine angeben.',
    timezone: 'IANA-Zeitzone der Redaktion. Nie benutzt, um eine Zeit zu ergänzen.',
    description: 'Über das Medium, in den Worten des Archivs.',
    article_count: 'Artikel in diesen Daten.',
    edit_count: 'Änderungen in diesen Daten.',
  },
  articles: {
    id: 'Kennung des Artikels, `<outlet>/<article>`. Ändert sich nie.',
    outlet: 'Medium.',
    page: 'Adresse seiner Seite unterhalb der des Archivs.',
    title: 'Überschrift.',
    description: 'Vorspann oder Zusammenfassung.',
    authors: 'Autorenzeile, je ein Name.',
    ...statedDate,
    section: 'Ressort.',
    tags: 'Schlagwörter.',
    language: 'Sprache, wie der Artikel sie angibt, sonst die des Mediums, sonst die des Archivs.',
    url: 'Originaladresse.',
    first_captured: 'Erster Abruf, der den Artikel zeigte.',
    last_captured: 'Letzter Abruf, der ihn zeigte.',
    status: '`gone`, wenn der letzte Abruf, der sagt, ob es einen Artikel gibt, keinen vorfand.',
    latest_revision: 'Seine neueste Fassung.',
    revision_count: 'Fassungen.',
    edit_count: 'Änderungen.',
    notable_edit_count: 'Änderungen, die nennenswert sind (siehe `edits.notable`).',
    word_count: 'Wörter des neuesten Haupttextes.',
  },
  captures: {
    article: 'Artikel.',
    number: 'Ab 1 in der Reihenfolge der Zeit, innerhalb des Artikels.',
    captured: 'Zeitpunkt des Abrufs.',
    captured_from:
      '`file-time`, wenn der Zeitpunkt nur der ist, zu dem die abgerufene Seite gespeichert wurde. Leer, wenn der Abruf seinen Zeitpunkt angibt.',
    outcome:
      'Was er vorfand: `snapshot` einen Text, der festgehalten wurde; `unchanged` den Text der Momentaufnahme davor; `not-found` (404) und `gone` (410) keinen Artikel; `blocked` eine Antwort, die nichts über den Artikel sagt; `failed` keine brauchbare Antwort.',
    revision: 'Fassung, die er zeigte.',
    http_status: 'HTTP-Status der Antwort.',
    method: 'Wie abgerufen wurde.',
    quality: '`partial` oder `failed`, wo die Momentaufnahme nicht der ganze Artikel ist; sonst leer.',
    note: 'Was dazu vermerkt wurde.',
    snapshot_sha256: `${sha256} der Datei der Momentaufnahme. Nur von Momentaufnahmen, die Teil einer Fassung sind, wie in den nächsten drei Spalten.`,
    extractor: 'Was aus der abgerufenen Seite Markdown gemacht hat, Name@Version.',
    raw_sha256: `${sha256} der abgerufenen Seite vor der Kompression.`,
    memento: 'Adresse der Kopie eines Webarchivs, aus der sie gemacht wurde.',
  },
  revisions: {
    article: 'Artikel.',
    revision: 'Kennung der Fassung: der Zeitstempel ihres ersten Abrufs.',
    number: 'Ab 1 in der Reihenfolge der Abrufe, innerhalb des Artikels.',
    title: 'Überschrift.',
    description: 'Vorspann oder Zusammenfassung.',
    authors: 'Autorenzeile, je ein Name.',
    dateline: 'Ortsmarke.',
    ...statedDate,
    modified: 'Datum der letzten Änderung, wie das Medium es angibt. Eine Behauptung, keine Beobachtung.',
    section: 'Ressort.',
    tags: 'Schlagwörter.',
    language: 'Sprache, wie der Artikel selbst sie angibt.',
    correction: 'Korrektur, wie das Medium sie in einem eigenen Feld angibt.',
    image: 'Adresse des Aufmacherbilds.',
    url: 'Originaladresse.',
    first_captured: 'Erster Abruf, der diese Fassung zeigte.',
    last_captured: 'Letzter Abruf, der sie zeigte.',
    capture_count: 'Abrufe, die sie zeigten.',
    snapshot_count: 'Momentaufnahmen unter diesen.',
    return_of: 'Frühere Fassung des Artikels mit demselben Text und denselben Feldern, zu der diese zurückkehrt.',
    word_count: 'Wörter des Haupttextes.',
    text: 'Haupttext als Klartext. Absätze, Zwischenüberschriften, Listenpunkte, Bildunterschriften und Zeilen sind durch Zeilenvorschübe getrennt.',
  },
  edits: {
    article: 'Artikel.',
    revision: 'Fassung nach der Änderung; mit `article` die Kennung der Änderung.',
    before: 'Fassung vor der Änderung.',
    number: 'Nummer der Fassung danach, ab 2.',
    outlet: 'Medium.',
    page: 'Adresse ihrer Seite unterhalb der des Archivs.',
    window_after: 'Letzter Abruf, der noch den alten Text zeigte: Die Änderung geschah später.',
    window_until: 'Erster Abruf, der den neuen Text zeigte: Die Änderung geschah nicht später.',
    weight:
      'Wie viel sie ausmacht, entschieden von einer Regel darüber, was sich geändert hat: `cosmetic` nur die Form, `minor` etwas Kleineres, `substantive` die Aussage. Nie eine Behauptung über das Warum.',
    rule: 'Name der Regel, die das Gewicht entschied.',
    classes: 'Was die geänderten Wörter sind.',
    silent: 'Inhaltlich, ohne neuen Hinweis und ohne neu angegebenes Datum der Bearbeitung.',
    note_added: 'Ein Korrektur- oder Aktualisierungshinweis ist neu.',
    notable:
      'Weder kosmetisch noch vielleicht vom Archiv selbst verursacht (`extractor_before`, `partial`). Was Feeds melden.',
    fields_changed: 'Felder, die sich geändert haben.',
    words_added: 'Wörter, die dem Haupttext hinzugefügt wurden.',
    words_removed: 'Wörter, die aus dem Haupttext entfernt wurden.',
    words_moved: 'Wörter, die anderswo im Haupttext stehen.',
    paragraphs_added: 'Hinzugefügte Absätze (auch Zwischenüberschriften, Listenpunkte, Zeilen).',
    paragraphs_removed: 'Entfernte Absätze.',
    paragraphs_moved: 'Absätze, die anderswo stehen.',
    paragraphs_edited: 'Absätze, die an ihrem Ort geändert, geteilt, zusammengefügt oder von anderer Art sind.',
    change_count: 'Einzelne Änderungen von Wörtern im Haupttext.',
    extractor_before:
      'Was die Seite vor der Änderung gelesen hat, wo danach etwas anderes sie las: Die Änderung kann vom Archiv selbst kommen.',
    extractor_after: 'Was die Seite nach der Änderung gelesen hat, wo davor etwas anderes sie las.',
    partial:
      'Eine der beiden Momentaufnahmen enthält nur einen Teil des Textes: Was sich unterscheidet, kann nur im Abruf fehlen.',
    inexact: 'Teile des Vergleichs, in denen Genauigkeit aufgegeben wurde, um in Grenzen zu bleiben.',
    return_of: 'Frühere Fassung, zu der die Änderung zurückkehrt.',
    removed_text: 'Wörter, die aus Feldern und Haupttext entfielen, eine Zeile je geänderter Stelle.',
    added_text: 'Wörter, die in Felder und Haupttext hinzukamen, eine Zeile je geänderter Stelle.',
  },
  field_changes: {
    article: 'Artikel.',
    revision: 'Fassung nach der Änderung.',
    field: 'Welches Feld.',
    before: 'Werte vor der Änderung; ein fehlendes Feld ist die leere Liste.',
    after: 'Werte danach.',
  },
  sentences: {
    article: 'Artikel.',
    revision: 'Fassung nach der Änderung.',
    number: 'Ab 1 in der Reihenfolge des Textes danach, innerhalb der Änderung.',
    relation:
      'Was aus ihm wurde: `edited` andere Wörter; `added` hinzugefügt; `removed` entfernt; `moved` dieselben Wörter anderswo; `split` aus einem wurden mehrere benachbarte; `merged` das Umgekehrte.',
    moved: 'Er steht anderswo, was immer sonst aus ihm wurde.',
    similarity: 'Wie ähnlich die Wörter davor und danach sind, 0 bis 1; leer, wo es nur eine Seite gibt.',
    classes: 'Was die geänderten Wörter sind; leer, wo er als Ganzes entfiel, hinzukam oder verschoben wurde.',
    block_kind: 'Worin er steht, nach der Änderung, oder davor, wo er entfallen ist.',
    before_paragraph: 'Der wievielte Absatz (auch Zwischenüberschrift, Listenpunkt, Zeile) des Textes davor, ab 1.',
    before_sentence: 'Der wievielte Satz dieses Absatzes, ab 1.',
    after_paragraph: 'Der wievielte Absatz des Textes danach, ab 1.',
    after_sentence: 'Der wievielte Satz dieses Absatzes, ab 1.',
    before: 'Seine Wörter davor; leer, wo er hinzugefügt wurde.',
    after: 'Seine Wörter danach; leer, wo er entfernt wurde.',
  },
};

/** Units and forms of values, by the type of a column. */
export const typeMeanings: Words<typeof english.typeMeanings> = {
  string: 'Text',
  date: 'ISO 8601 wie angegeben: YYYY, YYYY-MM, YYYY-MM-DD oder Datum und Uhrzeit mit Zeitzone',
  language: 'BCP 47',
  sha256: '64 hexadezimale Ziffern',
  url: 'http oder https',
  stamp: 'YYYY-MM-DDThhmmssZ',
  instant: 'ISO 8601 in UTC, YYYY-MM-DDThh:mm:ssZ',
  integer: 'ganze Zahl',
  number: 'Dezimalzahl mit Punkt',
  boolean: 'true oder false',
  list: 'Liste von Texten',
};

/** How texts are kept from being run by a spreadsheet, and how they are got back. */
export const csvRule: Words<typeof english.csvRule> =
  'Einem Text, der mit einem Apostroph, =, +, -, @ (auch in voller Breite), einem Tabulator oder einem Zeilenende beginnt, ist ein Apostroph vorangestellt, damit keine Tabellenkalkulation ihn als Formel ausführt. Um den Text zurückzubekommen, entfernen Sie den ersten Apostroph jedes Textes, der mit einem beginnt.';

/** What holds of all published data, a sentence or two each. */
export const dataRules: Words<typeof english.dataRules> = [
  'Nie erfunden: Eine Zeit, die niemand kennt, ist leer. Eine Änderung hat ein Zeitfenster, keinen Zeitpunkt. Daten, die ein Medium angibt, stehen so da, wie es sie angibt.',
  'Leer (CSV) oder null (NDJSON, Parquet, SQLite) heißt unbekannt oder nichts. Zahlen sind ohne Gliederung geschrieben, true und false sind Wörter (1 und 0 in SQLite), Zeitpunkte sind in UTC.',
  'Listen sind Listen in NDJSON und Parquet und JSON-Arrays in CSV und SQLite.',
  'NDJSON, Parquet und SQLite enthalten jeden Text, wie er abgerufen wurde; NUL und einzelne Surrogate, die keine Textdatei tragen kann, sind U+FFFD.',
  `CSV folgt RFC 4180: UTF-8 ohne Byte Order Mark, Kommas, CRLF; Zeilenenden innerhalb von Anführungszeichen. ${csvRule}`,
  'Keine Datei ist größer als 24 MiB. Eine Tabelle, die es wäre, ist zwischen Zeilen in nummerierte Dateien geteilt (edits-1.csv, edits-2.csv), jede mit eigener Kopfzeile. Eine Datenbank, die es wäre, ist mit gzip gepackt; ist sie auch dann noch zu groß, sind ihre Bytes in nummerierte Dateien geteilt, die in ihrer Reihenfolge zusammenzufügen sind.',
  'Herausgenommene und zurückgezogene Artikel sind ausgelassen, mit allem, was zu ihnen gehört.',
  'An der Stelle geschwärzter Passagen steht in jeder Spalte [redacted 1], [redacted 2] … Die Hashes der Dateien, die sie enthalten, sind ausgelassen, ebenso ihre Mementos.',
  'Dasselbe Archiv ergibt dieselben Bytes. SHA256SUMS hat eine Zeile für jede Datei (sha256sum -c SHA256SUMS); datapackage.json beschreibt jede (Frictionless Data Package 2.0).',
];

/** What is said of rights where archive.yml says nothing. */
export const rightsText: Words<typeof english.rightsText> =
  'Die archivierten Texte gehören ihren Urheberinnen und Urhebern und den Medien.';
