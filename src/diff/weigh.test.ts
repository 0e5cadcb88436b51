import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { FieldName, Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { weightExamples } from './weight-examples.ts';
import { weightRules } from './weigh.ts';

describe('the rules of weight', () => {
  it.each(weightRules.map((rule) => [rule.name, rule] as const))('%s decides its own example', (name, rule) => {
    const { before, after, field } = weightExamples[name];
    const { summary } = compareRevisions(revision(before, field), revision(after, field));
    expect([summary.rule, summary.weight]).toEqual([name, rule.weight]);
  });

  it('have names that stand once', () => {
    const names = weightRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['title', 'author', 'description', 'url', 'image', 'date', 'dateline', 'correction'] as const)(
    'never call an edit of %s alone cosmetic',
    (field) => {
      for (const [before, after] of [
        ['harbour closes', 'Harbour closes'],
        ['Harbour closes', 'Harbour closes.'],
        ['"Harbour" closes', '“Harbour” closes'],
        ['Harbour closes', 'Harbor closes'],
      ] as const) {
        expect(compareRevisions(revision(before, field), revision(after, field)).summary.weight).not.toBe('cosmetic');
      }
    },
  );

  it.each([
    ['[report](https://example.org/1)', '[report](https://example.org/2)'],
    ['[report](https://example.org/1)', 'report'],
    ['report', '[report](https://example.org/1)'],
    ['[the report](https://example.org/1)', 'the [report](https://example.org/1)'],
  ])('never call an edit of a link alone cosmetic: %s → %s', (before, after) => {
    const { summary } = compareRevisions(revision(before), revision(after));
    expect(summary.weight).not.toBe('cosmetic');
  });
});

describe('a sentence that came or went', () => {
  it.each([
    ['The trial began. He pleaded guilty. It goes on.', 'The trial began. It goes on.', 'text-removed'],
    ['The trial began. It goes on.', 'The trial began. He denies the charge. It goes on.', 'text-added'],
    ['The trial began.\n\nHe pleaded guilty.\n\nIt goes on.', 'The trial began.\n\nIt goes on.', 'text-removed'],
    ['The trial began well today.', 'The trial began today.', 'wording'],
  ])('is substantive whatever its length: %s → %s', (before, after, rule) => {
    expect(compareRevisions(revision(before), revision(after)).summary.rule).toBe(rule);
  });
});

describe('quotation marks that came or went', () => {
  it.each([
    ['She said ‘the deal is dead’ on air.', 'She said the deal is dead on air.'],
    ['The plan was “a catastrophe waiting to happen.”', 'The plan was dangerous and badly thought out.'],
    ['He said: “We will go.”', 'He said they would go.'],
    ['She called it “reckless”.', 'She called it reckless and odd.'],
    ['It was called dangerously low by them.', 'It was called “dangerously low and unsafe” by them.'],
  ])('are quotation-marks: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary.rule).toBe('quotation-marks');
  });

  it.each([
    ['He told us: "I never said that."', 'He told us: “I never said that”.'],
    ['He said "I never said that," and left.', 'He said "I never said that", and left.'],
  ])('are punctuation where they changed places with a sign: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary.rule).toBe('punctuation');
  });

  it('are punctuation where an apostrophe alone went', () => {
    const [before, after] = ['The workers’ union met.', 'The workers union met.'];
    expect(compareRevisions(revision(before), revision(after)).summary.rule).toBe('punctuation');
  });
});

