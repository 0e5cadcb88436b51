import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { DiffSummary } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { stampsIn } from './stamp-places.ts';

const summaryOf = (before: string, after: string): DiffSummary => {
  const [old, now] = [before, after].map((body): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [] },
    blocks: parseBody(body).blocks,
  }));
  return compareRevisions(old!, now!).summary;
};

describe('stampsIn', () => {
  it.each([
    ['By Ann Fox | Updated 5 May 2024', 'Updated 5 May 2024'],
    ['Published 4 May 2024, updated 5 May 2024', 'updated 5 May 2024'],
    ['Published: 4 May 2024 Updated: 5 May 2024 10:31', 'Updated: 5 May 2024 10:31'],
    ['Updated 5 May 2024 Share this', 'Updated 5 May 2024'],
    ['Last updated: 5 May 2024 | Reading time: 5 minutes', 'Last updated: 5 May 2024'],
    ['Revised: 5 May 2024', 'Revised: 5 May 2024'],
    ['Date of Last Revision: July 5, 2023', 'Date of Last Revision: July 5, 2023'],
    ['Last updated: 2 months ago', 'Last updated: 2 months ago'],
    ['Shown: 3MLast updated: Apr 30, 2026', 'Last updated: Apr 30, 2026'],
    ['Last modified on 12/08/2025 See older versions', 'Last modified on 12/08/2025'],
    ['This policy was last updated on 5 May 2024.', 'last updated on 5 May 2024'],
    ['Veröffentlicht am 4. Mai 2024, aktualisiert am 5. Mai 2024, 10:31 Uhr', 'aktualisiert am 5. Mai 2024, 10:31 Uhr'],
    ['Zuletzt geändert am 5. Mai 2024', 'Zuletzt geändert am 5. Mai 2024'],
    ['Publié le 4 mai, mis à jour le 5 mai à 10h30', 'mis à jour le 5 mai à 10h30'],
    ['By Ana Reyes, updated 5 May 2024', 'updated 5 May 2024'],
    ['Last edited by Tom on 5 May', 'Last edited by Tom on 5 May'],
    ['Updated 5 May: 12 trams are late', 'Updated 5 May'],
    ['Updated 12 March 2024 5 trams are late', 'Updated 12 March 2024'],
  ])('finds the stamp in: %s', (text, stamp) => {
    expect(stampsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([stamp]);
  });

  it.each([
    'The act, amended on 5 May 2024, says so.',
    'The act (last amended on 5 May 2024) says that.',
    'The law was updated on 5 May 2024.',
    'Update: 12 trams were late at 10:30',
    'She edited 5 May issues',
    'By law, updated on 5 May 2024, the fee is due.',
    'Last edited by hand, the film of 5 May is long.',
    'Der Stand 5. Mai war hoch.',
  ])('finds none in: %s', (text) => {
    expect(stampsIn(text)).toEqual([]);
  });
});

describe('a stamp beside other labels', () => {
  const lines = [
    'By Ann Fox | Updated 5 May 2024',
    'Published 4 May 2024, updated 5 May 2024',
    'Published: 4 May 2024 Updated: 5 May 2024',
    'Updated 5 May 2024 Share this',
    'Last updated: 5 May 2024 | Reading time: 9 minutes',
    'Revised: 5 May 2024',
    'By Ana Reyes, updated 5 May 2024',
    'Last edited by Tom on 5 May 2024',
    'Last modified on 5 May 2024 See earlier versions of the terms',
    'Veröffentlicht am 4. Mai 2024, aktualisiert am 5. Mai 2024',
  ];
  const [old, now] = ['The bridge has 12 lamps.', 'The bridge has 17 lamps.'];

  it.each(lines)('is all that moved: %s', (line) => {
    const { weight, rule, silent } = summaryOf(`${old}\n\n${line}`, `${old}\n\n${line.replace('5', '6')}`);
    expect({ weight, rule, silent }).toEqual({ weight: 'minor', rule: 'stamp', silent: false });
  });

  it.each(lines)('states another change where it moved: %s', (line) => {
    expect(summaryOf(`${old}\n\n${line}`, `${now}\n\n${line.replace('5', '6')}`).silent).toBe(false);
  });

  it.each(lines)('states another change where it came: %s', (line) => {
    const { noteAdded, silent } = summaryOf(old, `${now}\n\n${line}`);
    expect({ noteAdded, silent }).toEqual({ noteAdded: true, silent: false });
  });

  it('hides no other number of its line', () => {
    const line = 'Last updated: 5 May 2024 | Length: 12 miles';
    expect(summaryOf(line, line.replace('12', '17'))).toMatchObject({ rule: 'number', silent: true });
  });

  it('is no note of a correction where other words of its line changed', () => {
    const line = 'Last modified on 5 May 2024 See earlier versions of the terms';
    expect(summaryOf(line, line.replace(' of the terms', ' of it')).rule).toBe('wording');
  });
});
