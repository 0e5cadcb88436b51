import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Feed } from './feed.ts';
import { baseWithin, feedUrl } from './feed-url.ts';
import { feedItem, languageOf, nonEmpty } from './item-parts.ts';
import { htmlOfText, oneLine, textOfHtml, textOfTitle } from './plain-text.ts';
import type { WholeXml } from './whole-xml.ts';

type Rss = RssFeed.Feed<string>;
type Rdf = RdfFeed.Feed<string>;
type Atom = AtomFeed.Feed<string>;
type AtomText = NonNullable<NonNullable<Atom['entries']>[number]['content']>;
type Link = { href?: string | undefined; rel?: string | undefined; type?: string | undefined };
type Media = NonNullable<NonNullable<Rss['items']>[number]['media']>;

type Sources = Pick<WholeXml, 'entries' | 'outside'>;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * RSS 0.9x and 2.0, as far as it states anything.
 *
 * @param sources the feed's own text, for what the parser does not know
 */
export function fromRss(feed: Rss, url: string, { entries: sources, outside }: Sources): Feed {
  const base = baseWithin(url, feed.xml?.base);
  const links = feed.atom?.links ?? [];
  const language = languageOf(feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0]);
  const items = feed.items ?? [];
  const isAligned = sources.length === items.length;
  return {
    format: 'rss',
    title: textOfTitle(feed.title ?? ''),
    ...defined({
      siteUrl: feedUrl(feed.link, base),
      ...pagesOf(links, base),
      language,
      ttlMinutes: feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl : undefined,
    }),
    // The parser loses a list of one.
    skipHours: listed(outside, 'skipHours', 'hour').flatMap((hour) =>
      /^\d{1,2}$/.test(hour) ? [Number(hour) % 24] : [],
    ),
    skipDays: listed(outside, 'skipDays', 'day').flatMap((day) => {
      const index = weekdays.indexOf(day.toLowerCase());
      return index === -1 ? [] : [index];
    }),
    items: items.map((item, index) => {
      const within = baseWithin(base, item.xml?.base);
      const { guid } = item;
      const permalink =
        guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value?.trim() ?? '') ? guid?.value : undefined;
      return feedItem({
        id: guid?.value,
        url:
          (isAligned ? originalLink(sources[index]!) : undefined) ??
          nonEmpty(item.link) ??
          alternateOf(item.atom?.links ?? [])?.href ??
          permalink,
        title: textOfTitle(item.title ?? item.dc?.titles?.[0] ?? ''),
        dates: [item.pubDate, ...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? []), item.atom?.published],
        modified: [item.atom?.updated, ...(item.dcterms?.modified ?? [])],
        authors: firstNamed(
          item.dc?.creators,
          item.authors?.map(({ name }) => name),
          [item.itunes?.author],
        ),
        summaryHtml: item.description,
        contentHtml: item.content?.encoded,
        language: item.xml?.lang ?? item.dc?.languages?.[0] ?? language,
        base: within,
        media: [
          ...(item.enclosures ?? []).map((enclosure) => enclosure.url),
          ...mediaOf(item.media),
          item.itunes?.image,
        ],
      });
    }),
    notes: [],
  };
}

/** RSS 0.90 and 1.0. */
export function fromRdf(feed: Rdf, url: string): Feed {
  const base = baseWithin(url, feed.xml?.base);
  const language = languageOf(feed.xml?.lang ?? feed.dc?.languages?.[0]);
  return {
    format: 'rdf',
    title: textOfTitle(feed.title ?? ''),
    ...defined({ siteUrl: feedUrl(feed.link, base), ...pagesOf(feed.atom?.links ?? [], base), language }),
    skipHours: [],
    skipDays: [],
    items: (feed.items ?? []).map((item) =>
      feedItem({
        id: item.rdf?.about ?? item.link,
        url: nonEmpty(item.link) ?? item.rdf?.about,
        title: textOfTitle(item.title ?? ''),
        dates: [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? [])],
        modified: [...(item.dcterms?.modified ?? [])],
        authors: item.dc?.creators ?? [],
        summaryHtml: item.description ?? item.dc?.descriptions?.[0],
        contentHtml: item.content?.encoded,
        language: item.xml?.lang ?? item.dc?.languages?.[0] ?? language,
        base: baseWithin(base, item.xml?.base),
        media: mediaOf(item.media),
      }),
    ),
    notes: [],
  };
}

