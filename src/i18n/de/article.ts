import type * as english from '../en/article.ts';
import { joinParts } from '../sentence.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** What stands around an article: on its page, above its revisions, and where it stands in a list. */
export const articleWords: Words<typeof english.articleWords> = {
  text: 'Text',
  cite: 'Zitieren',
  names: (names) => joinParts(names, ', ', ' und '),
  dated: (date) => ['Datum: ', date],
  modified: (date) => ['angegebene Aktualisierung: ', date],
  original: (host) => `Original bei ${host}`,
  correction: 'Korrekturhinweis',
  gone: 'Nicht mehr an seiner Adresse',
  goneNotice: (missed, lastSeen) =>
    `Der letzte Abruf, der eine Antwort erhielt${missed === undefined ? '' : ` (${missed})`}, fand den Artikel nicht mehr vor. Zuletzt gesehen am ${lastSeen}.`,
  standing: (number, count) => `Fassung ${number} von ${count}`,
  tally: (revisions, edits, captures) =>
    [
      countText(revisions, 'Fassung', 'Fassungen'),
      ...(edits > 0 ? [countText(edits, 'Änderung', 'Änderungen')] : []),
      countText(captures, 'Abruf', 'Abrufe'),
    ].join(' · '),
  changes: 'Alle späteren Änderungen: erste Fassung im Vergleich mit der neuesten',
};
