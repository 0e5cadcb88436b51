/** What became of a request for a page. Exactly one plain sentence says what went otherwise than asked. */
export type FetchResult = FetchedFrom &
  (
    | FetchedPage
    | { outcome: 'not-modified'; status: 304; sentence: string }
    /** Not asked for: `robotsUrl` forbids it, by `rule` (a line of it), or can't be read. */
    | { outcome: 'refused-by-robots'; robotsUrl: string; rule?: string; sentence: string }
    /** 401, 403, 451: an answer that says nothing about the article. Never tried again, never worked around. */
    | ({ outcome: 'blocked'; status: 401 | 403 | 451; sentence: string } & SaidInstead)
    | ({ outcome: 'http-error'; status: number; sentence: string } & SaidInstead)
    /** `notAsked`: nobody was asked for the page, so that nothing is known of it. */
    | { outcome: 'failed'; reason: FetchFault; status?: number; notAsked?: true; sentence: string }
  );

/** Why there is no answer of use. */
export type FetchFault =
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'bad-coding'
  | 'bad-type'
  | 'bad-redirect'
  | 'forbidden-address'
  /** The host failed too often, or asks for a longer pause than is waited for. */
  | 'left-alone';

/** What every result says. */
export interface FetchedFrom {
  /** As asked for. */
  url: string;
  /** The last URL that was asked, or that was refused. */
  finalUrl: string;
  /** Each redirect that was followed, in order. */
  redirects: { status: number; from: string; to: string }[];
  /** Instant at which the answer was complete, or at which it was given up: ISO 8601 UTC, whole seconds. */
  at: string;
}

/** What a server sent in the place of the page, where that is whole: content codings taken off, type as sent. */
export interface SaidInstead {
  bytes?: Uint8Array;
  contentType?: string;
}

/** A page, whole. */
export interface FetchedPage {
  outcome: 'page';
  status: 200 | 203;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** As sent. */
  contentType?: string;
  /** Content codings taken off. */
  bytes: Uint8Array;
  etag?: string;
  lastModified?: string;
  /** Of Cache-Control, in seconds. */
  maxAgeSeconds?: number;
}

/** What a page said of itself when it was fetched before. */
export interface Validators {
  etag?: string;
  lastModified?: string;
  /** The final URL that these belong to, when a redirect led there: they are sent to no other. */
  of?: string;
}
