import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from './body.ts';
import { withStatedBeginning } from './stated-beginning.ts';

const told = 'Boats & Lamps were glad to welcome the keeper of the harbour light to the studio on Monday morning.';
const other = 'All that you need to know of the lamps: how to light them, where to buy oil, and what to do in winter.';
const page = `<html><body><h1>The keeper</h1><p>${told.replace('&', '&amp;')}</p><div><p>${other}</p></div></body></html>`;

describe('withStatedBeginning', () => {
  const { blocks } = readPage(parseHTML(page).document);
  const withText = (text: string): Set<(typeof blocks)[number]> =>
    new Set(blocks.filter((block) => block.text === text));
  const own = { candidate: 'own' as const, set: withText(other) };
  const readability = withText(told);

  it('takes the reading that has the paragraph with which the description begins', () => {
    expect(readability.size).toBe(1);
    const description = 'Boats &amp; Lamps were glad to welcome the keeper of the harbour light to the studio…';
    expect(withStatedBeginning(own, readability, blocks, description)).toEqual({
      candidate: 'readability',
      set: readability,
    });
  });

  it.each([
    ['a description of its own', 'The keeper of the light tells how she came to the harbour and why she stays.'],
    ['a short description', 'Boats & Lamps were glad'],
    ['none', ''],
  ])('leaves the choice as it is with %s', (_kind, description) => {
    expect(withStatedBeginning(own, readability, blocks, description)).toBe(own);
  });

  it('leaves a choice that has the paragraph', () => {
    const both = { candidate: 'own' as const, set: new Set(blocks) };
    expect(withStatedBeginning(both, readability, blocks, told)).toBe(both);
  });
});
