import type * as english from '../en/edits.ts';
import type { Words } from '../words.ts';

/** Names of weights. */
export const weightLabels: Words<typeof english.weightLabels> = {
  cosmetic: 'Kosmetisch',
  minor: 'Geringfügig',
  substantive: 'Inhaltlich',
};

/** What a weight means. */
export const weightMeanings: Words<typeof english.weightMeanings> = {
  substantive:
    'Die Aussage hat sich geändert: eine Zahl, ein Datum, ein Name, ein Zitat oder eine Verneinung, Wörter der Überschrift, eine Korrektur, oder mindestens ein Satz kam hinzu oder entfiel.',
  minor:
    'Etwas Kleineres, das sich lesen oder verfolgen lässt: Wortlaut, Autorenzeile, ein Link, ein Bild, die Reihenfolge des Textes.',
  cosmetic: 'Nur die Form: Rechtschreibung, Groß- und Kleinschreibung, Zeichensetzung, Typografie, Layout.',
};

/** What the rule that decided a weight found, by the name of the rule (src/diff/weigh.ts). */
export const ruleTexts: Words<typeof english.ruleTexts> = {
  'headline-words': 'Wörter der Überschrift geändert',
  correction: 'ein Korrekturhinweis geändert',
  number: 'eine Zahl geändert',
  script: 'hoch- oder tiefgestellter Text geändert',
  date: 'ein Datum im Text geändert',
  name: 'ein Name geändert',
  negation: 'eine Verneinung hinzugekommen oder entfallen',
  quotation: 'Wörter in Anführungszeichen geändert',
  'quotation-marks': 'Anführungszeichen hinzugekommen oder entfallen',
  'description-facts': 'eine Zahl, ein Datum, ein Name oder eine Verneinung im Vorspann geändert',
  'text-removed': 'ein ganzer Satz entfallen oder sechs und mehr Wörter in einem Stück',
  'text-added': 'ein ganzer Satz hinzugekommen oder sechs und mehr Wörter in einem Stück',
  'headline-form': 'die Form der Überschrift geändert',
  'correction-form': 'die Form eines Korrekturhinweises geändert',
  byline: 'die Autorenzeile geändert',
  description: 'der Vorspann geändert',
  publication: 'das angegebene Datum oder die Ortsmarke geändert',
  lines: 'eine Zeile hinzugekommen oder entfallen',
  wording: 'Wörter geändert',
  'spelling-unsure': 'Buchstaben eines Wortes geändert: ein Versehen oder ein anderes Wort',
  strike: 'Text durchgestrichen oder nicht mehr durchgestrichen',
  order: 'die Reihenfolge von Wörtern geändert',
  link: 'ein Link geändert',
  image: 'ein Bild im Text geändert',
  'lead-image': 'das Aufmacherbild geändert',
  caption: 'eine Bildunterschrift geändert',
  arrangement: 'Absätze verschoben, geteilt oder zusammengefügt',
  stamp: 'nur die angegebene Zeit einer Aktualisierung geändert',
  address: 'die Originaladresse geändert',
  'quoted-block': 'Text zum Blockzitat geworden oder keines mehr',
  'list-level': 'die Tiefe eines Listenpunkts geändert',
  'list-number': 'die Nummern einer Liste geändert',
  'code-spaces': 'Leerraum in Code geändert',
  question: 'ein Fragezeichen hinzugekommen oder entfallen',
  capitals: 'Groß- und Kleinschreibung, die ein anderes Wort daraus machen kann',
  apostrophe: 'ein Apostroph verschoben: eine Person oder mehrere, denen etwas gehört',
  ellipsis: 'das Auslassungszeichen in einem Zitat hinzugekommen oder entfallen',
  spelling: 'nur Rechtschreibung: ein bekannter Schreibfehler oder eine bekannte Variante',
  case: 'nur Groß- und Kleinschreibung',
  punctuation: 'nur Zeichensetzung',
  typography: 'nur Typografie',
  layout: 'nur Layout',
  metadata: 'nur Felder, die nicht zum Text gehören',
  none: 'keine Regel trifft darauf zu: siehe die Änderungen',
};

/** What an outcome of a capture says about the article, and what it does not. */
export const outcomeMeanings: Words<typeof english.outcomeMeanings> = {
  'not-found': 'Damals gab es keine solche Seite.',
  gone: 'Die Seite war damals entfernt.',
  blocked: 'Das Medium verweigerte die Antwort. Das sagt nichts über den Artikel.',
  failed: 'Keine brauchbare Antwort. Das sagt nichts über den Artikel.',
};

/** Kinds of changes in words, singular and plural. */
export const classLabels: Words<typeof english.classLabels> = {
  typography: ['Änderung der Typografie', 'Änderungen der Typografie'],
  case: ['Änderung der Groß- und Kleinschreibung', 'Änderungen der Groß- und Kleinschreibung'],
  punctuation: ['Änderung der Zeichensetzung', 'Änderungen der Zeichensetzung'],
  spelling: ['Änderung der Rechtschreibung', 'Änderungen der Rechtschreibung'],
  wording: ['Änderung des Wortlauts', 'Änderungen des Wortlauts'],
  number: ['geänderte Zahl', 'geänderte Zahlen'],
  date: ['geändertes Datum', 'geänderte Datumsangaben'],
  name: ['geänderter Name', 'geänderte Namen'],
  quotation: ['geändertes Zitat', 'geänderte Zitate'],
  'quotation-marks': ['Änderung von Anführungszeichen', 'Änderungen von Anführungszeichen'],
  negation: ['Verneinung hinzugefügt oder entfernt', 'Verneinungen hinzugefügt oder entfernt'],
  order: ['Änderung der Reihenfolge', 'Änderungen der Reihenfolge'],
};

/** Where a comparison gave up exactness, and what that means for a reader. */
export const degradationNotes: Words<typeof english.degradationNotes> = {
  blocks:
    'Der Text war zu lang, um jeden Absatz zuzuordnen: Manche können als entfernt und hinzugefügt statt als geändert gezeigt sein.',
  words: 'Einige Absätze waren zu lang, um sie Wort für Wort zu vergleichen: Ganze Passagen sind markiert.',
  sentences:
    'Der Text war zu lang, um jeden Satz mit jedem anderen zu vergleichen: Manche können als entfernt und hinzugefügt statt als geändert gezeigt sein.',
  moves:
    'Der Text war zu lang, um jede verschobene Passage zu suchen: Manche können stattdessen als entfernt und hinzugefügt gezeigt sein.',
};

/** How a snapshot came to be. */
export const methodLabels: Words<typeof english.methodLabels> = {
  manual: 'von Hand',
  text: 'aus einer als Klartext gesicherten Seite',
  html: 'aus dem HTML der Seite',
  warc: 'aus einer WARC-Datei',
  wacz: 'aus einer WACZ-Datei',
  feed: 'aus einem Feed des Mediums',
  wayback: 'aus einem Webarchiv',
  fetch: 'von der Seite im Netz',
  git: 'aus der Geschichte eines Git-Repositorys',
  markdown: 'aus einem Ordner mit Momentaufnahmen in Markdown',
};
