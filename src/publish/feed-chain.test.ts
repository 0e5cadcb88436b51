import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChainDocument, feedChain } from './feed-chain.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const chainOf = (entries: readonly string[], size = 3): ChainDocument<string>[] =>
  feedChain(entries, (entry) => entry, digest, size);
const upTo = (count: number): string[] => Array.from({ length: count }, (_, at) => `e${at}`);

/** What a reader has that goes back from the document it is subscribed to, newest first. */
function readBack([subscribed, ...documents]: ChainDocument<string>[]): string[] {
  const read: string[] = [];
  for (let at = subscribed; at !== undefined; at = documents.find(({ name }) => name === at.previous)) {
    read.push(...at.entries);
    if (at.previous === undefined) return read;
  }
  throw new Error('A document leads to one that is not there');
}

describe('feedChain', () => {
  it('has one document while there are few entries', () => {
    for (const count of [0, 1, 3, 5]) {
      expect(chainOf(upTo(count))).toEqual([{ entries: upTo(count).reverse(), isArchive: false }]);
    }
  });

  it('links archive documents on both sides', () => {
    const [subscribed, first, second, third] = chainOf(upTo(10));
    expect(subscribed).toMatchObject({ entries: ['e9', 'e8', 'e7', 'e6'], previous: second!.name });
    expect(first).toMatchObject({ entries: ['e2', 'e1', 'e0'], isArchive: true, next: second!.name });
    expect(second).toMatchObject({ isArchive: true, previous: first!.name, next: third!.name });
    expect(third).toMatchObject({ isArchive: false, previous: second!.name });
    expect(first).not.toHaveProperty('previous');
    expect(third).not.toHaveProperty('next');
  });

  it('has each entry exactly once, and enough in the document that is subscribed to', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 7 }), (count, size) => {
        const chain = chainOf(upTo(count), size);
        expect(readBack(chain)).toEqual(upTo(count).reverse());
        const { length } = chain[0]!.entries;
        expect(length).toBeGreaterThanOrEqual(Math.min(count, size));
        expect(length).toBeLessThan(2 * size);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('leads nowhere that is not there', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 7 }), (count, size) => {
        const chain = chainOf(upTo(count), size);
        const names = chain.map(({ name }) => name);
        for (const { previous, next } of chain)
          for (const name of [previous, next]) if (name !== undefined) expect(names).toContain(name);
        for (const { isArchive, next } of chain) expect(next !== undefined).toBe(isArchive);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('never changes an archive document when newer entries come', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 7 }), (count, more, size) => {
        const later = chainOf(upTo(count + more), size);
        for (const document of chainOf(upTo(count), size).filter(({ isArchive }) => isArchive)) {
          expect(later).toContainEqual(document);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('gives new names from where an entry was put in or taken out, so that every entry is in a document not yet seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 40 }), fc.nat(40), fc.boolean(), (count, place, isTaken) => {
        const entries = upTo(count);
        const at = place % count;
        const changed = isTaken ? entries.toSpliced(at, 1) : entries.toSpliced(at, 0, 'late');
        const seen = new Set(chainOf(entries).map(({ name }) => name));
        const known = chainOf(changed).filter(({ name, isArchive }) => isArchive && seen.has(name));
        for (const document of known) {
          expect(document.entries).not.toContain('late');
          expect(entries.slice(0, at)).toEqual(expect.arrayContaining(document.entries));
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
