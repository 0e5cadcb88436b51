import { describe, expect, it } from 'vitest';
import { indexedText, wordLetters } from '../../text/search-words.ts';
import { askIndex } from './ask-index.ts';
import type { SearchIndex, SearchOptions, SearchResult } from './pagefind-bundle.ts';
import { readState } from './search-state.ts';

/** Finds like Pagefind: words by how they begin; where none does, the longest word that the asked one begins with; unknown words are dropped. */
function madeIndex(texts: string[]): SearchIndex & { asked: (string | null)[]; options: SearchOptions[] } {
  const contents = texts.map((text) => indexedText([text]));
  const places = (content: string, word: string): number[] => {
    const tokens = content.split(' ').map(wordLetters);
    const all = contents.flatMap((other) => other.split(' ').map(wordLetters));
    const letters = wordLetters(word);
    const extended = all.some((token) => token.startsWith(letters));
    const shorter = all
      .filter((token) => token !== '' && letters.startsWith(token))
      .sort((a, b) => b.length - a.length)[0];
    return tokens.flatMap((token, at) => ((extended ? token.startsWith(letters) : token === shorter) ? [at] : []));
  };
  const asked: (string | null)[] = [];
  const options: SearchOptions[] = [];
  return {
    asked,
    options,
    search: (term, chosen) => {
      asked.push(term);
      options.push(chosen);
      const words = (term ?? '')
        .replaceAll('"', '')
        .split(' ')
        .filter((word) => contents.some((content) => places(content, word).length > 0));
      const results = contents.flatMap((content): SearchResult[] => {
        const found = words.map((word) => places(content, word));
        if ((term !== null && words.length === 0) || found.some((at) => at.length === 0)) return [];
        return [{ words: found.flat(), data: () => Promise.resolve({ raw_url: '/', content, meta: {}, filters: {} }) }];
      });
      return Promise.resolve({ results, filters: { outlet: { Courier: results.length } } });
    },
  };
}

const texts = ['the harbour vote', 'L’élection au port', '市议会 批准'];
const ask = (query: string) =>
  askIndex(madeIndex(texts), readState(`?${new URLSearchParams({ q: query }).toString()}`));

describe('askIndex', () => {
  it('finds words by how they begin, without case and accents, in any script', async () => {
    for (const query of ['HARB', 'election', 'l’élection port', '议会', '议']) {
      expect(await ask(query)).toMatchObject({ results: [{}], unknown: [] });
    }
  });

  it('names the words that no record has and looks for the others', async () => {
    expect(await ask('harbour xyzzy')).toMatchObject({
      results: [{}],
      unknown: [{ asked: 'xyzzy' }],
      lookedFor: ['harbour'],
    });
  });

  it('offers a shorter word and does not take it by itself', async () => {
    expect(await ask('harbours')).toEqual({
      results: [],
      counts: {},
      unknown: [{ asked: 'harbours', nearest: 'harbour' }],
      lookedFor: [],
      phrase: false,
    });
  });

  it('finds no phrase that has an unknown word', async () => {
    expect(await ask('"the xyzzy vote"')).toMatchObject({ results: [], phrase: true, unknown: [{ asked: 'xyzzy' }] });
  });

  it('asks for a phrase in quotation marks', async () => {
    const index = madeIndex(texts);
    await askIndex(index, readState('?q=%E2%80%9Charbour+vote%E2%80%9D'));
    expect(index.asked.at(-1)).toBe('"harbour vote"');
  });

  it('lists all records for a choice without words, in the order asked for', async () => {
    const index = madeIndex(texts);
    const answer = await askIndex(index, readState('?outlet=Courier&kind=edit&sort=newest'));
    expect(answer.results).toHaveLength(3);
    expect(index.asked[0]).toBeNull();
    expect(index.options[0]).toEqual({ filters: { kind: 'edit', outlet: 'Courier' }, sort: { date: 'desc' } });
  });

  it('counts the other choices of a filter without its own', async () => {
    const index = madeIndex(texts);
    await askIndex(index, readState('?outlet=Courier&kind=edit'));
    expect(index.options.slice(1).map(({ filters }) => filters)).toEqual([{ outlet: 'Courier' }, { kind: 'edit' }]);
  });
});
