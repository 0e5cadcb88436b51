import { describe, expect, it } from 'vitest';
import { asksForSomething, readState, writeState } from './search-state.ts';

describe('the state of a search', () => {
  it('survives its address', () => {
    const address =
      '?q=%22nine+to+four%22&in=removed&outlet=The+Harbour+Courier&year=2024&month=2024-03&edited=yes&weight=minor&change=field-title&from=2024-02-28&to=2024-03-05&also=The+other&also=A+third&sort=captured-newest';
    expect(writeState(readState(address))).toBe(address);
    expect(readState(address)).toMatchObject({ query: '"nine to four"', scope: 'removed', from: '2024-02-28' });
  });

  it('leaves out what is not chosen', () => {
    expect(writeState(readState('?q=&in=all&author=&sort=relevance&from=&also='))).toBe('');
  });

  it('takes what it does not know as not asked', () => {
    expect(readState('?in=x&sort=__proto__&foo=bar&from=2024-13-01&to=yesterday')).toEqual(readState(''));
  });

  it('has a month only with its year', () => {
    expect(readState('?month=2024-03').filters).toMatchObject({ year: '2024', month: '2024-03' });
    expect(readState('?year=2023&month=2024-03').filters).toMatchObject({ year: '2023', month: '' });
  });

  it('asks for nothing by the order or another archive alone', () => {
    expect(asksForSomething(readState('?sort=newest&also=x'))).toBe(false);
    expect(asksForSomething(readState('?q=+'))).toBe(false);
    expect(asksForSomething(readState('?language=ar'))).toBe(true);
    expect(asksForSomething(readState('?to=2024-03-05'))).toBe(true);
  });
});
