import type { Archive } from '../archive/archive.ts';
import { locale } from '#words/locale.ts';
import { languageName } from '#words/search.ts';
import { searchAboutWords, type SearchAboutPart } from '#words/search-about.ts';
import { stemmedLanguages } from '../text/stemming.ts';

/** What the page about the search says: it names the languages of the archive's articles. */
export function searchAboutPage(archive: Archive): readonly SearchAboutPart[] {
  const tags = new Set<string>();
  for (const id of archive.articleIds()) {
    const article = archive.article(id);
    if (article !== undefined) tags.add(article.lang.split('-')[0]!);
  }
  const sorted = [...tags].sort((one, other) => languageName(one).localeCompare(languageName(other), locale));
  const isStemmed = (tag: string): boolean => stemmedLanguages.includes(tag);
  return searchAboutWords.parts(
    sorted.filter(isStemmed).map(languageName),
    sorted.filter((tag) => !isStemmed(tag)).map(languageName),
  );
}
