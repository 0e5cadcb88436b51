/** One entry of a feed, as far as it states anything. All addresses are absolute. */
export interface FeedItem {
  /** What the feed tells its entries apart by; the address where it has no id of its own. */
  id?: string;
  /** Where the article is, past a feed service's own redirect. Absent when the feed does not say. */
  url?: string;
  /** Plain text. Empty when the entry has none. */
  title: string;
  /** First publication, as stated: a date, or a date-time with its zone. */
  date?: string;
  modified?: string;
  authors: string[];
  /** Plain text. */
  summary?: string;
  /** The text as HTML, not sanitized. Its relative addresses are against `base`. */
  contentHtml?: string;
  language?: string;
  /** What relative addresses in `contentHtml` are against. */
  base: string;
  /** Addresses of pictures, sound and video. */
  media: string[];
}

/** A feed that was read. All addresses are absolute. */
export interface Feed {
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string;
  /** The site that the feed is of. */
  siteUrl?: string;
  /** The feed's own address, as it states it. */
  self?: string;
  /** The next page of the same feed, and the older entries of an archived one (RFC 5005). */
  next?: string;
  previousArchive?: string;
  language?: string;
  /** For how many minutes the feed asks not to be fetched again. */
  ttlMinutes?: number;
  /** Hours of the day (0 to 23, UTC) and days of the week (0 is Sunday) in which it asks not to be fetched. */
  skipHours: number[];
  skipDays: number[];
  /** In the feed's order; of entries with one id the first. */
  items: FeedItem[];
  /** What a person should know about how it was read. One sentence each. */
  notes: string[];
}

/** Why bytes are no feed. `feeds`: the feeds that a web page names, where it is one. */
export interface FeedFault {
  fault: string;
  feeds: { url: string; title?: string }[];
}
