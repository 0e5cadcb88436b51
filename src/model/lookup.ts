/** An article as the look-up page tells of it. Paths are those of this site. */
export interface LookupArticle {
  path: string;
  title: string;
  outlet: string;
  /** BCP 47. */
  lang: string;
  revisions: number;
  /** Instants of the first and last capture that showed it. */
  first: string;
  last: string;
  /** `gone`: the last capture that said anything found no article. Of a withdrawn one only its note is left. */
  state: 'live' | 'gone' | 'withdrawn';
  /** Path of the page of all later edits, where there are any. */
  changes?: string;
}

/** One part of the look-up's data: the articles captured at an address, by the address as `canonicalUrl` gives it. */
export type LookupShard = Record<string, LookupArticle[]>;

/** Which of `count` parts has an address (as `canonicalUrl` gives it): from 0. FNV-1a over its UTF-16 codes, so that parts are even. */
export function lookupShardOf(address: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at += 1) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
