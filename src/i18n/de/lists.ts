import type * as english from '../en/lists.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** What long lists of articles and edits say, and how their pages are called. */
export const listWords: Words<typeof english.listWords> = {
  pages: 'Seiten dieser Liste',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  page: 'Seite',
  headingPage: (number) => `, Seite ${number}`,
  articles: (count) => `${countText(count, 'Artikel')}, nach dem Datum, das das Medium angibt, neueste zuerst`,
  articlesOfMonth: (count) => `${countText(count, 'Artikel')}, nach dem Datum, das das Medium angibt`,
  edits: (count) =>
    `${countText(count, 'Änderung', 'Änderungen')}, jüngstes Zeitfenster zuerst. Kosmetische Änderungen und solche, die von einem neuen Extraktor bei uns, einer anderen Variante der Seite oder einem unvollständigen Abruf kommen können, stehen eingeklappt am Ende jeder Seite.`,
  foldedEdits: (count) =>
    `${countText(count, 'weitere Änderung', 'weitere Änderungen')} in diesem Zeitraum: kosmetisch oder mit anderem Extraktor, anderer Variante der Seite oder unvollständigem Abruf`,
  noEdits: 'Bisher wurde keine Änderung beobachtet.',
  dates: 'Artikel nach dem Datum der Veröffentlichung, das das Medium angibt.',
  months: 'Monate',
  noMonth: 'Kein Monat angegeben',
  undated: 'Alle davon',
  timeZone: (zone) => `Zeitzone ${zone}`,
};
