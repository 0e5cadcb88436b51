import type { Archive } from '../archive/archive.ts';
import { browseWords as words } from '../i18n/en-browse.ts';
import type { Link } from './frame.ts';
import type { SiteUrls } from './urls.ts';

/** A way to browse, with what is found there. */
export type BrowseWay = Link & { count: string };

/** The ways to browse the archive. One by which nothing can be told apart is left out: no sections, a single language. */
export function browseWays(archive: Archive, urls: SiteUrls): BrowseWay[] {
  const { articles, edits, outlets } = archive.totals();
  const { ways, counts } = words;
  const sections = archive.sections().length;
  const languages = archive.languages().length;
  return [
    { text: ways.outlets, href: urls.outlets(), count: counts.outlets(outlets) },
    { text: ways.authors, href: urls.authors(), count: counts.authors(archive.authors().length) },
    { text: ways.dates, href: urls.dates(), count: counts.dates(archive.months().length) },
    ...(sections > 0 ? [{ text: ways.sections, href: urls.sections(), count: counts.sections(sections) }] : []),
    ...(languages > 1 ? [{ text: ways.languages, href: urls.languages(), count: counts.languages(languages) }] : []),
    { text: ways.articles, href: urls.articles(), count: words.articles(articles) },
    { text: ways.edits, href: urls.edits(), count: words.edits(edits) },
  ];
}
