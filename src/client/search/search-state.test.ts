import { describe, expect, it } from 'vitest';
import { asksForSomething, readState, writeState } from './search-state.ts';

describe('the state of a search', () => {
  it('survives its address', () => {
    const address = '?q=%22nine+to+four%22&kind=edit&outlet=The+Harbour+Courier&month=2024-03&sort=oldest';
    expect(writeState(readState(address))).toBe(address);
    expect(readState(address)).toMatchObject({ query: '"nine to four"', kind: 'edit', sort: 'oldest' });
  });

  it('leaves out what is not chosen', () => {
    expect(writeState(readState('?q=&kind=both&author=&sort=relevance'))).toBe('');
  });

  it('takes what it does not know as not asked', () => {
    expect(readState('?kind=x&sort=__proto__&foo=bar')).toEqual(readState(''));
  });

  it('asks for nothing by the order alone', () => {
    expect(asksForSomething(readState('?sort=newest'))).toBe(false);
    expect(asksForSomething(readState('?q=+'))).toBe(false);
    expect(asksForSomething(readState('?language=ar'))).toBe(true);
  });
});
