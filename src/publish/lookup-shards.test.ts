import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LookupArticle, lookupShardOf } from '../model/lookup.ts';
import { lookupShards } from './lookup-shards.ts';

const article = (path: string): LookupArticle => ({
  path,
  title: `Headline of ${path}`,
  outlet: 'The Courier',
  lang: 'en',
  revisions: 1,
  first: '2024-03-01T09:00:30Z',
  last: '2024-03-01T09:00:30Z',
  state: 'live',
});

describe('lookupShards', () => {
  it('is one part while the data is small, also when there is none', () => {
    expect(lookupShards([])).toEqual([{}]);
    expect(lookupShards([{ addresses: ['a.example/x'], article: article('/x/') }])).toEqual([
      { 'a.example/x': [article('/x/')] },
    ]);
  });

  it('keeps every part small, with every address in the part where it is looked for', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      addresses: [`courier.example/2024/${at}`, `courier.example/s/${at}`],
      article: article(`/articles/courier/${at}/`),
    }));
    const shards = lookupShards(many);
    expect(Math.log2(shards.length) % 1).toBe(0);
    for (const shard of shards) expect(JSON.stringify(shard).length).toBeLessThanOrEqual(50_000);
    for (const { addresses, article: one } of many) {
      for (const address of addresses) {
        expect(shards[lookupShardOf(address, shards.length)]![address]).toEqual([one]);
      }
    }
  });

  it('is the same in whatever order the articles come, and joins those of one address', () => {
    const list = ['/a/', '/b/', '/c/'].map((path) => ({
      addresses: ['x.example/', path, '__proto__'],
      article: article(path),
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 3 }), (shuffled) => {
        expect(JSON.stringify(lookupShards(shuffled, 300))).toBe(JSON.stringify(lookupShards(list, 300)));
      }),
      { seed: 5, numRuns: 20 },
    );
    const [shard] = lookupShards(list);
    expect(shard!['x.example/']!.map(({ path }) => path)).toEqual(['/a/', '/b/', '/c/']);
    expect(Object.hasOwn(shard!, '__proto__')).toBe(true);
  });
});