/** Atom. The first update of an entry is no publication: `updated` is its `modified`. */
export function fromAtom(feed: Atom, url: string): Feed {
  const base = baseWithin(url, feed.xml?.base);
  const links = feed.links ?? [];
  const language = languageOf(feed.xml?.lang);
  const feedAuthors = (feed.authors ?? []).map(({ name }) => name);
  return {
    format: 'atom',
    title: titleOf(feed.title),
    ...defined({ siteUrl: feedUrl(alternateOf(links)?.href, base), ...pagesOf(links, base), language }),
    skipHours: [],
    skipDays: [],
    items: (feed.entries ?? []).map((entry) => {
      const within = baseWithin(base, entry.xml?.base);
      const entryLinks = entry.links ?? [];
      return feedItem({
        id: entry.id,
        url: alternateOf(entryLinks)?.href,
        title: titleOf(entry.title),
        dates: [entry.published, ...(entry.dcterms?.issued ?? [])],
        modified: [entry.updated],
        authors: firstNamed(
          entry.authors?.map(({ name }) => name),
          entry.dc?.creators,
          entry.source?.authors?.map(({ name }) => name),
          feedAuthors,
        ),
        summaryHtml: htmlOf(entry.summary),
        contentHtml: htmlOf(entry.content),
        language: entry.content?.xml?.lang ?? entry.xml?.lang ?? language,
        base: within,
        contentBase: baseWithin(within, entry.content?.xml?.base),
        media: [
          ...entryLinks.filter(({ rel }) => rel === 'enclosure').map(({ href }) => href),
          ...mediaOf(entry.media),
        ],
      });
    }),
    notes: [],
  };
}

function defined<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The link to the page itself, never `self`; an HTML one before others. */
function alternateOf(links: readonly Link[]): Link | undefined {
  const alternates = links.filter(({ rel }) => rel === undefined || rel === '' || rel.toLowerCase() === 'alternate');
  return alternates.find(({ type }) => type === undefined || /html/i.test(type)) ?? alternates[0];
}

function pagesOf(
  links: readonly Link[],
  base: string,
): Record<'self' | 'next' | 'previousArchive', string | undefined> {
  const to = (name: string): string | undefined =>
    feedUrl(links.find(({ rel }) => rel?.toLowerCase() === name)?.href, base);
  return { self: to('self'), next: to('next'), previousArchive: to('prev-archive') };
}

/** The texts of the elements of a list outside the entries. */
function listed(outside: string, list: string, element: string): string[] {
  const [, content = ''] = new RegExp(`<${list}\\s*>([\\s\\S]{0,5000}?)</${list}\\s*>`, 'i').exec(outside) ?? [];
  return [...content.matchAll(new RegExp(`<${element}\\s*>([^<]*)</`, 'gi'))].map(([, text]) => text!.trim());
}

/** A feed service's note of where the article really is. */
function originalLink(source: string): string | undefined {
  const match = /<(?:feedburner|pheedo):origLink\b[^>]*>\s*(?:<!\[CDATA\[)?\s*(https?:[^<\]\s]+)/i.exec(source);
  return match?.[1]?.replaceAll('&amp;', '&');
}

function titleOf(title: AtomText | undefined): string {
  const value = title?.value ?? '';
  return isPlain(title?.type) ? oneLine(value) : textOfHtml(value);
}

function htmlOf(text: AtomText | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return isPlain(text.type) ? htmlOfText(text.value) : text.value;
}

function isPlain(type: string | undefined): boolean {
  return type === undefined || /^text(?:\/plain)?$/i.test(type);
}

/** The first list in which anybody is named. */
function firstNamed(...lists: (readonly (string | undefined)[] | undefined)[]): (string | undefined)[] {
  return [...(lists.find((list) => list?.some((name) => nonEmpty(name) !== undefined)) ?? [])];
}

function mediaOf(media: Media | undefined): (string | undefined)[] {
  if (!media) return [];
  const groups = [media, ...(media.groups ?? [])];
  const contents = groups.flatMap((group) => group.contents ?? []);
  const thumbnails = [...groups, ...contents].flatMap((group) => group.thumbnails ?? []);
  return [...contents, ...thumbnails].map(({ url }) => url);
}
