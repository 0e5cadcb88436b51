import type * as english from '../en/pick.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** What the page of all later edits says, and how it compares any two revisions. */
export const pickWords: Words<typeof english.pickWords> = {
  edit: 'Die Änderung',
  backTo: (revision) => ['Zurück zum Text von ', revision, '.'],
  thatRevision: (number) => `Fassung ${number}`,
  revision: (number) => `Fassung ${number}`,
  revisionOf: (number, count) => `Fassung ${number} von ${count}`,
  captured: (captured) => ['abgerufen am ', captured],
  revisions: 'Fassungen',
  trail: 'Alle späteren Änderungen',
  article: 'Der Artikel',
  first: 'Erste im Vergleich mit der neuesten',
  heading: (before, after) => `Fassung ${before} im Vergleich mit Fassung ${after}`,
  taken: (first, latest) => [
    first,
    ' im Vergleich mit ',
    latest,
    ', alle Schritte zusammengenommen. Was geändert und wieder zurückgeändert wurde, zeigt sich hier nicht.',
  ],
  same: 'Von dem, was verglichen wird, ist zwischen der ersten und der neuesten Fassung nichts übrig: Was geändert wurde, wurde zurückgeändert. Die Schritte zeigen es.',
  theOne: 'Die eine Änderung',
  steps: (count) => `Alle ${countText(count, 'Änderung', 'Änderungen')}, Schritt für Schritt`,
  pick: 'Zwei beliebige Fassungen vergleichen',
  from: 'Vorher',
  to: 'Nachher',
  button: 'Vergleichen',
  option: (number, captured) => `Fassung ${number}, Abruf ${captured}`,
  noScript:
    'Der Vergleich zweier beliebiger Fassungen braucht JavaScript. Ohne JavaScript hat jeder Schritt eine eigene Seite:',
  how: 'In Ihrem Browser verglichen, nach denselben Regeln. Die Adresse der Seite führt dann zu diesem Vergleich.',
  loading: 'Die Fassungen werden geladen …',
  comparing: 'Wird verglichen …',
  done: (before, after, changes) => `Fassung ${before} im Vergleich mit Fassung ${after}: ${changes}.`,
  changes: (count) =>
    count === 0
      ? 'keine geänderte Stelle im Text'
      : countText(count, 'geänderte Stelle im Text', 'geänderte Stellen im Text'),
  equal: 'Das ist ein und dieselbe Fassung. Wählen Sie zwei.',
  unknown: (id) => `Dieser Artikel hat keine Fassung ${id}. Wählen Sie zwei aus den Listen.`,
  failed: (reason) =>
    `Die Fassungen konnten nicht verglichen werden (${reason}). Laden Sie die Seite neu, oder sehen Sie sich die Änderungen Schritt für Schritt an.`,
  otherEngine: 'die Seite stammt aus einem anderen Build als ihre Daten',
  edited: (window, length) => ['Geändert ', window, `, Zeitfenster: ${length}.`],
  editedOften: (steps, window) => [`${numberText(steps)}-mal geändert `, window, '.'],
  weight: 'Gewicht',
  because: (weight, rule, name) => [weight, `, ausschlaggebend: ${rule} (Regel `, name, ')'],
  words: 'Wörter',
  text: 'Text',
  fields: 'Felder',
  note: 'Hinweis',
  noteAdded: 'Ein Korrektur- oder Aktualisierungshinweis kam hinzu',
  silent: 'Keiner: Weder kam ein Korrekturhinweis hinzu, noch wurde eine Aktualisierung angegeben',
  stepDoubt: (number, sentence) => `Beim Schritt zu Fassung ${number}: ${sentence}`,
};
