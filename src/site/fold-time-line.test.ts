import { describe, expect, it } from 'vitest';
import { instantMoment } from '../i18n/format-time.ts';
import { foldTimeLine } from './fold-time-line.ts';
import type { TimeLineItem } from './time-line.ts';

/** An entry of the day `day`, in September 2023. */
function item(day: number, kind: 'revision' | 'unchanged'): TimeLineItem {
  const captured = instantMoment(`2023-09-${String(day).padStart(2, '0')}T08:00:00Z`);
  return kind === 'unchanged'
    ? {
        kind,
        label: '',
        meaning: undefined,
        back: undefined,
        captures: [{ captured, fileTime: false, note: undefined, status: undefined }],
      }
    : {
        kind,
        number: day,
        captured,
        fileTime: false,
        href: undefined,
        latest: false,
        returnOf: undefined,
        edit: undefined,
        kinds: [],
        partial: false,
        note: undefined,
      };
}

const line = (count: number): TimeLineItem[] =>
  Array.from({ length: count }, (_, index) => item(count - index, index % 2 === 0 ? 'revision' : 'unchanged'));

describe('a time line', () => {
  it('is shown whole when it is short', () => {
    expect(foldTimeLine(line(13)).map(({ items, folded }) => [items.length, folded])).toEqual([[13, undefined]]);
  });

  it('is folded in the middle when it is long, says what is there, and leaves nothing out', () => {
    const items = line(20);
    const parts = foldTimeLine(items);
    expect(parts.map((part) => [part.items.length, part.folded?.summary])).toEqual([
      [8, undefined],
      [10, '5 further revisions, 5 captures'],
      [2, undefined],
    ]);
    expect(parts[1]?.folded).toMatchObject({
      from: { datetime: '2023-09-03T08:00:00Z' },
      to: { datetime: '2023-09-12T08:00:00Z' },
    });
    expect(parts.flatMap((part) => part.items)).toEqual(items);
  });
});
