import type { Block, Mark, Span } from '../model/block.ts';
import type { MarkChange } from '../model/diff.ts';
import type { Part } from './parts.ts';

/**
 * What changed behind and upon the text of one part: links, images, emphasis. A link whose words were edited
 * in hunks only has not changed. In the order of the kinds here, then of the text.
 */
export function compareMarks(part: Part, before: Block, after: Block): MarkChange[] {
  const [left, right] = [within(before.marks, part, 'before'), within(after.marks, part, 'after')];
  const changes: MarkChange[] = [];
  if (left.length + right.length === 0) return changes;
  const report: Report = (type, old, now, valueOf) => {
    const at = (block: number, mark: Mark | null, { text }: Block): MarkChange['before'] =>
      mark && { block, start: mark.start, end: mark.end, value: valueOf(mark, text) };
    changes.push({ type, before: at(part.before.block, old, before), after: at(part.after.block, now, after) });
  };
  compareLinks(left, right, part, report);
  compareImages(left, right, report);
  compareEmphasis(left, right, part, report);
  return changes;
}

/** Adds a change; null on the side where the mark is not. */
type Report = (
  type: MarkChange['type'],
  left: Mark | null,
  right: Mark | null,
  valueOf: (mark: Mark, text: string) => string,
) => void;

function within(marks: readonly Mark[], part: Part, side: 'before' | 'after'): Mark[] {
  const span = (part.lone ?? part)[side];
  return marks.filter(({ start, end }) => span && start >= span.start && end <= span.end);
}

/** Where a place of the before side lies on the after side: these two differ in and at hunks. */
function placeOf(offset: number, { before: old, after: now, hunks }: Part): [low: number, high: number] {
  let shift = now.start - old.start;
  for (const { before, after } of hunks) {
    if (offset < before.start) break;
    if (offset <= before.end) {
      const isAtEdge = before.start < before.end;
      return [
        isAtEdge && offset === before.end ? after.end : after.start,
        isAtEdge && offset === before.start ? after.start : after.end,
      ];
    }
    shift = after.end - before.end;
  }
  return [offset + shift, offset + shift];
}

/** Both ends lie where the hunks alone would put them. */
function agree(before: Span, after: Span, part: Part): boolean {
  return (['start', 'end'] as const).every((end) => {
    const [low, high] = placeOf(before[end], part);
    return after[end] >= low && after[end] <= high;
  });
}

function touch(before: Span, after: Span, part: Part): boolean {
  return after.start < placeOf(before.end, part)[1] && placeOf(before.start, part)[0] < after.end;
}

/**
 * Pairs marks of some kind that fit, in order, each once, and tells of each pair; then of those that are left over on
 * the before side, then on the other.
 */
function compareKind(
  before: readonly Mark[],
  after: readonly Mark[],
  isOfKind: (mark: Mark) => boolean,
  fits: readonly ((left: Mark, right: Mark) => boolean)[],
  tell: (left: Mark | null, right: Mark | null) => void,
): void {
  let removed = before.filter(isOfKind);
  const added = after.filter(isOfKind);
  for (const fit of fits) {
    removed = removed.filter((left) => {
      const index = added.findIndex((right) => fit(left, right));
      if (index < 0) return true;
      tell(left, added.splice(index, 1)[0]!);
      return false;
    });
  }
  for (const mark of removed) tell(mark, null);
  for (const mark of added) tell(null, mark);
}

/** Those of one value are paired first, where they stand in one place best; then others in one place. */
function placeFits(name: 'url' | 'type', part: Part): Parameters<typeof compareKind>[3] {
  return [
    (left, right) => left[name] === right[name] && agree(left, right, part),
    (left, right) => left[name] === right[name] && touch(left, right, part),
    (left, right) => agree(left, right, part),
    (left, right) => name === 'url' && touch(left, right, part),
  ];
}

const urlOf = (mark: Mark): string => mark.url ?? '';
const altOf = (mark: Mark): string => mark.alt ?? '';

function compareLinks(before: readonly Mark[], after: readonly Mark[], part: Part, report: Report): void {
  compareKind(
    before,
    after,
    ({ type }) => type === 'link',
    placeFits('url', part),
    (left, right) => {
      if (!left || !right) report(left ? 'link-removed' : 'link-added', left, right, urlOf);
      else if (urlOf(left) !== urlOf(right)) report('link-target', left, right, urlOf);
      else if (!agree(left, right, part)) {
        report('link-text', left, right, ({ start, end }, text) => text.slice(start, end));
      }
    },
  );
}

function compareImages(before: readonly Mark[], after: readonly Mark[], report: Report): void {
  compareKind(
    before,
    after,
    ({ type }) => type === 'image',
    [
      (left, right) => left.url === right.url && left.alt === right.alt,
      (left, right) => left.url === right.url,
      (left, right) => left.alt === right.alt,
      () => true,
    ],
    (left, right) => {
      if (!left || !right) report(left ? 'image-removed' : 'image-added', left, right, urlOf);
      else {
        if (left.url !== right.url) report('image-source', left, right, urlOf);
        if (altOf(left) !== altOf(right)) report('image-alt', left, right, altOf);
      }
    },
  );
}

/** Raised and lowered text: 10⁶ that becomes 106 is another number, so it is told apart from emphasis. */
const scriptTypes: readonly Mark['type'][] = ['superscript', 'subscript'];

const emphasisTypes: readonly Mark['type'][] = ['emphasis', 'strong', 'strike', 'code', 'footnote', ...scriptTypes];

function compareEmphasis(before: readonly Mark[], after: readonly Mark[], part: Part, report: Report): void {
  const inHunk = (mark: Mark, side: 'before' | 'after'): boolean =>
    part.hunks.some((hunk) => hunk[side].start <= mark.start && hunk[side].end >= mark.end);
  compareKind(
    before,
    after,
    ({ type }) => emphasisTypes.includes(type),
    placeFits('type', part),
    (left, right) => {
      if (left ? !right && inHunk(left, 'before') : inHunk(right!, 'after')) return;
      if (left?.type === right?.type && agree(left!, right!, part)) return;
      const isScript = [left, right].some((mark) => mark && scriptTypes.includes(mark.type));
      report(isScript ? 'script' : 'emphasis', left, right, ({ type }) => type);
    },
  );
}
