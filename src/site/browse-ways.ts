import type { Archive } from '../archive/archive.ts';
import { numberText } from '#words/counts.ts';
import { browseWords as words } from '#words/browse.ts';
import type { Link } from './frame.ts';
import type { SiteUrls } from './urls.ts';

/** A way to browse, with what is found there: a number, and the same in words. */
export type BrowseWay = Link & { total: string; count: string };

/** The ways to browse the archive. One by which nothing can be told apart is left out: no sections, a single language. */
export function browseWays(archive: Archive, urls: SiteUrls): BrowseWay[] {
  const totals = archive.totals();
  const way = (name: keyof typeof words.ways, href: string, total: number): BrowseWay => ({
    text: words.ways[name],
    href,
    total: numberText(total),
    count: words.counts[name](total),
  });
  const sections = archive.sections().length;
  const languages = archive.languages().length;
  return [
    way('outlets', urls.outlets(), totals.outlets),
    way('authors', urls.authors(), archive.authors().length),
    way('dates', urls.dates(), archive.months().length),
    ...(sections > 0 ? [way('sections', urls.sections(), sections)] : []),
    ...(languages > 1 ? [way('languages', urls.languages(), languages)] : []),
    way('articles', urls.articles(), totals.articles),
    way('edits', urls.edits(), totals.edits),
  ];
}
