import type { BlockKind } from '../../model/block.ts';
import type { EditClass } from '../../model/diff.ts';
import type { ListedOp } from '../../model/listed-change.ts';
import type * as english from '../en/changes.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** What blocks are called in a sentence. */
const kindNames: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Absatz',
  heading: 'Zwischenüberschrift',
  'list-item': 'Listenpunkt',
  quote: 'Zitat',
  caption: 'Bild oder Bild\u00ADunterschrift',
  'table-row': 'Tabellenzeile',
  code: 'Code',
  html: 'HTML',
  rule: 'Trennlinie',
};

/** What changed words were, and whether adding or removing them is told apart. */
const classNames: Readonly<Record<EditClass, readonly [name: string, isOneWay: boolean]>> = {
  negation: ['Verneinung', true],
  number: ['Zahl', true],
  date: ['Datum', true],
  name: ['Name', true],
  quotation: ['Wörter eines Zitats', true],
  wording: ['Wörter', true],
  'quotation-marks': ['Anführungszeichen', true],
  punctuation: ['Zeichensetzung', true],
  order: ['Reihenfolge von Wörtern', false],
  spelling: ['Rechtschreibung', false],
  case: ['Groß- und Kleinschreibung', false],
  typography: ['Typografie', false],
};

const markNames: Readonly<Partial<Record<ListedOp, string>>> = {
  'link-target': 'Link führt anderswohin',
  'link-added': 'Link hinzugefügt',
  'link-removed': 'Link entfernt',
  'link-text': 'Link steht auf anderen Wörtern',
  'image-source': 'Bild ersetzt',
  'image-alt': 'Bildbeschreibung geändert',
  'image-added': 'Bild hinzugefügt',
  'image-removed': 'Bild entfernt',
  emphasis: 'Hervorhebung geändert',
  script: 'Hoch- oder tiefgestellter Text geändert',
};

/** Headings of the groups of a list of changes. */
export const groupLabels: Words<typeof english.groupLabels> = {
  facts: 'Zahlen, Datumsangaben, Namen, Verneinungen',
  quotations: 'Wörter von Zitaten',
  removed: 'Entfernte Blöcke',
  added: 'Hinzugefügte Blöcke',
  wording: 'Wortlaut',
  arrangement: 'Verschoben, geteilt, zusammengefügt',
  links: 'Links',
  pictures: 'Bilder',
  form: 'Nur die Form: Rechtschreibung, Groß- und Kleinschreibung, Zeichensetzung, Typografie',
};

/** Where a change is: `¶3`, `¶3–7`, `¶12 vorher`; for what is no paragraph its kind behind it. */
export const placeWords: typeof english.placeWords = ({ op, kind, side, number, count = 1 }) => {
  const isRun = count > 1 && (op === 'added' || op === 'removed' || op === 'moved');
  const numbers = isRun ? `¶${number}–${number + count - 1}` : `¶${number}`;
  const isWhole = op === 'added' || op === 'removed';
  const named = kind === 'paragraph' || isWhole ? numbers : `${numbers}, ${kindNames[kind]}`;
  return side === 'before' ? `${named} vorher` : named;
};

/** What a change did: `Zahl geändert`, `Listenpunkt hinzugefügt`, `verschoben von ¶4`. */
export const changeWords: typeof english.changeWords = ({ op, kind, count = 1, from = 0, classes }) => {
  switch (op) {
    case 'added':
    case 'removed':
      return `${count === 1 ? kindNames[kind] : countText(count, 'Block', 'Blöcke')} ${op === 'added' ? 'hinzugefügt' : 'entfernt'}`;
    case 'moved':
      return count === 1 ? `verschoben von ¶${from}` : `verschoben von ¶${from}–${from + count - 1}`;
    case 'carried':
      return `Text verschoben von ¶${from}`;
    case 'split':
      return `in ${count} geteilt`;
    case 'merged':
      return `aus ${count} zusammengefügt`;
    case 'retyped':
      return 'andere Art oder Ebene des Blocks';
    case 'insert':
    case 'delete':
    case 'replace':
      return wordsChange(op, classes);
    default:
      return markNames[op]!;
  }
};

