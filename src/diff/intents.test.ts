import { describe, expect, it } from 'vitest';
import { compareRevisions } from './compare.ts';
import { behaviours, readFixtureFile, readFixtureSide } from './testing/fixtures.ts';
import { missedIntents, type Intent } from './testing/intents.ts';
import { linksOf } from './testing/links-of.ts';
import { brokenLaw } from './testing/rebuild.ts';

const hardCases = 73;
/** Some fixtures are thousands of blocks long. */
const patience = { timeout: 60_000 };
/** 72 and 73 are laws of every fixture: the mirrored comparison, and the same bytes twice. */
const lawCases = [72, 73];

describe('the intent of each fixture', () => {
  it.each(behaviours)('%s', patience, (behaviour) => {
    const intent = intentOf(behaviour);
    const [before, after] = sidesOf(behaviour, intent);
    const diff = compareRevisions(before, after);
    expect(brokenLaw(diff, before.blocks, after.blocks)).toBeUndefined();
    const missed = missedIntents(intent, diff, before.blocks, after.blocks);
    expect(missed, 'differs from the intent; what it has instead').toEqual({});
  });

  it.each(behaviours)('%s gives the same bytes twice', patience, (behaviour) => {
    const once = JSON.stringify(compareRevisions(...sidesOf(behaviour, intentOf(behaviour))));
    expect(JSON.stringify(compareRevisions(...sidesOf(behaviour, intentOf(behaviour))))).toBe(once);
  });
});

describe('the mirrored comparison', () => {
  it('links the same blocks in all fixtures', patience, () => {
    const unlike = behaviours.filter((behaviour) => {
      const [before, after] = sidesOf(behaviour, intentOf(behaviour));
      return (
        linksOf(compareRevisions(before, after), 'before', 'after') !==
        linksOf(compareRevisions(after, before), 'after', 'before')
      );
    });
    expect(unlike).toEqual([]);
  });
});

describe('the fixtures', () => {
  it('cover every hard case of the study', () => {
    const covered = new Set([...lawCases, ...behaviours.flatMap((behaviour) => intentOf(behaviour).cases ?? [])]);
    const missing = Array.from({ length: hardCases }, (_, at) => at + 1).filter((number) => !covered.has(number));
    expect(missing).toEqual([]);
  });

  it('each state something that is compared', () => {
    const idle = behaviours.filter((behaviour) =>
      Object.keys(intentOf(behaviour)).every((key) => key === 'cases' || key === 'repeat'),
    );
    expect(idle).toEqual([]);
  });

  it('hold at least eight languages', () => {
    const languages = behaviours.map((behaviour) => readFixtureSide(behaviour, 'after').fields.lang ?? 'en');
    expect(new Set(languages).size).toBeGreaterThanOrEqual(8);
  });
});

function intentOf(behaviour: string): Intent {
  return JSON.parse(readFixtureFile(behaviour, 'expected.json')!) as Intent;
}

function sidesOf(behaviour: string, { repeat }: Intent): Parameters<typeof compareRevisions> {
  return [readFixtureSide(behaviour, 'before', repeat?.before), readFixtureSide(behaviour, 'after', repeat?.after)];
}
