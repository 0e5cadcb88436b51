import type * as english from '../en/frame.ts';
import type { Words } from '../words.ts';

/** What stands around every page. */
export const frameWords: Words<typeof english.frameWords> = {
  skip: 'Zum Inhalt springen',
  navigation: 'Archiv',
  windows:
    'Zeiten von Änderungen sind Zeitfenster: zwischen dem letzten Abruf, der den alten Text zeigte, und dem ersten, der den neuen zeigte.',
};

/** The page that stands where nothing is. */
export const notFoundWords: Words<typeof english.notFoundWords> = {
  title: 'Nicht gefunden',
  meaning:
    'Unter dieser Adresse gibt es nichts. Wenn ein Link in diesem Archiv hierher führte, wurde der Artikel möglicherweise entfernt; sonst ändern sich die Adressen von Artikeln und Fassungen nicht.',
  home: 'Zur Startseite',
  articles: 'Alle Artikel',
};
