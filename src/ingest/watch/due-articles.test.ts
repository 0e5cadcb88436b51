import { describe, expect, it } from 'vitest';
import { nextLookSeconds, type PastLook } from './due-articles.ts';

const day = 86_400;

/** All looks at an article that is found changed at these looks (by number, from 0) and looked at whenever it is due. */
function looksOf(news: readonly number[]): PastLook[] {
  const looks: PastLook[] = [{ seconds: 0, isNews: true }];
  for (let due = nextLookSeconds(looks); due !== null; due = nextLookSeconds(looks))
    looks.push({ seconds: due, isNews: news.includes(looks.length) });
  return looks;
}

describe('when to look again', () => {
  it('thins out with age: never sooner than ten minutes, never later than a quarter of the age', () => {
    const seconds = looksOf([]).map((look) => look.seconds);
    for (const [index, at] of seconds.entries()) {
      if (index === 0) continue;
      const before = seconds[index - 1]!;
      expect(at - before).toBe(Math.max(600, Math.ceil(before / 0.8) - before));
    }
  });

  it('costs about forty looks in ninety days, and ends then', () => {
    const looks = looksOf([]);
    expect(looks).toHaveLength(41);
    expect(looks.at(-1)!.seconds).toBeLessThanOrEqual(90 * day);
    expect(looks.filter(({ seconds }) => seconds > 10 * day)).toHaveLength(10);
  });

  it('goes on for ninety days after the last news', () => {
    const plain = looksOf([]);
    const late = looksOf([plain.length - 1]);
    expect(late.length).toBeGreaterThan(plain.length);
    expect(late.at(-1)!.seconds).toBeLessThanOrEqual(plain.at(-1)!.seconds + 90 * day);
  });
});
