import { describe, expect, it } from 'vitest';
import { splitDisplay, withDisplay } from './search-display.ts';

describe('withDisplay', () => {
  it.each([
    { lang: 'zh-Hant', date: '2024-02-29T23:30:00+02:00', edits: 3 },
    { lang: 'en', window: { after: '2024-03-01T08:15:00Z', until: '2024-03-01T09:00:00Z' } },
    { lang: 'en', anchors: { removed: [0, 3, 0], added: [] } },
    { lang: '' },
  ])('is undone by splitDisplay', (display) => {
    expect(splitDisplay(withDisplay('/a/%E6%B8%AF/', display))).toEqual({ path: '/a/%E6%B8%AF/', display });
  });
});

describe('splitDisplay', () => {
  it('takes a URL without a fragment', () => {
    expect(splitDisplay('/a/')).toEqual({ path: '/a/', display: { lang: '' } });
  });
});
