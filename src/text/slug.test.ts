import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

describe('slugOf', () => {
  it.each([
    ['The Mayor’s “Plan B”: 3.5 %', 'the-mayors-plan-b-3-5'],
    ['¿Quién ganó?', 'quién-ganó'],
    ['新しい橋が開通', '新しい橋が開通'],
    ['الجسر مغلق', 'الجسر-مغلق'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-1'],
    ['…', 'untitled'],
    ['', 'untitled'],
  ])('makes of %j %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is safe for any text, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(slug).toBe(slug.normalize('NFKC').toLowerCase());
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(82);
        expect(slugOf(slug)).toBe(slug);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
