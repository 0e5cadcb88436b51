import type { Archive } from '../archive/archive.ts';
import type { Tally } from '../archive/records.ts';
import { browseWords as words, languageName } from '#words/browse.ts';
import { byName } from './by-name.ts';
import { articleList, type ArticleList } from './article-list.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** Something to browse by, with its counts. */
export interface TallyEntry {
  name: string;
  href: string;
  articles: string;
  edits: string;
}

/** One page of the articles that a section or language has. */
export interface TallyPage {
  path: string;
  name: string;
  count: string;
  edits: string;
  list: ArticleList;
}

/** All sections by name. */
export function sectionsPage(archive: Archive, urls: SiteUrls): TallyEntry[] {
  return archive
    .sections()
    .toSorted(byName)
    .map((tally) => tallyEntry(tally, tally.name, urls.section(tally.slug)));
}

/** Page `number` (from 1) of the articles of a section. */
export function sectionPage(archive: Archive, urls: SiteUrls, section: Tally, number: number): TallyPage {
  const hrefOf = (near: number): string => urls.section(section.slug, near);
  return {
    path: hrefOf(number),
    name: revealTexts(section.name),
    count: words.sectionList(section.articleCount),
    edits: words.edits(section.editCount),
    list: articleList(archive, urls, { section: section.slug }, number, hrefOf),
  };
}

/** All languages of articles, by name. */
export function languagesPage(archive: Archive, urls: SiteUrls): TallyEntry[] {
  return archive
    .languages()
    .map((tally) => tallyEntry(tally, languageName(tally.name), urls.language(tally.slug)))
    .toSorted(byName);
}

/** Page `number` (from 1) of the articles in a language. */
export function languagePage(archive: Archive, urls: SiteUrls, language: Tally, number: number): TallyPage {
  const hrefOf = (near: number): string => urls.language(language.slug, near);
  return {
    path: hrefOf(number),
    name: languageName(language.name),
    count: words.languageList(language.articleCount, language.name),
    edits: words.edits(language.editCount),
    list: articleList(archive, urls, { language: language.slug }, number, hrefOf),
  };
}

function tallyEntry({ articleCount, editCount }: Tally, name: string, href: string): TallyEntry {
  return revealTexts({ name, href, articles: words.articles(articleCount), edits: words.edits(editCount) });
}
