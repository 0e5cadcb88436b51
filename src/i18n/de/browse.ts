import type * as english from '../en/browse.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';
import { locale } from './locale.ts';

const languageNames = new Intl.DisplayNames(locale, { type: 'language' });

/** Name of a language: `pt-BR` → `Brasilianisches Portugiesisch`; the tag itself where it has none. */
export function languageName(tag: string): string {
  return languageNames.of(tag) ?? tag;
}

/** What the pages say by which the archive is browsed. */
export const browseWords: Words<typeof english.browseWords> = {
  heading: 'Stöbern',
  nothing: 'Noch nichts vorhanden.',
  page: (title, number) => (number === 1 ? title : `${title}, Seite ${number}`),
  articles: (count) => countText(count, 'Artikel'),
  edits: (count) => countText(count, 'Änderung', 'Änderungen'),
  ways: {
    articles: 'Artikel',
    edits: 'Änderungen',
    outlets: 'Medien',
    authors: 'Autorschaft',
    dates: 'Datum',
    sections: 'Ressorts',
    languages: 'Sprachen',
  },
  counts: {
    articles: (count) => countText(count, 'Artikel'),
    edits: (count) => countText(count, 'Änderung', 'Änderungen'),
    outlets: (count) => countText(count, 'Medium', 'Medien'),
    authors: (count) => countText(count, 'Name', 'Namen'),
    dates: (count) => countText(count, 'Monat', 'Monate'),
    sections: (count) => countText(count, 'Ressort', 'Ressorts'),
    languages: (count) => countText(count, 'Sprache', 'Sprachen'),
  },
  authorsLead:
    'Namen, wie sie in Autorenzeilen stehen; Varianten, von denen das Archiv weiß, dass sie eine Person meinen, stehen zusammen. Ein Name kann dennoch mehreren Personen gehören.',
  letters: 'Buchstaben',
  authorList: (count) => `${countText(count, 'Artikel')} mit diesem Namen in der Autorenzeile`,
  otherNames: (names) => `In Autorenzeilen auch als ${names.join(', ')}`,
  sectionsLead: 'Ressorts, wie die Medien sie in ihren Artikeln nennen. Gleiche Namen mehrerer Medien stehen zusammen.',
  sectionsNone: 'Kein Abruf nennt ein Ressort.',
  sectionList: (count) => `${countText(count, 'Artikel')} in einem Ressort dieses Namens`,
  languagesLead: 'Sprachen, die die Abrufe angeben, sonst die ihrer Medien.',
  languageList: (count, tag) => `${countText(count, 'Artikel')} in dieser Sprache (${tag})`,
};
