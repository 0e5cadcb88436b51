import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareTexts, type BareDiff } from './compare-texts.ts';
import { compareRevisions } from './compare.ts';
import { judge } from './judge.ts';
import { splitSentences } from './split-sentences.ts';
import { behaviours, readFixtureSide } from './testing/fixtures.ts';

describe('compareTexts', () => {
  it.each(behaviours)('gives, judged later and elsewhere, what compareRevisions gives: %s', (behaviour) => {
    const before = readFixtureSide(behaviour, 'before');
    const after = readFixtureSide(behaviour, 'after');
    const lang = after.fields.lang ?? before.fields.lang ?? '';
    const carried = new Map(
      [...before.blocks, ...after.blocks].map(({ text }) => [text, splitSentences(text, lang)] as const),
    );
    const bare = JSON.stringify(compareTexts(before, after, (text) => carried.get(text)!));
    const judged = judge(JSON.parse(bare) as BareDiff, before, after);
    expect(JSON.stringify(judged)).toBe(JSON.stringify(compareRevisions(before, after)));
  });

  it('says what it gave up among a thousand sentences that are alike, and links them', () => {
    const revision = (id: string, word: string): Revision => {
      const body = Array.from({ length: 1000 }, (_, at) => `Speaker ${at} said the bridge was ${word}.`).join(' ');
      return { id, fields: { title: '', author: [], date: '', tags: [] }, blocks: parseBody(body).blocks };
    };
    const { links, degraded } = compareRevisions(revision('before', 'old'), revision('after', 'new'));
    expect(links).toHaveLength(1000);
    expect(degraded).toEqual([{ stage: 'sentences', why: 'cells' }]);
  });
});
