import { describe, expect, it } from 'vitest';
import { type TakedownLevel, takedownLevels } from '../model/takedown.ts';
import { asksForNoIndex, type Audience, isListed, isTombstone, type Shown, shownTo } from './audience.ts';

const at = (level: TakedownLevel) => ({
  takedown: { article: 'gull/bridge', level, date: '2024-04-01', reason: 'Test' },
});
const lists: readonly Audience[] = ['list', 'search', 'feed', 'data', 'statistics'];

describe('the gate', () => {
  it('shows everybody an article that nobody took down', () => {
    for (const audience of [...lists, 'page', 'lookup'] as const) expect(shownTo(audience, {})).toBe('whole');
    expect([isListed({}), isTombstone({}), asksForNoIndex({})]).toEqual([true, false, false]);
  });

  it.each<[TakedownLevel, page: Shown, lookup: Shown, list: Shown, noindex: boolean]>([
    ['noindex', 'whole', 'whole', 'whole', true],
    ['hidden', 'whole', 'nothing', 'nothing', true],
    ['redacted', 'whole', 'whole', 'whole', false],
    ['withdrawn', 'note', 'note', 'nothing', true],
    ['expunged', 'nothing', 'nothing', 'nothing', true],
  ])('%s: its page %s, look-up %s, all else %s', (level, page, lookup, list, noindex) => {
    expect(shownTo('page', at(level))).toBe(page);
    expect(shownTo('lookup', at(level))).toBe(lookup);
    for (const audience of lists) expect(shownTo(audience, at(level)), audience).toBe(list);
    expect(asksForNoIndex(at(level))).toBe(noindex);
  });

  it('knows every level', () => {
    expect(takedownLevels.map((level) => isTombstone(at(level)))).toEqual([false, false, false, true, false]);
  });
});
