import { type LookupArticle, type LookupShard, lookupShardOf } from '../model/lookup.ts';

/** Largest part of the look-up's data, in bytes of JSON: what a phone on a slow line loads for one answer. */
const maxShardBytes = 50_000;

/**
 * The look-up's data in as few parts as keep each within `maxBytes`; how many they are is a power of two, so that an archive that grows
 * seldom moves them. Addresses (as `canonicalUrl` gives them) and the articles of one address are in order, whatever order
 * they come in. One address whose articles alone are too long makes its part longer.
 */
export function lookupShards(
  articles: Iterable<{ addresses: Iterable<string>; article: LookupArticle }>,
  maxBytes = maxShardBytes,
): LookupShard[] {
  const byAddress = new Map<string, LookupArticle[]>();
  for (const { addresses, article } of articles) {
    for (const address of new Set(addresses)) byAddress.set(address, [...(byAddress.get(address) ?? []), article]);
  }
  const entries = [...byAddress].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, found] of entries) found.sort((one, other) => (one.path < other.path ? -1 : 1));
  for (let count = 1; ; count *= 2) {
    const shards = shardsOf(entries, count);
    if (count >= entries.length || shards.every((shard) => byteLength(shard) <= maxBytes)) return shards;
  }
}

function shardsOf(entries: readonly [string, LookupArticle[]][], count: number): LookupShard[] {
  const parts = Array.from({ length: count }, (): [string, LookupArticle[]][] => []);
  for (const entry of entries) parts[lookupShardOf(entry[0], count)]!.push(entry);
  return parts.map((part) => Object.fromEntries(part));
}

function byteLength(shard: LookupShard): number {
  return new TextEncoder().encode(JSON.stringify(shard)).length;
}
