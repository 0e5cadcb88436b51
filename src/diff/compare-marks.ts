import type { Block, Mark, Span } from '../model/block.ts';
import type { Hunk, MarkChange } from '../model/diff.ts';
import type { Part } from './parts.ts';

/**
 * What changed behind and upon the text of one part: links, images, emphasis. A link whose words were edited
 * in hunks only has not changed. In the order of the kinds here, then of the text.
 */
export function compareMarks(part: Part, before: Block, after: Block): MarkChange[] {
  const { lone } = part;
  const left = lone?.side === 'after' ? [] : within(before.marks, lone?.cell ?? part.before);
  const right = lone?.side === 'before' ? [] : within(after.marks, lone?.cell ?? part.after);
  if (left.length === 0 && right.length === 0) return [];
  const places = new Places(part);
  const changes: MarkChange[] = [];
  const report: Report = (type, old, now, valueOf) => {
    const at = (block: number, mark: Mark | null, { text }: Block): MarkChange['before'] =>
      mark && { block, start: mark.start, end: mark.end, value: valueOf(mark, text) };
    changes.push({ type, before: at(part.before.block, old, before), after: at(part.after.block, now, after) });
  };
  compareLinks(left, right, places, report);
  compareImages(left, right, report);
  compareEmphasis(left, right, part, places, report);
  return changes;
}

/** Adds a change; null on the side where the mark is not. */
type Report = (
  type: MarkChange['type'],
  left: Mark | null,
  right: Mark | null,
  valueOf: (mark: Mark, text: string) => string,
) => void;

function within(marks: readonly Mark[], span: Span): Mark[] {
  return marks.filter((mark) => mark.start >= span.start && mark.end <= span.end);
}

/** Where a place of the before side lies on the after side: between `low` and `high` (they differ in and at hunks). */
class Places {
  readonly #hunks: readonly Hunk[];
  readonly #shift: number;

  constructor(part: Part) {
    this.#hunks = part.hunks;
    this.#shift = part.after.start - part.before.start;
  }

  of(offset: number): { low: number; high: number } {
    let shift = this.#shift;
    for (const { before, after } of this.#hunks) {
      if (offset < before.start) break;
      if (offset <= before.end) {
        if (offset === before.start && before.start < before.end) return { low: after.start, high: after.start };
        if (offset === before.end && before.start < before.end) return { low: after.end, high: after.end };
        return { low: after.start, high: after.end };
      }
      shift = after.end - before.end;
    }
    return { low: offset + shift, high: offset + shift };
  }

  /** Both ends lie where the hunks alone would put them. */
  agree(before: Span, after: Span): boolean {
    const start = this.of(before.start);
    const end = this.of(before.end);
    return after.start >= start.low && after.start <= start.high && after.end >= end.low && after.end <= end.high;
  }

  touch(before: Span, after: Span): boolean {
    const start = this.of(before.start).low;
    const end = this.of(before.end).high;
    return after.start < end && start < after.end;
  }
}

/** Pairs marks of some kind that fit, in order, each once; what is left over on both sides. */
function pair(
  before: readonly Mark[],
  after: readonly Mark[],
  isOfKind: (mark: Mark) => boolean,
  fits: readonly ((left: Mark, right: Mark) => boolean)[],
): { pairs: [Mark, Mark][]; removed: Mark[]; added: Mark[] } {
  const pairs: [Mark, Mark][] = [];
  let removed = before.filter(isOfKind);
  const added = after.filter(isOfKind);
  for (const fit of fits) {
    removed = removed.filter((left) => {
      const index = added.findIndex((right) => fit(left, right));
      if (index < 0) return true;
      pairs.push([left, added[index]!]);
      added.splice(index, 1);
      return false;
    });
  }
  return { pairs, removed, added };
}

/** Those of one value are paired first, where they stand in one place best; then others in one place. */
function pairPlaces(
  before: readonly Mark[],
  after: readonly Mark[],
  isOfKind: (mark: Mark) => boolean,
  name: 'url' | 'type',
  places: Places,
): ReturnType<typeof pair> {
  return pair(before, after, isOfKind, [
    (left, right) => left[name] === right[name] && places.agree(left, right),
    (left, right) => left[name] === right[name] && places.touch(left, right),
    (left, right) => places.agree(left, right),
    (left, right) => name === 'url' && places.touch(left, right),
  ]);
}

const urlOf = (mark: Mark): string => mark.url ?? '';
const altOf = (mark: Mark): string => mark.alt ?? '';

function compareLinks(before: readonly Mark[], after: readonly Mark[], places: Places, report: Report): void {
  const found = pairPlaces(before, after, ({ type }) => type === 'link', 'url', places);
  for (const [left, right] of found.pairs) {
    if (urlOf(left) !== urlOf(right)) report('link-target', left, right, urlOf);
    else if (!places.agree(left, right)) {
      report('link-text', left, right, ({ start, end }, text) => text.slice(start, end));
    }
  }
  for (const mark of found.removed) report('link-removed', mark, null, urlOf);
  for (const mark of found.added) report('link-added', null, mark, urlOf);
}

function compareImages(before: readonly Mark[], after: readonly Mark[], report: Report): void {
  const found = pair(before, after, ({ type }) => type === 'image', [
    (left, right) => left.url === right.url && left.alt === right.alt,
    (left, right) => left.url === right.url,
    (left, right) => left.alt === right.alt,
    () => true,
  ]);
  for (const [left, right] of found.pairs) {
    if (left.url !== right.url) report('image-source', left, right, urlOf);
    if (altOf(left) !== altOf(right)) report('image-alt', left, right, altOf);
  }
  for (const mark of found.removed) report('image-removed', mark, null, urlOf);
  for (const mark of found.added) report('image-added', null, mark, urlOf);
}

/** Raised and lowered text: 10⁶ that becomes 106 is another number, so it is told apart from emphasis. */
const scriptTypes: readonly Mark['type'][] = ['superscript', 'subscript'];

const emphasisTypes: ReadonlySet<Mark['type']> = new Set([
  'emphasis',
  'strong',
  'strike',
  'code',
  'footnote',
  ...scriptTypes,
]);

function compareEmphasis(
  before: readonly Mark[],
  after: readonly Mark[],
  part: Part,
  places: Places,
  report: Report,
): void {
  const inHunk = (mark: Mark, side: 'before' | 'after'): boolean =>
    part.hunks.some((hunk) => hunk[side].start <= mark.start && hunk[side].end >= mark.end);
  const found = pairPlaces(before, after, ({ type }) => emphasisTypes.has(type), 'type', places);
  const change = (left: Mark | null, right: Mark | null): void => {
    const isScript = [left, right].some((mark) => mark !== null && scriptTypes.includes(mark.type));
    report(isScript ? 'script' : 'emphasis', left, right, ({ type }) => type);
  };
  for (const [left, right] of found.pairs) {
    if (left.type !== right.type || !places.agree(left, right)) change(left, right);
  }
  for (const mark of found.removed) if (!inHunk(mark, 'before')) change(mark, null);
  for (const mark of found.added) if (!inHunk(mark, 'after')) change(null, mark);
}
