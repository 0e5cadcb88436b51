/**
 * A document of a feed before it is given a format. Every URL is absolute where the site's address is known, every instant is
 * ISO 8601 in UTC, plain text is plain (no markup, no escapes) and HTML is sanitized; `serializeFeed` escapes them.
 */
export interface FeedDocument {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Address of this document in the format that is made. */
  selfUrl: string;
  /** Address that is subscribed to; the same as `selfUrl` unless this is an older document. */
  currentUrl: string;
  /** Page that shows what the feed follows. */
  homeUrl: string;
  /** Address of the style sheet for browsers, from the host's root. */
  styleHref: string;
  /** Permanent id, a `tag:` URI; the same in every format and every document of the feed. */
  id: string;
  /** RFC 5005: this is an archive document, which never changes. */
  isArchive: boolean;
  /** RFC 5005: addresses of the archive documents with the entries before and after these. */
  previousUrl?: string;
  nextUrl?: string;
  /** Instant shown while there are no items, for example the archive's last capture; with items, the latest of theirs counts. */
  updated?: string;
  /** Name of the archive. */
  authorName: string;
  items: FeedItem[];
}

/** One entry of a feed. It is made once and is the same ever after. */
export interface FeedItem {
  /** Permanent id, a `tag:` URI. */
  id: string;
  title: string;
  url: string;
  /** The capture from which the archive knows of it (docs/decisions/0010-feed-times.md). */
  published: string;
  /** BCP 47, of the article. */
  language: string;
  authors: string[];
  contentHtml: string;
  contentText: string;
  /** One or two plain sentences. */
  summary: string;
  categories: string[];
}
