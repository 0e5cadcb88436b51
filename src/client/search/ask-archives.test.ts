import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../model/search-catalogue.ts';
import { indexedText, wordEnd, wordLetters } from '../../text/search-words.ts';
import { askArchives } from './ask-archives.ts';
import { keyOf, type Found, type WordFinder } from './find-words.ts';
import type { LoadedArchive, LoadedArchives } from './load-archives.ts';
import { readState } from './search-state.ts';

/** An article by one text, an edit by its removed and its added words. */
type Made = string | [removed: string, added: string];

function madeEntry(made: Made, at: number, content: string): SearchEntry {
  const isEdit = typeof made !== 'string';
  const places = (part: string): number => indexedText([part]).split(' ').length;
  const removedAt = isEdit ? places('head') + 1 : 0;
  expect(content).toContain('headꟷ');
  return {
    id: `id${at}`,
    kind: isEdit ? 'edit' : 'article',
    outlet: at % 2 === 0 ? 'Courier' : 'Gull',
    authors: [],
    language: 'en',
    section: undefined,
    days: { from: `2024-03-0${at + 1}`, to: `2024-03-0${at + 2}` },
    day: `2024-03-0${at + 2}`,
    published: at,
    captured: 100 - at,
    edits: at,
    weight: isEdit ? 'minor' : undefined,
    changes: isEdit ? ['wording'] : [],
    removedAt,
    addedAt: isEdit ? removedAt + places(made[0]) + 1 : 0,
    removes: isEdit && made[0] !== '',
    adds: isEdit && made[1] !== '',
  };
}

/** Finds as the index does, with equal scores. */
function madeSearch(records: Made[]): { loaded: LoadedArchives; finder: WordFinder } {
  const contents = records.map((made) => indexedText(['head', ...(typeof made === 'string' ? [made] : made)]));
  const entries = records.map((made, at) => madeEntry(made, at, contents[at]!));
  const archive = {
    name: 'Test',
    home: 'https://archive.example/',
    folder: 'https://archive.example/pagefind/',
    catalogue: { words: {} },
    entries: new Map(entries.map((entry, place) => [entry.id, { entry, place }])),
  } as unknown as LoadedArchive;
  const ended = (text: string): string => text.split(wordEnd).map(wordLetters).join(wordEnd);
  const finder: WordFinder = {
    find(letters, whole) {
      const term = ended(letters + (whole ? wordEnd : ''));
      const found: Found = new Map();
      for (const [at, content] of contents.entries()) {
        const places = content.split(/\s+/).flatMap((token, place) => (ended(token).startsWith(term) ? [place] : []));
        if (places.length > 0) found.set(keyOf(0, `id${at}`), { places, score: places.length });
      }
      return Promise.resolve(found);
    },
    all: () => Promise.resolve(new Map(entries.map(({ id }) => [keyOf(0, id), { places: [], score: 1 }]))),
    record(key) {
      const place = entries.findIndex(({ id }) => keyOf(0, id) === key);
      return { archive, place, load: () => Promise.reject(new Error('not loaded here')) };
    },
  };
  return { loaded: { archives: [archive], index: undefined, failed: [] }, finder };
}

const records: Made[] = [
  'the harbour vote was early',
  ['harbour vote', 'harbour council vote'],
  'L’élection au port — the vote',
  ['', '市议会 批准'],
];
async function ask(query: string) {
  const { loaded, finder } = madeSearch(records);
  return askArchives(loaded, finder, readState(`?${query}`));
}
const foundBy = async (query: string): Promise<number[]> =>
  (await ask(query)).hits.map(({ record }) => record.place).sort();
const q = (text: string): string => `q=${encodeURIComponent(text)}`;

describe('askArchives', () => {
  it.each([
    ['HARB', [0, 1]],
    ['election', [2]],
    ['l’élection port', [2]],
    ['vote port', [2]],
    ['议会', [3]],
    ['议', [3]],
    ['市会', []],
    ['"harbour vote"', [0, 1]],
    ['"vote harbour"', []],
    ['"port the"', [2]],
    ['"harb"', []],
    ['"harbour vote" early', [0]],
  ])('finds %s', async (query, expected) => {
    expect(await foundBy(q(query))).toEqual(expected);
  });

  it.each([
    ['articles', [0]],
    ['edits', [1]],
    ['removed', [1]],
    ['added', []],
  ])('looks for a phrase in %s', async (scope, expected) => {
    expect(await foundBy(`${q('"harbour vote"')}&in=${scope}`)).toEqual(expected);
  });

  it('takes no word of a headline for a removed or an added one', async () => {
    expect(await foundBy('q=head')).toEqual([0, 1, 2, 3]);
    expect(await foundBy('q=head&in=removed')).toEqual([]);
    expect(await ask('q=head&in=removed')).toMatchObject({ terms: [{ anywhere: 4, inScope: 0 }] });
  });

  it('keeps only the places where it looked', async () => {
    const { hits } = await ask('q=harbour&in=added');
    const { entry, places } = hits[0]!;
    expect(places).toEqual([entry.addedAt]);
  });

  it('leaves out a word that no record has and reports it, but not a phrase', async () => {
    expect(await foundBy('q=early+xyzzy')).toEqual([0]);
    expect(await ask('q=early+xyzzy')).toMatchObject({ terms: [{ anywhere: 1 }, { anywhere: 0 }] });
    expect(await foundBy(q('early "xyzzy vote"'))).toEqual([]);
    expect(await foundBy('q=xyzzy')).toEqual([]);
    expect(await foundBy(q('&'))).toEqual([]);
  });

  it('lists what is chosen without words, the newest captures first', async () => {
    const { hits } = await ask('in=edits');
    expect(hits.map(({ record }) => record.place)).toEqual([1, 3]);
    expect(await foundBy('in=removed')).toEqual([1]);
  });

  it('counts each filter without its own choice, and what would be found without one', async () => {
    const answer = await ask('q=vote&outlet=Courier&from=2024-03-04');
    expect(answer.hits.map(({ record }) => record.place)).toEqual([2]);
    expect(Object.fromEntries(answer.counts.outlet)).toEqual({ Courier: 1 });
    expect(answer.without).toEqual([
      { name: 'outlet', count: 1 },
      { name: 'days', count: 2 },
    ]);
    expect(answer.matches).toBe(3);
  });

  it('counts a year as if no month of it were chosen', async () => {
    const answer = await ask('q=vote&month=2023-01');
    expect(answer.hits).toEqual([]);
    expect(Object.fromEntries(answer.counts.year)).toEqual({ '2024': 3 });
    expect(answer.without).toContainEqual({ name: 'year', count: 3 });
  });

  it.each([
    ['newest', [3, 2, 1, 0]],
    ['oldest', [0, 1, 2, 3]],
    ['captured-newest', [0, 1, 2, 3]],
    ['captured-oldest', [3, 2, 1, 0]],
    ['edits', [3, 2, 1, 0]],
    ['relevance', [0, 1, 2, 3]],
  ])('sorts by %s', async (sort, expected) => {
    const { hits } = await ask(`q=head&sort=${sort}`);
    expect(hits.map(({ record }) => record.place)).toEqual(expected);
  });
});
