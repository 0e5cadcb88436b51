import { describe, expect, it } from 'vitest';
import { outletRulesListSchema, rulesAt } from './outlet-rules.ts';

describe('outletRulesListSchema', () => {
  it('reads one selector as a list of one', () => {
    expect(
      outletRulesListSchema.parse([
        { select: '.a', fields: { title: 'h1', date: { select: 'time', attribute: 'datetime' } } },
      ]),
    ).toEqual([
      { select: ['.a'], fields: { title: { select: 'h1' }, date: { select: 'time', attribute: 'datetime' } } },
    ]);
  });

  it.each([[{ selct: '.a' }], [{ dropText: '(' }], [{ from: 'spring' }], [{ fields: { byline: 'b' } }]])(
    'refuses %j',
    (entry) => {
      expect(outletRulesListSchema.safeParse([entry]).success).toBe(false);
    },
  );
});

describe('rulesAt', () => {
  const rules = outletRulesListSchema.parse([
    { until: '2022-06-01', select: '.old' },
    { from: '2022-06-01', select: '.new' },
  ]);

  it('takes the entry that holds at the time of capture', () => {
    expect(rulesAt(rules, '2022-05-31T23:59:59Z')?.select).toEqual(['.old']);
    expect(rulesAt(rules, '2022-06-01T00:00:00Z')?.select).toEqual(['.new']);
    expect(rulesAt([], '2022-06-01T00:00:00Z')).toBeUndefined();
  });

  it('takes the last of several', () => {
    expect(rulesAt([...rules, { select: ['.newest'] }], '2023-01-01T00:00:00Z')?.select).toEqual(['.newest']);
  });
});
