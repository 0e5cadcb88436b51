import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../model/capture.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { type FoldableSnapshot, foldRevisions, revisionIdentity } from './fold-revisions.ts';

const snapshot = (day: number, digest: string, quality: FoldableSnapshot['quality'] = 'ok'): FoldableSnapshot => ({
  stamp: `2024-03-${String(day).padStart(2, '0')}T080000Z`,
  digest,
  quality,
});
const instant = (day: number): string => instantOfStamp(snapshot(day, '').stamp);
const unchanged = (day: number, more: Partial<Capture> = {}): Capture => ({
  captured: instant(day),
  outcome: 'unchanged',
  ...more,
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

  it('takes an unchanged capture that names its snapshot for that one, also behind a failed one', () => {
    const snapshots = [
      snapshot(1, 'a'),
      snapshot(3, 'wall', 'failed'),
      snapshot(6, 'b'),
      snapshot(7, 'wall', 'failed'),
    ];
    const lines = [unchanged(4, { since: instant(1) }), unchanged(8, { since: instant(1) })];
    const { revisions, shownBy } = foldRevisions(snapshots, lines);
    expect(revisions.map(({ lastCaptured }) => lastCaptured)).toEqual([instant(4), instant(6)]);
    // What it names is not the text that was shown last: it says nothing.
    expect(shownBy.has(instant(8))).toBe(false);
  });

  it('leaves a part out where the whole text is known, and takes parts where they are all there is', () => {
    const parts = [snapshot(1, 'a'), snapshot(2, 'part', 'partial'), snapshot(3, 'a'), snapshot(4, 'a', 'partial')];
    expect(foldRevisions(parts, [unchanged(2)]).revisions.map(({ stamps }) => stamps.length)).toEqual([3]);
    expect(foldRevisions(parts, [{ ...unchanged(2), captured: '2024-03-02T09:00:00Z' }]).shownBy.size).toBe(0);
    const only = [snapshot(1, 'a', 'partial'), snapshot(2, 'b', 'partial'), snapshot(3, 'wall', 'failed')];
    expect(foldRevisions(only, []).revisions.map(({ id }) => id)).toHaveLength(2);
  });

  it('does not let captures without bytes say that they showed a text which was only found in such bytes', () => {
    const snapshots = [snapshot(1, 'a'), snapshot(2, 'found')];
    const raw = 'f'.repeat(64);
    const lines = [unchanged(2, { raw }), unchanged(3), unchanged(4, { status: 304 }), unchanged(5, { raw })];
    const { shownBy } = foldRevisions(snapshots, lines);
    expect([...shownBy.keys()]).toEqual([instant(2), instant(4), instant(5)]);
  });

  it('keeps every usable snapshot in exactly one revision, in order, and neighbours different', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), digest: fc.constantFrom('a', 'b', 'c') }),
      { selector: ({ day }) => day },
    );
    fc.assert(
      fc.property(arbitrary, fc.array(fc.integer({ min: 1, max: 28 })), (entries, days) => {
        const snapshots = entries.map(({ day, digest }) => snapshot(day, digest));
        const { revisions } = foldRevisions(
          snapshots,
          days.map((day) => unchanged(day)),
        );
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

  it('is another one when a list leaves its quotation', () => {
    const fields = { title: 'T', date: '2024-03-01', author: [], tags: [] };
    const [quoted, plain] = ['> - We won.', '- We won.'].map((body) => parseBody(body).blocks);
    expect(revisionIdentity({ fields, blocks: quoted! })).not.toBe(revisionIdentity({ fields, blocks: plain! }));
  });
});
