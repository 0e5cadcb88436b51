import type * as english from '../en/home.ts';
import { monthText } from '../format-time.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** Words of the first page. */
export const homeWords: Words<typeof english.homeWords> = {
  latestEdits: 'Neueste Änderungen',
  noEdits: 'Bisher wurde keine Änderung beobachtet.',
  allEdits: 'Alle Änderungen',
  latestArticles: 'Neueste Artikel',
  noArticles: 'Bisher wurde kein Artikel abgerufen.',
  allArticles: 'Alle Artikel',
  browse: 'Stöbern',
  glance: 'In Bildern',
  weights: 'Änderungen nach Gewicht',
  statistics: 'Alle Statistiken, mit dem, was sie zählen und was sie nicht sehen können',
};

/** What an archive holds: `263 Artikel aus 4 Medien, 1.994-mal abgerufen zwischen März 2011 und Mai 2024: 210 spätere Änderungen.` */
export const holdingsText: typeof english.holdingsText = (totals) => {
  if (totals.articles === 0) return 'Noch kein Artikel.';
  const { firstCaptured, lastCaptured } = totals;
  const span =
    firstCaptured === undefined || lastCaptured === undefined
      ? ''
      : `, ${numberText(totals.captures)}-mal abgerufen ${spanText(monthText(firstCaptured), monthText(lastCaptured))}`;
  return `${countText(totals.articles, 'Artikel')} aus ${countText(totals.outlets, 'Medium', 'Medien')}${span}: ${countText(totals.edits, 'spätere Änderung', 'spätere Änderungen')}.`;
};

function spanText(first: string, last: string): string {
  return first === last ? `im ${first}` : `zwischen ${first} und ${last}`;
}
