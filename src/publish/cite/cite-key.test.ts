import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeKey } from './cite-key.ts';

describe('citeKey', () => {
  it('is legible where the names are', () => {
    expect(citeKey('courier/bridge-3', '2023-09-13T081500Z')).toBe('courier.bridge-3.2023-09-13t081500z');
    expect(citeKey('courier/bridge', '2023-09-13T081500Z', 'edit')).toBe('courier.bridge.2023-09-13t081500z.edit');
    expect(citeKey('k/市', '2023-09-13T081500Z')).toBe('k._5e02.2023-09-13t081500z');
  });

  it('is ASCII and differs for different articles, also where case is not told apart', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aA-_.市é5e02'.split('')), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(name, name, name, name, (outlet, article, otherOutlet, otherArticle) => {
        const one = citeKey(`${outlet}/${article}`, '2023-09-13T081500Z');
        const other = citeKey(`${otherOutlet}/${otherArticle}`, '2023-09-13T081500Z');
        expect(one).toMatch(/^[a-z0-9._-]+$/);
        expect(one.toLowerCase() === other.toLowerCase()).toBe(outlet === otherOutlet && article === otherArticle);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
