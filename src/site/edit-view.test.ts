import { describe, expect, it } from 'vitest';
import { editFixture, revisionFixture } from './archive-fixture.ts';
import { editView } from './edit-view.ts';

const before = revisionFixture('herald/bridge', 1, '2023-09-13T081500Z');
const after = revisionFixture('herald/bridge', 2, '2023-09-14T081500Z');
const body = {
  inlineHtml: '<p>It closed at <span id="c1"><ins>ten</ins></span>.</p>',
  list: [],
  changesHtml: '',
  changes: { type: 'root' as const, children: [] },
  changesText: '',
  removedText: '',
  addedText: '',
};

describe('editView', () => {
  it('says once in words what the comparison gave up at each stage', () => {
    const edit = editFixture(before, after, {
      degraded: [
        { stage: 'words', why: 'cells' },
        { stage: 'moves', why: 'cells' },
        { stage: 'words', why: 'cells' },
      ],
    });
    const { degraded } = editView(edit, body);
    expect(degraded).toHaveLength(2);
    expect(degraded[0]).toContain('whole passages are marked');
    expect(degraded[1]).toContain('passage that moved');
  });

  it('says nothing of it where all was compared', () => {
    expect(editView(editFixture(before, after), body).degraded).toEqual([]);
  });
});
