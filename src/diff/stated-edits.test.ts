import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { DiffSummary } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

const pool = 'The pool opens at seven each day and closes at nine each evening.';
const longer = pool.replace('.', ', but members may stay one more hour if they ask the guard before.');

const summaryOf = (before: string, after: string): DiffSummary => {
  const [old, now] = [before, after].map((body): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [], lang: 'en' },
    blocks: parseBody(body).blocks,
  }));
  return compareRevisions(old!, now!).summary;
};
/** What is said of an edit of the pool's hours below such lines. */
const below = (before: string, after: string): Pick<DiffSummary, 'weight' | 'silent' | 'noteAdded'> => {
  const { weight, silent, noteAdded } = summaryOf(`${before}\n\n${pool}`, `${after}\n\n${longer}`);
  return { weight, silent, noteAdded };
};

describe('a day since when a text is in force', () => {
  it.each([
    ['Effective May 4, 2022', 'Effective June 6, 2022'],
    ['Effective: May 4, 2022', 'Effective: June 6, 2022'],
    ['Effective on May 4, 2022', 'Effective on June 6, 2022'],
    ['Effective as of 4 May 2022', 'Effective as of 6 June 2022'],
    ['Effective date: 4 May 2022', 'Effective date: 6 June 2022'],
    ['Effective May 4, 2022 | Older versions | Print', 'Effective June 6, 2022 | Older versions | Print'],
    ['Effective May 4, 2022 (older versions)', 'Effective June 6, 2022 (older versions)'],
    ['In force since 4 May 2022', 'In force since 6 June 2022'],
    ['- Effective since last update: [20/01/2026]', '- Effective since last update: [25/03/2026]'],
    ['Gültig ab 4. Mai 2022', 'Gültig ab 6. Juni 2022'],
  ])('states the edit where it moved: %s → %s', (before, after) => {
    expect(below(before, after)).toEqual({ weight: 'substantive', silent: false, noteAdded: false });
  });

  it('is as substantive as any other date', () => {
    expect(summaryOf('Effective May 4, 2022', 'Effective June 6, 2022')).toMatchObject({
      weight: 'substantive',
      rule: 'date',
    });
  });

  it.each([
    ['Effective 1 May 2024, smoking is banned in parks.', 'Effective 1 June 2024, smoking is banned in parks.'],
    ['The law, effective 1 May 2024, bans smoking.', 'The law, effective 1 June 2024, bans smoking.'],
    ['The ban takes effect on 1 May 2024', 'The ban takes effect on 1 June 2024'],
  ])('states nothing where the article tells of it: %s', (before, after) => {
    expect(summaryOf(before, after)).toMatchObject({ weight: 'substantive', silent: true });
  });
});

describe('an announcement of a change of the text itself', () => {
  it.each([
    'We’re updating the privacy policy. The updates go into effect on 3 February 2025. Read the new policy',
    'We are updating this policy. The changes take effect on 3 February 2025.',
    'On 3 February 2025, we are updating our privacy policy.',
    'On 3 February 2025, we updated our privacy policy.',
    'The following privacy policy will take effect on 3 February 2025.',
    'This version of the privacy policy will go into effect on 3 February 2025.',
    'We changed this policy on 3 February 2025.',
    '3 February 2025: We’re making a minor update to our policy on pools.',
  ])('is a note: %s', (note) => {
    expect(below('', note)).toEqual({ weight: 'substantive', silent: false, noteAdded: true });
  });

  it.each([
    'We will update this policy from time to time.',
    'We may change our terms of use when needed.',
    'If we change our privacy policy, we say so here.',
    'We are changing the terms of the deal, he said.',
    'The following laws take effect on 3 February 2025.',
    'On 3 February 2025, we updated the old kitchen.',
  ])('is none: %s', (text) => {
    expect(below('', text)).toMatchObject({ silent: true, noteAdded: false });
  });

  it('states an edit with its own words', () => {
    const [before, after] = [
      'On 3 February 2025, we are updating our privacy policy. Click for more.',
      'On 3 February 2025, we updated our privacy policy.',
    ];
    expect(below(before, after).silent).toBe(false);
  });
});

describe('a stamp', () => {
  it.each([
    ['# House RulesLast Modified: 2022-10-27', '# House RulesLast Modified: 2022-12-16'],
    ['# House RulesLast Modified: 4 May 2022', '# House RulesLast Modified: 6 June 2022'],
    ['Modified: May, 4, 2022', 'Modified: June 6, 2022'],
    ['Modified: 2022-05-04', 'Modified: 2022-06-06'],
    ['Updated on 2022-05-04', 'Updated on 2022-06-06'],
  ])('that moved states the edit and is no new note: %s → %s', (before, after) => {
    expect(below(before, after)).toEqual({ weight: 'substantive', silent: false, noteAdded: false });
  });

  it.each([
    ['Last updated: 5 July 2023', 'Last updated: 5 July 2023\n\nLast updated: 5 July 2023'],
    ['Date of last revision: 5 July 2023', 'Date of last revision: 5 July 2023 Date of last revision: 5 July 2023'],
  ])('that is only repeated states nothing: %s', (before, after) => {
    expect(below(before, after)).toEqual({ weight: 'substantive', silent: true, noteAdded: false });
  });

  it('in the place of an announcement is a new note', () => {
    expect(
      below('The following privacy policy will take effect on 30 May 2026.', 'Last updated 30 May 2026'),
    ).toMatchObject({ silent: false, noteAdded: true });
  });
});

describe('a note that stands in the place of another', () => {
  it('is new where it tells of something else', () => {
    expect(below('Correction: The day was Monday.', 'Correction: The boats were five.')).toEqual({
      weight: 'substantive',
      silent: false,
      noteAdded: true,
    });
  });

  it.each([
    ['Correction: The day ws Monday.', 'Correction: The day was Monday.'],
    ['Correction: It closd on Monday.', 'Correction: It closed on Monday.'],
    ['Correction: It was onMonday.', 'Correction: It was on Monday.'],
  ])('is not where a slip was mended: %s → %s', (before, after) => {
    expect(below(before, after)).toEqual({ weight: 'substantive', silent: true, noteAdded: false });
  });
});

describe('the correction field', () => {
  const summaryOfField = (before: string, after: string): DiffSummary => {
    const [old, now] = [before, after].map((correction): Revision => ({
      id: 'x',
      fields: { title: '', author: [], date: '', tags: [], lang: 'en', correction },
      blocks: parseBody(pool).blocks,
    }));
    return compareRevisions(old!, now!).summary;
  };

  it('carries no new note where a slip of it was mended', () => {
    expect(summaryOfField('The goverment paid.', 'The government paid.')).toMatchObject({
      rule: 'correction-form',
      noteAdded: false,
      silent: false,
    });
  });

  it.each([
    ['', 'The day was Monday.'],
    ['The day was Monday.', 'The day was Monday. The boats were five.'],
    ['The day was Monday.', 'The boats were five.'],
  ])('carries a new note: %s → %s', (before, after) => {
    expect(summaryOfField(before, after)).toMatchObject({ rule: 'correction', noteAdded: true, silent: false });
  });
});

describe('code', () => {
  it('holds no note', () => {
    expect(summaryOf(pool, `${longer}\n\n    Correction: x = 5`)).toMatchObject({ noteAdded: false, silent: true });
  });
});
