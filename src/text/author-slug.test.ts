import { describe, expect, it } from 'vitest';
import { authorSlug } from './author-slug.ts';

describe('authorSlug', () => {
  it.each([
    ['Ana María Ruiz', 'ana-maría-ruiz'],
    ['Untitled', 'untitled'],
    ['***', 'untitled-2a-2a-2a'],
    ['—', 'untitled-2014'],
    ['', 'untitled'],
  ])('makes of %j %j', (name, slug) => {
    expect(authorSlug(name)).toBe(slug);
  });

  it('parts names that have no letter', () => {
    const names = ['*', '**', '—', '-', '☭', '👻', '…'];
    expect(new Set(names.map(authorSlug)).size).toBe(names.length);
  });

  it('stays short, whatever the name', () => {
    expect(authorSlug('👻'.repeat(1000)).length).toBeLessThanOrEqual(82);
  });
});