describe('a date or number in another form', () => {
  it.each([
    ['We met on 3 June 2020 here.', 'We met on June 3, 2020 here.'],
    ['It began at 5 pm there.', 'It began at 17:00 there.'],
    ['It began at 5 p.m. there.', 'It began at 5pm there.'],
    ['It began on Mon. and ended.', 'It began on Monday and ended.'],
    ['It began in Jan. 2020 and ended.', 'It began in January 2020 and ended.'],
    ['The first man came.', 'The 1st man came.'],
    ['In May there were 5 000 of them.', 'In May there were 5000 of them.'],
    ['We met on 04/05/2020 here.', 'We met on 4/5/2020 here.'],
    ['We met on 3 June 2020 here.', 'We met on Wednesday, 3 June 2020 here.'],
    ['We met at noon here.', 'We met at midday here.'],
  ])('is cosmetic: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary.weight).toBe('cosmetic');
  });

  it.each([
    ['We met on 3 June 2020 here.', 'We met on June 4, 2020 here.'],
    ['It began at 5 pm there.', 'It began at 5 am there.'],
    ['It began at 5 pm there.', 'It began at 18:00 there.'],
    ['It began on 3/6/2020 here.', 'It began on 6/3/2020 here.'],
    ['We met on 04/05/2020 here.', 'We met on 4/6/2020 here.'],
    ['We met on 3 June 2020 here.', 'We met on Monday, 3 June 2020 here.'],
    ['We met at noon here.', 'We met at midnight here.'],
    ['It began on Mon. and ended.', 'It began on Tuesday and ended.'],
  ])('is substantive where another is meant: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary.weight).toBe('substantive');
  });
});

describe('words that came to stand in a block of another kind', () => {
  it('did not change', () => {
    const [before, after] = ['    The toll is 12 now.\n\nIt rose then.', 'The toll is 12 now. It rose then.'];
    expect(compareRevisions(revision(before), revision(after)).summary.rule).toBe('lines');
  });

  it.each([
    ['It cost 5 € then.', 'It cost 5 $ then.'],
    ['It rose by 1.5 then.', 'It rose by 15 then.'],
  ])('hide no number beside a block that went: %s → %s', (before, after) => {
    const { summary } = compareRevisions(revision(`${before}\n\n---`), revision(after));
    expect(summary.rule).toBe('number');
  });
});

describe('names that changed places', () => {
  it.each([
    ['Reyes sued Okoro for libel.', 'Okoro sued Reyes for libel.'],
    ['Then Ana Reyes sued Tom Okoro for libel.', 'Then Tom Okoro sued Ana Reyes for libel.'],
    ['Of all, Lyon lost to Nice by far.', 'Of all, Nice lost to Lyon by far.'],
  ])('are told as names: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary).toMatchObject({
      weight: 'substantive',
      rule: 'name',
    });
  });

  it.each([
    ['Then came Reyes, Okoro and Lane to town.', 'Then came Okoro, Reyes and Lane to town.'],
    ['In Lyon, Reyes said so to them.', 'Reyes said so to them in Lyon.'],
    ['They came slowly but surely home.', 'They came surely but slowly home.'],
  ])('are not told where they say the same: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary.weight).not.toBe('substantive');
  });
});

describe('the columns of a table', () => {
  const table = (head: string, ...rows: string[]): string =>
    [head, head.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');

  it('are another order where they changed places with their heads', () => {
    const before = table('town | men | boats', 'Lyon | 12 | 30', 'Nice | 15 | 40');
    const after = table('town | boats | men', 'Lyon | 30 | 12', 'Nice | 40 | 15');
    expect(compareRevisions(revision(before), revision(after)).summary).toMatchObject({
      weight: 'minor',
      rule: 'order',
    });
  });

  it.each([
    ['the heads stayed', 'town | men | boats', 'Lyon | 30 | 12', 'Nice | 40 | 15'],
    ['one cell became another', 'town | boats | men', 'Lyon | 30 | 12', 'Nice | 40 | 16'],
  ])('are changed numbers where %s', (_, head, ...rows) => {
    const before = table('town | men | boats', 'Lyon | 12 | 30', 'Nice | 15 | 40');
    expect(compareRevisions(revision(before), revision(table(head, ...rows))).summary.rule).toBe('number');
  });
});

describe('text struck through', () => {
  it.each([
    ['They found him guilty.', 'They found him ~~guilty~~.'],
    ['He did ~~not~~ go.', 'He did not go.'],
  ])('is at least minor: %s → %s', (before, after) => {
    expect(compareRevisions(revision(before), revision(after)).summary).toMatchObject({
      weight: 'minor',
      rule: 'strike',
    });
  });
});

function revision(value: string, field?: FieldName): Revision {
  const fields = { title: '', author: [], date: '', tags: [] };
  const list = field === 'author' || field === 'tags' ? value.split(',') : value;
  return {
    id: '2024-03-01T080000Z',
    fields: field === undefined ? fields : { ...fields, [field]: list },
    blocks: parseBody(field === undefined ? value : 'The road is open.').blocks,
  };
}
