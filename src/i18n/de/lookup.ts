import type * as english from '../en/lookup.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** What the page that looks up an address says. */
export const lookupWords: Words<typeof english.lookupWords> = {
  title: 'Adresse nachschlagen',
  description: 'Herausfinden, ob dieses Archiv den Artikel unter einer Adresse abgerufen hat.',
  label: 'Adresse des Artikels bei seinem Medium',
  button: 'Nachschlagen',
  how: 'Schreibweisen einer Adresse gelten als eine: http und https, mit oder ohne „www.“, ein Schrägstrich am Ende, Tracking-Parameter, AMP- und Druckvarianten.',
  noScript: 'Das Nachschlagen einer Adresse braucht JavaScript. Ohne JavaScript führen diese Listen zu allem:',
  answer: 'Antwort',
  looking: 'Wird nachgeschlagen …',
  noAddress: 'Das ist keine Webadresse. Eine solche sieht aus wie https://medium.example/2024/05/artikel.',
  never: 'Nie abgerufen, soweit dieses Archiv es zeigt.',
  neverMeaning:
    'Kein Artikel, den es auflistet, wurde unter dieser Adresse abgerufen. Was auf Verlangen entfernt wurde, kann nicht nachgeschlagen werden.',
  unchanged: 'Abgerufen, nie geändert.',
  changed: (revisions) => `Abgerufen, ${countText(revisions, 'Fassung', 'Fassungen')}.`,
  withdrawn: 'Abgerufen und seither zurückgezogen. Ein Hinweis steht an seiner Stelle.',
  several: (count) => `${countText(count, 'Artikel wurde', 'Artikel wurden')} unter dieser Adresse abgerufen.`,
  withoutQuery: 'Unter genau dieser Adresse wurde nichts abgerufen. Gefunden ohne den Teil hinter ihrem Fragezeichen:',
  seenOnce: (captured) => `Abgerufen am ${captured}.`,
  seen: (first, last) => `Zuerst abgerufen am ${first}, zuletzt gesehen am ${last}.`,
  gone: 'Der letzte Abruf, der eine Antwort erhielt, fand ihn nicht mehr vor.',
  allEdits: 'Alle späteren Änderungen',
  failed: (reason) =>
    `Die Daten dieser Seite konnten nicht gelesen werden (${reason}). Versuchen Sie es noch einmal, oder nutzen Sie die Listen der Artikel, Medien und Monate.`,
};
