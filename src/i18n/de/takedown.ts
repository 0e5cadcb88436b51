import type * as english from '../en/takedown.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** What pages say of what was taken down. `when` is a date in words, `reason` the archive's own sentence. */
export const takedownWords: Words<typeof english.takedownWords> = {
  noindex: (when, reason) => `Suchmaschinen sind gebeten, diesen Artikel auszulassen, ${when}: ${reason}`,
  hidden: (when, reason) =>
    `Dieser Artikel wurde aus Listen, Suche, Feeds und Daten des Archivs herausgenommen, ${when}: ${reason}`,
  redacted: (marks, when, reason) =>
    `${countText(marks.length, 'Passage wurde', 'Passagen wurden')} vom Archiv geschwärzt, ${when}: ${reason} Wo die Wörter standen, steht in jeder Fassung auf dieser und allen anderen Seiten ${marks.join(', ')}.`,
  withdrawn: (when, reason) => `Vom Archiv zurückgezogen, ${when}: ${reason}`,
};

/** What the page says that stays in the place of a withdrawn article. */
export const tombstoneWords: Words<typeof english.tombstoneWords> = {
  untitled: 'Zurückgezogener Artikel',
  meaning:
    'Dieses Archiv veröffentlicht den Text, seine Änderungen und seine Abrufe nicht mehr. Die Seite bleibt, damit Links und Zitate nicht ins Leere führen.',
  policy: 'Wie dieses Archiv Inhalte zurückzieht',
  history: 'Was abgerufen wurde',
};

/** What the page about the archive says of taking down where the archive says nothing itself. */
export const takedownPolicy: Words<typeof english.takedownPolicy> =
  'Der Text eines zurückgezogenen Artikels verschwindet aus allen Seiten, Vergleichen, Feeds, der Suche und den Daten. An seiner Stelle bleibt ein Hinweis mit Datum und Grund. Wo einzelne Passagen geschwärzt sind, steht an ihrer Stelle in jeder Fassung und jedem Vergleich ein Zeichen. Kopien, die vorher mitgenommen wurden, und Einträge, die Feedreader behalten haben, lassen sich nicht zurückrufen.';

/** What stands in the place of the hash of a snapshot with redacted words. */
export const hashWithheld: Words<typeof english.hashWithheld> =
  'nicht veröffentlicht: Die Datei enthält geschwärzte Wörter';

/** What stands in the place of the raw capture of a redacted article. */
export const rawWithheld: Words<typeof english.rawWithheld> =
  'aufbewahrt und nicht veröffentlicht: Sie kann geschwärzte Wörter enthalten';
