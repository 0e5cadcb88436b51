import { type LookupArticle, type LookupShard, lookupShardOf } from '../../model/lookup.ts';
import { canonicalUrl } from '../../text/canonical-url.ts';

/** What is known of an address. */
export type LookupAnswer =
  { kind: 'no-address' } | { kind: 'never' } | { kind: 'found'; articles: LookupArticle[]; isWithoutQuery: boolean };

/** Reads one part of the data, counted from 0. */
export type ReadShard = (number: number) => Promise<LookupShard>;

/**
 * Looks up what a person typed or pasted: an address with or without its scheme. Where nothing was captured at the address
 * itself, the one without its query is tried, and the answer says so. Rejects when the data can't be read.
 */
export async function lookUp(typed: string, shardCount: number, read: ReadShard): Promise<LookupAnswer> {
  const url = addressOf(typed);
  if (url === undefined) return { kind: 'no-address' };
  const find = async (address: string): Promise<LookupArticle[] | undefined> => {
    const shard = await read(lookupShardOf(address, shardCount));
    return Object.hasOwn(shard, address) ? shard[address] : undefined;
  };
  const address = canonicalUrl(url);
  const articles = await find(address);
  if (articles) return { kind: 'found', articles, isWithoutQuery: false };
  const [bare] = address.split('?') as [string];
  const nearly = bare === address ? undefined : await find(bare);
  return nearly ? { kind: 'found', articles: nearly, isWithoutQuery: true } : { kind: 'never' };
}

function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (/\s/.test(text) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.includes('.') ? url : undefined;
}
