import {
  detectAtomFeed,
  detectRdfFeed,
  detectRssFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
} from 'feedsmith';
import { counted } from '../../text/counted.ts';
import { decodeHtml } from '../charset.ts';
import { discoverFeeds, isWebPage } from './discover-feeds.ts';
import type { Feed, FeedFault } from './feed.ts';
import { fromJson } from './from-json.ts';
import { fromAtom, fromRdf, fromRss } from './from-xml.ts';
import { wholeXml } from './whole-xml.ts';

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. One that was cut off gives its whole entries and says so in
 * the notes. Entities of its own are never expanded. A web page gives the feeds that it names. Never throws.
 *
 * @param at.url where the bytes came from, absolute
 */
export function readFeed(bytes: Uint8Array, at: { url: string; contentType?: string }): Feed | FeedFault {
  const text = decodeHtml(bytes, at.contentType).text.replace(/^[\uFEFF\s]+/, '');
  if (text === '') return { fault: 'It is empty.', feeds: [] };
  if (text.startsWith('{')) return readJson(text, at.url);
  if (isWebPage(text)) return { fault: 'It is a web page and no feed.', feeds: discoverFeeds(text, at.url) };
  if (!text.startsWith('<')) return { fault: 'It is neither XML nor JSON.', feeds: [] };
  return readXml(text, at.url);
}

function readXml(text: string, url: string): Feed | FeedFault {
  const whole = wholeXml(text);
  if ('fault' in whole) return { ...whole, feeds: [] };
  const { xml, entries, isCut } = whole;
  if (isCut && entries.length === 0) return { fault: 'It is cut off before the end of its first entry.', feeds: [] };
  const feed = parsed(() => {
    if (detectRssFeed(xml)) return fromRss(parseRssFeed(xml), url, whole);
    if (detectAtomFeed(xml)) return fromAtom(parseAtomFeed(xml), url);
    if (detectRdfFeed(xml)) return fromRdf(parseRdfFeed(xml), url);
    return null;
  });
  if ('fault' in feed) return feed;
  if (isCut)
    feed.notes.push(
      `The feed is cut off: ${counted(feed.items.length, 'whole entry', 'whole entries')} could be read.`,
    );
  if (entries.length !== feed.items.length) {
    feed.notes.push(
      `${counted(Math.abs(entries.length - feed.items.length), 'entry', 'entries')} of it could not be read.`,
    );
  }
  return withoutRepeats(feed);
}

function readJson(text: string, url: string): Feed | FeedFault {
  const feed = parsed(() => {
    const data = JSON.parse(text) as unknown;
    const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
    if (typeof version !== 'string' || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version)) return null;
    return fromJson(parseJsonFeed(data), url);
  });
  return 'fault' in feed ? feed : withoutRepeats(feed);
}

function parsed(read: () => Feed | null): Feed | FeedFault {
  try {
    return read() ?? { fault: 'It is no feed of a known form.', feeds: [] };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { fault: `It can't be read: ${cause instanceof Error ? cause.message : 'unknown fault'}.`, feeds: [] };
  }
}

function withoutRepeats(feed: Feed): Feed {
  const seen = new Set<string>();
  const items = feed.items.filter(({ id, url }) => {
    const key = id ?? url;
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const repeats = feed.items.length - items.length;
  const notes = repeats === 0 ? [] : [`${counted(repeats, 'entry', 'entries')} repeated the id of another one.`];
  return { ...feed, items, notes: [...feed.notes, ...notes] };
}
