import { describe, expect, it } from 'vitest';
import { type OutletRules, outletRulesListSchema } from '../model/outlet-rules.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';

const list = (...entries: unknown[]): OutletRules[] => outletRulesListSchema.parse(entries);
const at = (...entries: unknown[]): string | undefined => rulesFingerprint(list(...entries), '2024-03-01T00:00:00Z');

describe('rulesFingerprint', () => {
  it('is that of the entry which holds, whatever its days and the order of its keys', () => {
    const one = at({ select: '.story', fields: { title: 'h1', date: { select: 'time', attribute: 'datetime' } } });
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(
      at({
        from: '2024-01-01',
        fields: { date: { attribute: 'datetime', select: 'time' }, title: 'h1' },
        select: ['.story'],
      }),
    ).toBe(one);
    expect(at({ select: '.story' })).not.toBe(one);
    expect(at({ remove: '.story' })).not.toBe(at({ select: '.story' }));
    expect(at({ select: '.b' }, { until: '2024-02-01', select: '.a' })).toBe(at({ select: '.b' }));
  });

  it('is absent where no entry holds, or one that says nothing', () => {
    expect(at()).toBeUndefined();
    expect(at({ until: '2024-02-01', select: '.a' })).toBeUndefined();
    expect(at({ from: '2024-01-01' }, { from: '2024-02-01', fields: {} })).toBeUndefined();
  });
});
