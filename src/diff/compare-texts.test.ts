import { describe, expect, it } from 'vitest';
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
});
