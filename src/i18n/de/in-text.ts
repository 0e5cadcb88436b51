import type { Block, BlockKind } from '../../model/block.ts';
import type * as english from '../en/in-text.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** Words that the archive adds within the text of an article. */
export const textLabels: Words<typeof english.textLabels> = {
  table: (number, columns) => (columns.length === 0 ? `Tabelle ${number}` : `Tabelle ${number}: ${columns.join(', ')}`),
  image: 'Bild',
  imageMissing: 'Bild nicht aufbewahrt',
  footnotes: 'Fußnoten',
  backToText: 'Zurück zum Text',
};

/** What a block is called in a sentence. */
const kindNames: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Absatz',
  heading: 'Zwischenüberschrift',
  'list-item': 'Listenpunkt',
  quote: 'Zitat',
  caption: 'Bild',
  'table-row': 'Tabellenzeile',
  code: 'Code',
  html: 'HTML',
  rule: 'Trennlinie',
};

const carried = (isSentence: boolean): string => (isSentence ? 'Satz verschoben' : 'Passage verschoben');

function shapeName({ kind, level, ordinal, continued, header }: Block, now: Block): string {
  if (kind === 'heading') return `eine Zwischenüberschrift der Ebene ${level}`;
  if (kind === 'table-row' && header !== now.header)
    return header === true ? 'eine Kopfzeile' : 'eine Zeile der Tabelle';
  if (kind === 'quote' && now.kind === 'quote') return `ein Zitat in Tiefe ${level}`;
  if (kind !== 'list-item') return kindNames[kind];
  const depth = level > 1 || level !== (now.kind === kind ? now.level : 1) ? ` in Tiefe ${level}` : '';
  const item = `${ordinal === undefined ? 'ein Listenpunkt ohne Nummer' : `Listenpunkt ${ordinal}`}${depth}`;
  if (now.kind !== kind || continued === now.continued) return item;
  return continued === true ? `weiterer Absatz, ${item}` : `${item}, für sich`;
}

/** Whether a block of the same kind stood in a quotation, where it is another one now. */
function quotationName({ kind, quoted = 0 }: Block, now: Block): string {
  if (quoted === (now.quoted ?? 0) || now.kind === 'quote' || kind === 'quote') return '';
  if (quoted === 0) return ' außerhalb eines Zitats';
  return ` in einem Zitat${quoted > 1 || (now.quoted ?? 0) > 0 ? ` in Tiefe ${quoted}` : ''}`;
}

/** Every word that a comparison puts beside a text. Numbers of blocks count from 1. */
export const diffLabels: Words<typeof english.diffLabels> = {
  kind: kindNames,
  field: {
    title: 'Überschrift',
    description: 'Vorspann',
    author: 'Autorenzeile',
    dateline: 'Ortsmarke',
    date: 'veröffentlicht',
    modified: 'aktualisiert',
    section: 'Ressort',
    tags: 'Schlagwörter',
    lang: 'Sprache',
    correction: 'Korrektur',
    image: 'Aufmacherbild',
    url: 'Adresse',
  },
  added: (kind) => `${kindNames[kind]} hinzugefügt`,
  removed: (kind) => `${kindNames[kind]} entfernt`,
  movedFrom: (number) => `Verschoben von ¶${number}`,
  movedTo: (first, last, beginning) => `Verschoben nach ¶${first === last ? first : `${first}–${last}`}: ${beginning}`,
  carried: (isSentence) => carried(isSentence),
  carriedTo: (isSentence, number) => `${carried(isSentence)} nach ¶${number}`,
  carriedFrom: (isSentence, number) => `${carried(isSentence)} von ¶${number}`,
  carriedChanged: ', unterwegs geändert: ',
  carriedWith: (words) => `mit „${words}“`,
  carriedWithout: (words) => `ohne „${words}“`,
  scriptWas: (characters, style) => `„${characters}“ war ${style}`,
  scriptIs: (characters, style) => `„${characters}“ ist jetzt ${style}`,
  letterWas: (letter, script) => `„${letter}“ war ${script}`,
  letterIs: (letter, script) => `„${letter}“ ist jetzt ${script}`,
  cyrillic: 'kyrillisch',
  greek: 'griechisch',
  otherExtent: (style) => `andere Wörter: ${style}`,
  splitInto: (count) => `In ${count} geteilt`,
  splitRest: 'Abgeteilt',
  mergedFrom: (count) => `Aus ${count} zusammengefügt`,
  joinedHere: 'Hier zusammengefügt',
  was: (old, now) => `War ${shapeName(old, now)}${quotationName(old, now)}`,
  wasRemoved: '[entfernt: ',
  wasAdded: '[hinzugefügt: ',
  end: ']',
  unchanged: (count) => countText(count, 'unveränderter Block', 'unveränderte Blöcke'),
  reencoded: (places) => `An ${countText(places, 'Stelle', 'Stellen')} sind dieselben Buchstaben anders kodiert`,
  none: 'keine',
  arrow: ' → ',
  previous: 'Vorige geänderte Stelle',
  next: 'Nächste geänderte Stelle',
  mark: {
    'link-target': 'Link geändert: ',
    'link-added': 'Link hinzugefügt: ',
    'link-removed': 'Link entfernt: ',
    'link-text': 'Linktext geändert: ',
    'image-source': 'Bild ersetzt: ',
    'image-alt': 'Bildbeschreibung geändert: ',
    'image-added': 'Bild hinzugefügt: ',
    'image-removed': 'Bild entfernt: ',
    emphasis: 'Hervorhebung geändert: ',
    script: 'hoch- oder tiefgestellter Text geändert: ',
  },
  emphasis: {
    emphasis: 'kursiv',
    superscript: 'hochgestellt',
    subscript: 'tiefgestellt',
    strong: 'fett',
    strike: 'durchgestrichen',
    code: 'Code',
    footnote: 'Fußnote',
  },
};
