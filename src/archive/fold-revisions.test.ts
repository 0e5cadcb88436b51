import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../model/capture.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { type FoldableSnapshot, foldRevisions, revisionIdentity } from './fold-revisions.ts';

const snapshot = (day: number, digest: string, quality: FoldableSnapshot['quality'] = 'ok'): FoldableSnapshot => ({
  stamp: `2024-03-${String(day).padStart(2, '0')}T080000Z`,
  digest,
  quality,
});
const unchanged = (day: number): Capture => ({
  captured: instantOfStamp(snapshot(day, '').stamp),
  outcome: 'unchanged',
});

describe('folding snapshots into revisions', () => {
  it('makes one revision of equal neighbours and names it after the first', () => {
    const { revisions } = foldRevisions([snapshot(2, 'a'), snapshot(1, 'a'), snapshot(3, 'b')], []);
    expect(revisions.map(({ id, stamps }) => [id, stamps.length])).toEqual([
      ['2024-03-01T080000Z', 2],
      ['2024-03-03T080000Z', 1],
    ]);
  });

  it('makes three revisions of A-B-A and marks the return', () => {
    const { revisions } = foldRevisions([snapshot(1, 'a'), snapshot(2, 'b'), snapshot(3, 'a')], []);
    expect(revisions.map(({ returnOf }) => returnOf)).toEqual([undefined, undefined, '2024-03-01T080000Z']);
  });

  it('lets an unchanged capture extend the time in which the text before was shown', () => {
    const { revisions, shownBy } = foldRevisions([snapshot(1, 'a'), snapshot(5, 'b')], [unchanged(3)]);
    expect(revisions[0]).toMatchObject({ lastCaptured: '2024-03-03T08:00:00Z', captureCount: 2 });
    expect(shownBy.get('2024-03-03T08:00:00Z')).toBe('2024-03-01T080000Z');
  });

  it('leaves a failed snapshot out, so that the text around it is one revision', () => {
    const { revisions } = foldRevisions([snapshot(1, 'a'), snapshot(2, 'wall', 'failed'), snapshot(3, 'a')], []);
    expect(revisions.map(({ stamps }) => stamps)).toEqual([['2024-03-01T080000Z', '2024-03-03T080000Z']]);
  });

  it('does not take an unchanged capture of a failed snapshot for the article', () => {
    const { revisions, shownBy } = foldRevisions(
      [snapshot(1, 'a'), snapshot(3, 'wall', 'failed'), snapshot(5, 'b')],
      [unchanged(4)],
    );
    expect(revisions[0]!.lastCaptured).toBe('2024-03-01T08:00:00Z');
    expect(shownBy.size).toBe(0);
  });

  it('keeps every usable snapshot in exactly one revision, in order, and neighbours different', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), digest: fc.constantFrom('a', 'b', 'c') }),
      { selector: ({ day }) => day },
    );
    fc.assert(
      fc.property(arbitrary, fc.array(fc.integer({ min: 1, max: 28 })), (entries, days) => {
        const snapshots = entries.map(({ day, digest }) => snapshot(day, digest));
        const { revisions } = foldRevisions(snapshots, days.map(unchanged));
        expect(revisions.flatMap(({ stamps }) => stamps)).toEqual(snapshots.map(({ stamp }) => stamp).sort());
        revisions.forEach((revision, index) => {
          const next = revisions[index + 1];
          expect(revision.firstCaptured <= revision.lastCaptured).toBe(true);
          if (next)
            expect([revision.digest !== next.digest, revision.lastCaptured < next.firstCaptured]).toEqual([true, true]);
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('the identity of a revision', () => {
  const identity = (text: string): string =>
    revisionIdentity({
      fields: { title: 'T', date: '2024-03-01', author: [], tags: [] },
      blocks: [{ kind: 'paragraph', level: 0, text, key: text, content: [], marks: [] }],
    });

  it('ignores the Unicode form but keeps quotation marks and special spaces', () => {
    expect(identity('caf\u00E9')).toBe(identity('cafe\u0301'));
    expect(identity('"We won"')).not.toBe(identity('“We won”'));
    expect(identity('3 000')).not.toBe(identity('3\u00A0000'));
  });
});
