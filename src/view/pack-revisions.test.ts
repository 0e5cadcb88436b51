import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../diff/compare.ts';
import { compareTexts } from '../diff/compare-texts.ts';
import { judge } from '../diff/judge.ts';
import { editedRevisions } from '../diff/testing/random-revisions.ts';
import type { Revision } from '../model/revision.ts';
import type { RevisionsFile } from '../model/revisions-file.ts';
import { packRevisions, type UnpackedRevision } from './pack-revisions.ts';
import { unpackRevisions } from './unpack-revisions.ts';

const packed = (revisions: readonly Revision[], lang: string): RevisionsFile => {
  const described = revisions.map(({ id, fields, blocks }, at): UnpackedRevision => ({
    id,
    number: at + 1,
    fields,
    blocks,
    firstCaptured: '2024-01-02T00:00:00Z',
    lastCaptured: '2024-01-02T00:00:00Z',
    language: { lang, dir: 'ltr' },
    doubts: [],
  }));
  // As a browser gets it.
  return JSON.parse(JSON.stringify(packRevisions(described, lang))) as RevisionsFile;
};

describe('the file of revisions', () => {
  it('gives the comparison that the build made, to the byte', () => {
    fc.assert(
      fc.property(editedRevisions, fc.constantFrom('en', 'de', 'ar'), ({ before, after }, lang) => {
        const { revision, split } = unpackRevisions(packed([before, after], lang));
        const [one, other] = [revision(before.id)!, revision(after.id)!];
        const built = compareRevisions({ ...before, lang }, { ...after, lang });
        expect(JSON.stringify(judge(compareTexts(one, other, split), one, other))).toBe(JSON.stringify(built));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('has equal blocks once', () => {
    const { before } = fc.sample(editedRevisions, { seed: 7, numRuns: 1 })[0]!;
    const file = packed([before, { ...before, id: 'again' }], 'en');
    expect(file.blocks.length).toBeLessThanOrEqual(before.blocks.length);
    expect(file.revisions[1]!.blocks).toEqual(file.revisions[0]!.blocks);
  });
});
