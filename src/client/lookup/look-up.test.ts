import { describe, expect, it } from 'vitest';
import { type LookupArticle, type LookupShard, lookupShardOf } from '../../model/lookup.ts';
import { lookUp } from './look-up.ts';

const bridge = { path: '/bridge/' } as LookupArticle;
const shardCount = 4;
const held: LookupShard = { 'courier.example/2024/bridge': [bridge], 'courier.example/page?id=7': [bridge] };
const read = (number: number): Promise<LookupShard> =>
  Promise.resolve(
    Object.fromEntries(Object.entries(held).filter(([address]) => lookupShardOf(address, shardCount) === number)),
  );
const ask = (typed: string) => lookUp(typed, shardCount, read);

describe('lookUp', () => {
  it.each([
    'https://courier.example/2024/bridge',
    'http://www.courier.example/2024/bridge/',
    '  courier.example/2024/bridge?utm_source=mail#top ',
    '//COURIER.example/2024/bridge/amp/',
    'https://amp.courier.example/2024/bridge.amp',
    'https://courier.example/2024/bridge/print?fbclid=1',
    'https://courier.example/page?utm_medium=x&id=7',
  ])('finds what was captured under another spelling of %s', async (typed) => {
    expect(await ask(typed)).toEqual({ kind: 'found', articles: [bridge], isWithoutQuery: false });
  });

  it('says that it found the address only without its query', async () => {
    expect(await ask('https://courier.example/2024/bridge?from=front')).toMatchObject({ isWithoutQuery: true });
  });

  it.each(['https://courier.example/2024/tunnel', 'https://courier.example/page?id=8', 'https://constructor.example/'])(
    'finds nothing at %s',
    async (typed) => {
      expect(await ask(typed)).toEqual({ kind: 'never' });
    },
  );

  it.each(['', 'bridge', 'two words.example', 'javascript:alert(1)', 'https://', 'http://[', 'mailto:a@b'])(
    'takes %j for no address',
    async (typed) => {
      expect(await ask(typed)).toEqual({ kind: 'no-address' });
    },
  );

  it('is not led astray by names that every object has', async () => {
    expect(await lookUp('https://a.example/x', 1, () => Promise.resolve({}))).toEqual({ kind: 'never' });
  });

  it('fails where the data can’t be read', async () => {
    await expect(lookUp('https://a.example/', 1, () => Promise.reject(new Error('404')))).rejects.toThrow('404');
  });
});
