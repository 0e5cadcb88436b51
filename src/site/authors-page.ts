import type { Archive } from '../archive/archive.ts';
import type { Tally } from '../archive/records.ts';
import { browseWords as words } from '#words/browse.ts';
import { locale } from '#words/locale.ts';
import { byName } from './by-name.ts';
import { articleList, type ArticleList } from './article-list.ts';
import { type Follow, followOf } from './feed-row.ts';
import { feedLinks, type FeedLink } from './frame.ts';
import { revealTexts } from './reveal-texts.ts';
import type { SiteUrls } from './urls.ts';

/** An author with the count of articles. */
export interface AuthorEntry {
  name: string;
  href: string;
  articles: string;
}

/** Authors whose names begin with the same letter. */
export interface AuthorGroup {
  initial: string;
  authors: AuthorEntry[];
}

/** All authors by name, in groups by first letter. */
export function authorsPage(archive: Archive, urls: SiteUrls): AuthorGroup[] {
  const groups: AuthorGroup[] = [];
  for (const tally of archive.authors().toSorted(byName)) {
    const initial = initialOf(tally.name);
    const entry = {
      name: revealTexts(tally.name),
      href: urls.author(tally.slug),
      articles: words.articles(tally.articleCount),
    };
    const group = groups.find((candidate) => candidate.initial === initial);
    if (group) group.authors.push(entry);
    else groups.push({ initial, authors: [entry] });
  }
  return groups;
}

/** Everything the page of one author shows. */
export interface AuthorPage {
  path: string;
  name: string;
  count: string;
  edits: string;
  /** The other names that authors.yml joins with this one. */
  otherNames: string | undefined;
  list: ArticleList;
  feeds: FeedLink[];
  follow: Follow | undefined;
}

/** Page `number` (from 1) of an author's articles. */
export function authorPage(archive: Archive, urls: SiteUrls, author: Tally, number: number): AuthorPage {
  const scope = { of: 'author', id: author.slug } as const;
  const hasFeeds = archive.config().publish.feeds === 'all';
  const others = archive.config().authors.find(({ name }) => name === author.name)?.others ?? [];
  return {
    path: urls.author(author.slug, number),
    name: revealTexts(author.name),
    count: words.authorList(author.articleCount),
    edits: words.edits(author.editCount),
    otherNames: others.length === 0 ? undefined : revealTexts(words.otherNames(others)),
    list: articleList(archive, urls, { author: author.slug }, number, (near) => urls.author(author.slug, near)),
    feeds: hasFeeds ? feedLinks(urls, author.name, scope) : [],
    follow: hasFeeds ? followOf(urls, scope) : undefined,
  };
}

/** First letter without its marks (`É` stands under `E`); `#` for names that begin with none. */
function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#';
}
