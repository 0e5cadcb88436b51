import type { Archive } from '../archive/archive.ts';
import { isTombstone } from '../archive/audience.ts';
import { articleWords } from '#words/article.ts';
import { tombstoneWords } from '#words/takedown.ts';
import { type Moment, statedMoment } from '../i18n/format-time.ts';
import { unknownDate } from '../model/stated-date.ts';
import type { Link } from './frame.ts';
import { noticesOf, type Notice } from './notices.ts';
import { revealTexts } from './reveal-texts.ts';
import { directionOf } from './text-direction.ts';
import { foldTimeLine, type TimeLinePart } from './fold-time-line.ts';
import { timeLine } from './time-line.ts';
import type { SiteUrls } from './urls.ts';

/** Everything the page shows that stays at the address of a withdrawn article. */
export interface TombstonePage {
  path: string;
  outlet: Link;
  /** The headline where it was kept, in its language; else the archive's words. */
  title: string;
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  /** The archive lists nothing of them here. */
  authors: { text: string; href: undefined }[];
  date: Moment | undefined;
  original: { href: string; text: string } | undefined;
  notices: Notice[];
  about: Link;
  /** How often it was captured and changed; absent where that is not known any more. */
  counts: string | undefined;
  timeLine: TimeLinePart[];
}

/** The page of the article `id` where its text was withdrawn; undefined for every other article. */
export function tombstonePage(archive: Archive, urls: SiteUrls, id: string): TombstonePage | undefined {
  const article = archive.article(id);
  if (!article || !isTombstone(article)) return undefined;
  const captures = archive.captures(id);
  const isTitled = article.title !== '';
  const { url, date, revisionCount, editCount } = article;
  return revealTexts({
    path: urls.article(id),
    outlet: { text: article.outletName, href: urls.outlet(article.outlet) },
    title: isTitled ? article.title : tombstoneWords.untitled,
    lang: isTitled ? article.lang : undefined,
    dir: isTitled ? directionOf(article.lang) : undefined,
    authors: article.authors.map((text) => ({ text, href: undefined })),
    date: date === unknownDate ? undefined : statedMoment(date),
    original: url === undefined ? undefined : { href: url, text: articleWords.original(new URL(url).host) },
    notices: noticesOf(article, captures),
    about: { text: tombstoneWords.policy, href: `${urls.about()}#taking-down` },
    counts: captures.length === 0 ? undefined : articleWords.tally(revisionCount, editCount, captures.length),
    // That the texts were withdrawn is said above.
    timeLine: foldTimeLine(
      timeLine({ captures, revisions: [], edits: [] }, urls).map((item) =>
        item.kind === 'withheld' ? { ...item, meaning: undefined } : item,
      ),
    ),
  });
}
