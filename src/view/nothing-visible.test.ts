import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../diff/compare.ts';
import { listChanges } from '../diff/page/list-changes.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { nothingVisible } from './nothing-visible.ts';

const revision = (id: string, body: string, title = 'Rain'): Revision => ({
  id,
  fields: { title, author: [], date: '2024-05-01', tags: [], lang: 'en' },
  blocks: parseBody(body).blocks,
});

function noteOf(before: string, after: string, title?: string): string | undefined {
  const [one, other] = [revision('one', before), revision('other', after, title)];
  const diff = compareRevisions(one, other);
  return nothingVisible(diff.summary, diff.fields, listChanges(diff, one, other));
}

describe('nothingVisible', () => {
  it.each([
    ['a link leads elsewhere', 'See [it](https://a.example/1).', 'See [it](https://a.example/2).', 'behind the words'],
    ['only emphasis changed', 'It *rains*.', 'It **rains**.', '1 change of emphasis'],
    ['only punctuation changed', 'It rains, and hails.', 'It rains and hails.', 'Only the form'],
    ['only the kind of block changed', '## It rains\n\nAll day.', '### It rains\n\nAll day.', 'another kind or level'],
    ['only the encoding changed', 'The cafe\u0301 is open.', 'The caf\u00E9 is open.', 'same letters'],
    ['only the order changed', 'One came first.\n\nTwo was late.', 'Two was late.\n\nOne came first.', 'another place'],
    ['nothing changed', 'It rains.', 'It rains.', 'Nothing that is compared differs'],
  ])('says why nothing is seen where %s', (_what, before, after, words) => {
    expect(noteOf(before, after)).toContain(words);
  });

  it('names the fields where only they changed', () => {
    expect(noteOf('It rains.', 'It rains.', 'Hail')).toContain('Headline');
  });

  it.each([
    ['a word', 'It rains.', 'It hails.'],
    ['a block', 'It rains.', 'It rains.\n\nIt hails.'],
  ])('is silent where %s changed', (_what, before, after) => {
    expect(noteOf(before, after)).toBeUndefined();
  });
});
