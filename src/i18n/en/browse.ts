import { countText } from './counts.ts';
import { locale } from './locale.ts';

/** Languages by their BCP 47 tags. */
const languageNames = new Intl.DisplayNames(locale, { type: 'language' });

/** Name of a language: `pt-BR` → `Brazilian Portuguese`; the tag itself where it has none. */
export function languageName(tag: string): string {
  return languageNames.of(tag) ?? tag;
}

/** What the pages say by which the archive is browsed. */
export const browseWords = {
  heading: 'Browse',
  nothing: 'Nothing here yet.',
  page: (title: string, number: number): string => (number === 1 ? title : `${title}, page ${number}`),
  articles: (count: number): string => countText(count, 'article'),
  edits: (count: number): string => countText(count, 'edit'),
  ways: {
    articles: 'Articles',
    edits: 'Edits',
    outlets: 'Outlets',
    authors: 'Authors',
    dates: 'Dates',
    sections: 'Sections',
    languages: 'Languages',
  },
  counts: {
    articles: (count: number): string => countText(count, 'article'),
    edits: (count: number): string => countText(count, 'edit'),
    outlets: (count: number): string => countText(count, 'outlet'),
    authors: (count: number): string => countText(count, 'author'),
    dates: (count: number): string => countText(count, 'month'),
    sections: (count: number): string => countText(count, 'section'),
    languages: (count: number): string => countText(count, 'language'),
  },
  authorsLead:
    'Names as they stand in bylines; variants that the archive knows to be one person stand together. One name can still be several people.',
  letters: 'Letters',
  authorList: (count: number): string => `${countText(count, 'article')} with this name in the byline`,
  otherNames: (names: readonly string[]): string => `Also in bylines as ${names.join(', ')}`,
  sectionsLead: 'Sections as outlets name them in their articles. Equal names of several outlets stand together.',
  sectionsNone: 'No capture states a section.',
  sectionList: (count: number): string => `${countText(count, 'article')} in a section of this name`,
  languagesLead: 'Languages that the captures state, or else their outlets.',
  languageList: (count: number, tag: string): string => `${countText(count, 'article')} in this language (${tag})`,
} as const;
