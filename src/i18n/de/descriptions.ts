import type * as english from '../en/descriptions.ts';
import type { Words } from '../words.ts';

/** Titles of the pages beside an article's own, as browsers and search engines show them. `title` is its headline. */
export const documentTitles: Words<typeof english.documentTitles> = {
  revision: (title, number) => `${title} (Fassung ${String(number)})`,
  changes: (title) => `${title} (alle späteren Änderungen)`,
};

/** What search engines and previews say of pages that hold no words of their own to say it with. */
export const pageDescriptions: Words<typeof english.pageDescriptions> = {
  revision: (title, number, captured) =>
    `Fassung ${String(number)} von „${title}“, abgerufen am ${captured}: welche Wörter entfielen und welche hinzukamen.`,
  changes: (title) =>
    `Alle späteren Änderungen von „${title}“: der erste Abruf im Vergleich mit dem neuesten und jede Änderung dazwischen.`,
  since: (title) => `Seit wann jeder Satz von „${title}“ dasteht und welche Wörter vorher dort standen.`,
  feeds:
    'Neue Artikel und spätere Änderungen im Feedreader verfolgen: im ganzen Archiv, bei einem Medium, einem Namen oder einem Artikel.',
};
