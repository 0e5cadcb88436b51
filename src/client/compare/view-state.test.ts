import { describe, expect, it } from 'vitest';
import { addressOf, viewOf } from './view-state.ts';

const at = (search: string, hash = '') => ({ pathname: '/a/', search, hash });

describe('viewOf', () => {
  it.each([
    ['', '', 'changes'],
    ['?view=only', '#c3', 'only'],
    ['', '#clean', 'clean'],
    ['?view=only', '#clean', 'clean'],
    ['?view=none', '', 'changes'],
  ])('reads %s%s as %s', (search, hash, view) => {
    expect(viewOf(at(search, hash))).toBe(view);
  });
});

describe('addressOf', () => {
  it('keeps the change and what else the address asks for', () => {
    expect(addressOf('only', at('?from=a&to=b', '#c3'))).toBe('/a/?from=a&to=b&view=only#c3');
    expect(addressOf('changes', at('?view=only', '#c3'))).toBe('/a/#c3');
  });

  it('leaves out the place of another view', () => {
    expect(addressOf('side', at('', '#only'))).toBe('/a/?view=side');
  });
});
