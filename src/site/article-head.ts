import type { Archive } from '../archive/archive.ts';
import { isListed } from '../archive/audience.ts';
import type { ArticleRecord } from '../archive/records.ts';
import type { RevisionFields } from '../model/revision.ts';
import { statedMoment, type Moment } from '../i18n/format-time.ts';
import type { Link } from './frame.ts';
import { repeatsOpening } from './repeats-opening.ts';
import { revealTexts } from './reveal-texts.ts';
import { slugOf } from '../text/slug.ts';
import { directionOf } from './text-direction.ts';
import type { SiteUrls } from './urls.ts';

/** What stands above an article's text: the parts of its head as one revision shows them. */
export interface ArticleHead {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  outlet: Link;
  description: string | undefined;
  /** Without an address where the archive has no page of that author: a former byline, a hidden article. */
  authors: { text: string; href: string | undefined }[];
  dateline: string | undefined;
  date: Moment;
  modified: Moment | undefined;
  section: string | undefined;
  /** Page of the section; absent where the archive lists the article in none of this name. */
  sectionHref: string | undefined;
  tags: string[];
  correction: string | undefined;
  original: { href: string; host: string } | undefined;
}

/**
 * The head of an article as in `fields`, the fields of one of its revisions. `html` is the text that stands below it: a description
 * that only says how that begins is left to it.
 */
export function articleHead(
  article: ArticleRecord,
  fields: RevisionFields,
  urls: SiteUrls,
  archive: Pick<Archive, 'authorOf'>,
  html = '',
): ArticleHead {
  const slugsNow = new Set(article.authors.map((name) => archive.authorOf(name).slug));
  const hrefOf = (name: string): string | undefined => {
    const { slug } = archive.authorOf(name);
    return isListed(article) && slugsNow.has(slug) ? urls.author(slug) : undefined;
  };
  const lang = fields.lang ?? article.lang;
  return revealTexts({
    title: fields.title,
    lang,
    dir: directionOf(lang),
    outlet: { text: article.outletName, href: urls.outlet(article.outlet) },
    description: shownDescription(fields.description, html),
    authors: fields.author.map((name) => ({ text: name, href: hrefOf(name) })),
    dateline: fields.dateline,
    date: statedMoment(fields.date),
    modified: fields.modified === undefined ? undefined : statedMoment(fields.modified),
    section: fields.section,
    sectionHref:
      isListed(article) && fields.section !== undefined && fields.section === article.section
        ? urls.section(slugOf(fields.section))
        : undefined,
    tags: fields.tags,
    correction: fields.correction,
    original: fields.url === undefined ? undefined : { href: fields.url, host: new URL(fields.url).host },
  });
}

function shownDescription(description: string | undefined, html: string): string | undefined {
  return description === undefined || repeatsOpening(description, html) ? undefined : description;
}
