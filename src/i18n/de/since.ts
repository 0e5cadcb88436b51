import type * as english from '../en/since.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** `Fassung 3`, `den Fassungen 1 bis 2`: after „in“. */
function inRevisions(from: number, to: number): string {
  return from === to ? `in Fassung ${from}` : `in den Fassungen ${from} bis ${to}`;
}

/** `neu`, `3 Sätze neu`. */
function counted(count: number, what: string): string {
  return count === 1 ? what : `${numberText(count)} Sätze ${what}`;
}

function sentences(count: number): string {
  return countText(count, 'Satz', 'Sätze');
}

/** What the page says that tells since when each sentence stands. Windows and moments are put in by the page. */
export const sinceWords: Words<typeof english.sinceWords> = {
  title: 'Seit wann jeder Satz hier steht',
  trail: 'Seit wann',
  article: 'Der Artikel',
  documentTitle: (headline) => `${headline} (seit wann jeder Satz dasteht)`,
  lead: (latest) =>
    `Der Text von Fassung ${latest}, der neuesten. Was keine Markierung trägt, stand im ersten Abruf, in diesen Worten. Was markiert ist, kam später: Die Zahl ist die der Fassung, die es brachte, und je kräftiger der Hintergrund, desto später kam es.`,
  tally: (unchanged, total) =>
    unchanged === total
      ? total === 1
        ? 'Der eine Satz stand im ersten Abruf.'
        : `Alle ${sentences(total)} standen im ersten Abruf.`
      : `${numberText(unchanged)} von ${countText(total, 'Satz', 'Sätzen')} ${unchanged === 1 ? 'stand so, wie er ist,' : 'standen so, wie sie sind,'} im ersten Abruf.`,
  counted:
    'Eine Zwischenüberschrift, eine Tabellenzeile und ein Stück Code zählen als ein Satz. Formatierung, Links, Leerraum und die Form von Anführungszeichen, Strichen und Punkten gelten nicht als Änderung, und ein verschobener Satz behält seine Herkunft. Jede Änderung wird der Reihe nach verfolgt, daher können die Zahlen von denen des Vergleichs der ersten Fassung mit der neuesten abweichen.',
  legend: 'Was mit jeder Fassung kam',
  firstCapture: 'Erster Abruf',
  revision: (number) => `Fassung ${number}`,
  stillHere: (unchanged) => sentences(unchanged),
  brought: (added, reworded) =>
    [
      ...(added > 0 ? [`${numberText(added)} neu`] : []),
      ...(reworded > 0 ? [`${numberText(reworded)} umformuliert`] : []),
    ].join(', '),
  others: (count) =>
    `${countText(count, 'weitere Fassung brachte', 'weitere Fassungen brachten')} nichts, was jetzt hier steht.`,
  fileTime: 'Zeit der gespeicherten Datei; wann sie abgerufen wurde, ist nicht bekannt',
  added: (count) => counted(count, 'neu'),
  reworded: (count) => counted(count, 'umformuliert'),
  passage: (count) => (count === 1 ? 'neu' : `neue Passage von ${numberText(count)} Absätzen`),
  returned: (count) => counted(count, 'wieder da'),
  spoken: (number, what) => `Fassung ${number}: ${what}`,
  stoodSo: (stays) => `In genau diesen Worten schon ${stays.map(({ from, to }) => inRevisions(from, to)).join(', ')}`,
  stoodFirst: (stood) =>
    stood === 1 ? 'Vorheriger Wortlaut, seit dem ersten Abruf' : `Vorheriger Wortlaut, seit Fassung ${stood}`,
  before: 'Vorheriger Wortlaut',
  stoodIn: (from, to) => inRevisions(from, to),
  fold: (count) => `Was mit jeder von ${numberText(count)} Fassungen kam`,
  text: 'Text',
  toText: 'Zum Text, Fassung',
  gone: 'Nicht mehr hier',
  goneNone: 'Kein Satz einer früheren Fassung ist entfallen.',
  goneWith: (number, count) => `Mit Fassung ${number} entfallen: ${sentences(count)}`,
  goneStood: (from, to, stood) =>
    stood < from
      ? `${inRevisions(from, to)}, in anderen Worten seit ${stood === 1 ? 'dem ersten Abruf' : `Fassung ${stood}`}`
      : inRevisions(from, to),
  partial: 'Die Abrufe enthalten nur einen Teil des Textes: Was als neu markiert ist, kann in ihnen nur gefehlt haben.',
  all: 'Alle späteren Änderungen',
};

/** What the article's page says of how its text differs from the first capture. */
export const differenceWords: Words<typeof english.differenceWords> = {
  heading: 'Im Vergleich mit dem ersten Abruf',
  none: 'Kein Satz des Haupttextes unterscheidet sich.',
  tally: ({ added, removed, edited, moved }) =>
    [
      ...(added > 0 ? [`${sentences(added)} neu`] : []),
      ...(removed > 0 ? [`${numberText(removed)} entfallen`] : []),
      ...(edited > 0 ? [`${numberText(edited)} umformuliert`] : []),
      ...(moved > 0 ? [`${numberText(moved)} verschoben`] : []),
    ].join(' · '),
  fields: (labels) => `Ebenfalls geändert: ${labels.join(', ')}.`,
  since: 'Seit wann jeder Satz hier steht',
  changes: 'Alle späteren Änderungen, erste Fassung im Vergleich mit der neuesten',
};