function wordsChange(op: 'insert' | 'delete' | 'replace', classes: readonly EditClass[]): string {
  const telling = classes.length > 1 ? classes.filter((name) => name !== 'wording') : classes;
  const order = Object.keys(classNames) as EditClass[];
  const names = order.filter((name) => telling.includes(name)).map((name) => classNames[name]);
  if (names.length === 0) names.push(classNames.wording);
  if (op === 'replace' && telling.length === 1 && telling[0] === 'negation')
    return 'Verneinung hinzugefügt oder entfernt';
  const isOneWay = names.every(([, oneWay]) => oneWay);
  const what = op === 'insert' && isOneWay ? 'hinzugefügt' : op === 'delete' && isOneWay ? 'entfernt' : 'geändert';
  return `${names.map(([name]) => name).join(' und ')} ${what}`;
}

/** What is said around a marked text: its views, the way from change to change, the list of changes. */
export const compareWords: Words<typeof english.compareWords> = {
  text: 'Text',
  views: 'Text anzeigen',
  changes: 'Markiert',
  only: 'Nur Stellen',
  clean: 'Reintext',
  side: 'Nebeneinander',
  before: 'Vorher',
  after: 'Nachher',
  removed: 'entfernt',
  added: 'hinzugefügt',
  moved: 'verschoben',
  removedSign: '−',
  addedSign: '+',
  key: 'Zeichen',
  list: 'Was sich im Text geändert hat',
  counting:
    '¶ zählt die Blöcke des Textes nach der Änderung: Absätze, Zwischenüberschriften, Listenpunkte, Tabellenzeilen. „vorher“ zählt die des Textes davor.',
  all: (count) => `Alle ${numberText(count)}`,
  arrow: '→',
  first: 'Zur ersten geänderten Stelle',
  steps: 'Von Stelle zu Stelle',
  stepOf: (number, count) => ['Stelle ', `${numberText(number)} von ${numberText(count)}`],
  stepCount: (count) => countText(count, 'Stelle', 'Stellen'),
  previous: 'Vorige geänderte Stelle',
  next: 'Nächste geänderte Stelle',
  keys: 'Tasten: n führt zur nächsten geänderten Stelle, p zur vorigen',
  keysKept: 'Wird in diesem Browser gemerkt. Während Sie schreiben, tun die Tasten nichts.',
  cleanNote: 'Reintext: der Text nach der Änderung, ohne Markierungen.',
  tooNarrow: 'Nebeneinander braucht ein breiteres Fenster.',
  fieldTable: 'Geänderte Felder',
  markTable: 'Geänderte Links, Bilder und Bildunterschriften',
  what: 'Was',
  none: 'nicht vorhanden',
};

/** Why nothing is seen in a text that was edited. */
export const nothingSeen: Words<typeof english.nothingSeen> = {
  same: 'Nichts von dem, was verglichen wird, unterscheidet sich: weder der Text noch die Felder.',
  fields: (fields) => `Der Text hat sich nicht geändert. Was sich geändert hat, gehört nicht zu ihm: ${fields}.`,
  marks: (kinds) =>
    `Kein Wort hat sich geändert. Was sich geändert hat, liegt hinter den Wörtern oder auf ihnen: ${kinds}.`,
  blocks:
    'Kein Wort hat sich geändert. Dieselben Wörter stehen in einem Block anderer Art oder Ebene oder mit einer anderen Nummer.',
  moved: 'Kein Wort hat sich geändert. Text steht an einem anderen Ort, oder seine Absätze sind anders eingeteilt.',
  encoding: 'Nichts, was man liest, hat sich geändert: Dieselben Buchstaben sind anders kodiert.',
  form: (kinds) => `Nur die Form des Textes hat sich geändert: ${kinds}.`,
  links: (count) => countText(count, 'Link', 'Links'),
  pictures: (count) => countText(count, 'Bild', 'Bilder'),
  styles: (count) => countText(count, 'geänderte Hervorhebung', 'geänderte Hervorhebungen'),
};
