import { timeLineWords as words } from '#words/time-line.ts';
import type { Moment } from '../i18n/format-time.ts';
import type { TimeLineItem } from './time-line.ts';

/** Entries of a time line that are shown, or folded under a line that says what is there. */
export interface TimeLinePart {
  items: TimeLineItem[];
  /** Absent where they are shown. The moments are those of the earliest and the latest of them. */
  folded: { summary: string; from: Moment; to: Moment } | undefined;
}

/** Entries shown before the fold, and behind it. */
const [shownFirst, shownLast] = [8, 2];
/** Fewer are not worth a fold. */
const fewestFolded = 4;

/** The time line (latest first) in parts: of a long one, the middle is folded. Nothing is left out. */
export function foldTimeLine(items: TimeLineItem[]): TimeLinePart[] {
  if (items.length < shownFirst + fewestFolded + shownLast) return [{ items, folded: undefined }];
  const middle = items.slice(shownFirst, -shownLast);
  const revisions = middle.filter(({ kind }) => kind === 'revision').length;
  const captures = middle.reduce((sum, item) => sum + (item.kind === 'revision' ? 0 : item.captures.length), 0);
  const folded = {
    summary: words.more(revisions, captures),
    from: momentsOf(middle.at(-1)!)[0]!,
    to: momentsOf(middle[0]!).at(-1)!,
  };
  return [
    { items: items.slice(0, shownFirst), folded: undefined },
    { items: middle, folded },
    { items: items.slice(-shownLast), folded: undefined },
  ];
}

function momentsOf(item: TimeLineItem): Moment[] {
  return item.kind === 'revision' ? [item.captured] : item.captures.map(({ captured }) => captured);
}
