import { describe, expect, it } from 'vitest';
import { diffWords } from './index.ts';

const show = (before: string, after: string, view: 'data' | 'reading'): string =>
  diffWords(before, after, { view })
    .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe.each(['data', 'reading'] as const)('diffWords, for %s,', (view) => {
  it.each([
    ['They won 3-2 at home.', 'They won 2-3 at home.', 'They won [-3-2-]{+2-3+} at home.'],
    ['Born on 2020-01-02 here.', 'Born on 2020-02-01 here.', 'Born on [-2020-01-02-]{+2020-02-01+} here.'],
    ['Born on 2022-09-09 here.', 'Born on 2023-06-01 here.', 'Born on [-2022-09-09-]{+2023-06-01+} here.'],
    ['Born on 1/2/1990 here.', 'Born on 2/1/1990 here.', 'Born on [-1/2/1990-]{+2/1/1990+} here.'],
    ['Open 10:30-11:30 daily.', 'Open 10:30-12:30 daily.', 'Open [-10:30-11:30-]{+10:30-12:30+} daily.'],
    ['The years 2020–21 were dry.', 'The years 2020–22 were dry.', 'The years [-2020–21-]{+2020–22+} were dry.'],
    ['Under section 4.2(b) of it.', 'Under section 4.3(a) of it.', 'Under section [-4.2(b)-]{+4.3(a)+} of it.'],
    ['Under section 4.2(b) of it.', 'Under section 4.2(c) of it.', 'Under section [-4.2(b)-]{+4.2(c)+} of it.'],
    ['She won 6-4, 3-6 in Paris.', 'She won 4-6, 6-3 in Paris.', 'She won [-6-4, 3-6-]{+4-6, 6-3+} in Paris.'],
  ])('replaces numbers that are joined by signs as a whole: %s', (before, after, expected) => {
    expect(show(before, after, view)).toBe(expected);
  });

  it.each([
    ['They won 3-2 at home.', 'They won 3–2 at home.', 'They won 3[---]{+–+}2 at home.'],
    ['They won 3-2 at home.', 'They won 3 - 2 at home.', 'They won 3{+ +}-{+ +}2 at home.'],
    ['They won 3-2 at home.', 'They lost 3-2 at home.', 'They [-won-]{+lost+} 3-2 at home.'],
    ['Won 6-4, 3-6, 7-5 here.', 'Won 6-4, 7-5 here.', 'Won 6-4, [-3-6, -]7-5 here.'],
  ])('leaves them alone where only the dash, the spaces or their neighbours change: %s', (before, after, expected) => {
    expect(show(before, after, view)).toBe(expected);
  });
});
