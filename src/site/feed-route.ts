import type { Archive } from '../archive/archive.ts';
import { serializeFeed } from '../publish/serialize-feed.ts';
import { cacheKeyOf } from './cache-key.ts';
import { feedHead, feedOf } from './feed-of.ts';
import type { FeedPart } from './feeds.ts';
import { feedMediaType } from './frame.ts';
import type { SiteUrls } from './urls.ts';

/** The path below `root` of each document, decoded, with what its route needs. */
export function feedPaths(archive: Archive, urls: SiteUrls, parts: readonly FeedPart[], root: string) {
  return parts.map((part) => {
    const { kind, format, scope, document } = part;
    const { entries, ...links } = document;
    const digests = entries.map(({ id, digest }) => [id, digest]);
    return {
      path: decodeURIComponent(urls.feed(kind, format, scope, document.name).slice(root.length)),
      props: { part },
      cacheKey: cacheKeyOf(archive.config(), feedHead(archive, urls, part), format, links, digests),
    };
  });
}

/** A document of a feed as it is sent. */
export function feedResponse(archive: Archive, urls: SiteUrls, part: FeedPart) {
  return {
    text: serializeFeed(feedOf(archive, urls, part), part.format),
    headers: { 'Content-Type': feedMediaType(part.format) },
  };
}
