import { describe, expect, it } from 'vitest';
import { editDoubts } from './edit-doubts.ts';

const labels = (before: string, after: string): string[] =>
  editDoubts({ extractorChange: { before, after } }).map(({ label }) => label);

describe('editDoubts', () => {
  it('says whether the extractor, the variant of the page, or both are others', () => {
    expect(labels('a@1', 'a@2')).toEqual(['May be ours: extractor changed']);
    expect(labels('a@1', 'a@1 (amp page)')).toEqual(['May be of one variant: another page']);
    expect(labels('a@1 (print page)', 'a@2')).toHaveLength(2);
  });

  it('says that captures have only a part, and nothing of most edits', () => {
    expect(editDoubts({ partial: true })).toMatchObject([{ label: 'May be ours: partial captures' }]);
    expect(editDoubts({})).toEqual([]);
  });
});
