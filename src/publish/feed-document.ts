/**
 * A feed before it is given a format. Every URL is absolute, every instant is ISO 8601 in UTC, plain text is
 * plain (no markup, no escapes) and HTML is sanitized; `serializeFeed` escapes them.
 */
export interface FeedDocument {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Address of the feed in the format that is made. */
  selfUrl: string;
  /** Page that shows what the feed follows. */
  homeUrl: string;
  /** Permanent id, a `tag:` URI; the same in every format. */
  id: string;
  /** Instant shown while there are no items, for example the archive's last capture; with items, the latest of theirs counts. */
  updated?: string;
  /** Name of the archive. */
  authorName: string;
  items: FeedItem[];
}

/** One entry of a feed. */
export interface FeedItem {
  /** Permanent id, a `tag:` URI. */
  id: string;
  title: string;
  url: string;
  /** Instants; what they mean is said in docs/decisions/0010-feed-times.md. */
  published: string;
  updated: string;
  /** BCP 47, of the article. */
  language: string;
  authors: string[];
  contentHtml: string;
  contentText: string;
  /** One or two plain sentences. */
  summary: string;
  categories: string[];
}
