import type { FeedItem } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { feedUrl } from './feed-url.ts';
import { oneLine, textOfHtml } from './plain-text.ts';

/** What a feed states of an entry, before it is put in form. Addresses are against `base`. */
export interface StatedItem {
  id?: string | undefined;
  url?: string | undefined;
  /** Plain text. */
  title: string;
  dates: (string | undefined)[];
  modified: (string | undefined)[];
  authors: (string | undefined)[];
  summaryHtml?: string | undefined;
  contentHtml?: string | undefined;
  language?: string | undefined;
  base: string;
  /** What addresses in `contentHtml` are against, where that is another one. */
  contentBase?: string;
  media: (string | undefined)[];
}

/** An entry in the form of all feeds. Of several dates or texts the first that says anything counts. */
export function feedItem(stated: StatedItem): FeedItem {
  const url = feedUrl(stated.url, stated.base);
  const id = nonEmpty(stated.id) ?? url;
  const date = firstDate(stated.dates);
  const modified = firstDate(stated.modified);
  const summary = nonEmpty(stated.summaryHtml === undefined ? undefined : textOfHtml(stated.summaryHtml));
  const contentHtml = nonEmpty(stated.contentHtml);
  const language = languageOf(stated.language);
  const media = stated.media.flatMap((address) => feedUrl(address, stated.base) ?? []);
  return {
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    title: stated.title,
    ...(date === undefined ? {} : { date }),
    ...(modified === undefined ? {} : { modified }),
    authors: [...new Set(stated.authors.flatMap((name) => personName(name) ?? []))],
    ...(summary === undefined ? {} : { summary }),
    ...(contentHtml === undefined ? {} : { contentHtml }),
    ...(language === undefined ? {} : { language }),
    base: stated.contentBase ?? stated.base,
    media: [...new Set(media)],
  };
}

/** A well-formed BCP 47 tag in canonical case; undefined for anything else. */
export function languageOf(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Text that says something, without white space around it. */
export function nonEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
}

function firstDate(dates: readonly (string | undefined)[]): string | undefined {
  for (const text of dates) {
    const date = feedDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A name, out of `a@b.example (Ada Quill)` too. A mail address alone is no name. */
function personName(stated: string | undefined): string | undefined {
  if (stated === undefined) return undefined;
  const text = textOfHtml(stated);
  const [, address, name] = (/^(\S+@\S+)(?:\s+\((.+)\))?$/.exec(text) as (string | undefined)[] | null) ?? [];
  if (address !== undefined) return name === undefined ? undefined : oneLine(name);
  const mail = /^(.+?)\s*<\S+@\S+>$/.exec(text);
  return nonEmpty(mail ? mail[1] : text);
}
