import type { Block, Mark, Span } from '../model/block.ts';
import type { Hunk, MarkChange, TextRange } from '../model/diff.ts';
import type { Part } from './parts.ts';

/**
 * What changed behind and upon the text of one part: links, images, emphasis. A link whose words were edited
 * in hunks only has not changed. In the order of the kinds here, then of the text.
 */
export function compareMarks(part: Part, before: Block, after: Block): MarkChange[] {
  const left = within(before.marks, part.before);
  const right = within(after.marks, part.after);
  if (left.length === 0 && right.length === 0) return [];
  const places = new Places(part);
  return [
    ...compareLinks(left, right, part, places, before, after),
    ...compareImages(left, right, part),
    ...compareEmphasis(left, right, part, places),
  ];
}

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

const at = (block: number, mark: Span, value: string): TextRange & { value: string } => ({
  block,
  start: mark.start,
  end: mark.end,
  value,
});

/** Pairs what `fits`, in order, each once; what is left over on both sides. */
function pair<Item>(
  before: readonly Item[],
  after: readonly Item[],
  fits: readonly ((left: Item, right: Item) => boolean)[],
): { pairs: [Item, Item][]; removed: Item[]; added: Item[] } {
  const pairs: [Item, Item][] = [];
  let removed = [...before];
  const added = [...after];
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

function compareLinks(
  before: readonly Mark[],
  after: readonly Mark[],
  part: Part,
  places: Places,
  beforeBlock: Block,
  afterBlock: Block,
): MarkChange[] {
  const isLink = (mark: Mark): boolean => mark.type === 'link';
  const found = pair(before.filter(isLink), after.filter(isLink), [
    (left, right) => left.url === right.url && places.agree(left, right),
    (left, right) => left.url === right.url && places.touch(left, right),
    (left, right) => places.agree(left, right),
    (left, right) => places.touch(left, right),
  ]);
  const changes: MarkChange[] = [];
  for (const [left, right] of found.pairs) {
    const url = (mark: Mark): string => mark.url ?? '';
    if (url(left) !== url(right)) {
      changes.push({
        type: 'link-target',
        before: at(part.before.block, left, url(left)),
        after: at(part.after.block, right, url(right)),
      });
    } else if (!places.agree(left, right)) {
      changes.push({
        type: 'link-text',
        before: at(part.before.block, left, beforeBlock.text.slice(left.start, left.end)),
        after: at(part.after.block, right, afterBlock.text.slice(right.start, right.end)),
      });
    }
  }
  for (const mark of found.removed) {
    changes.push({ type: 'link-removed', before: at(part.before.block, mark, mark.url ?? ''), after: null });
  }
  for (const mark of found.added) {
    changes.push({ type: 'link-added', before: null, after: at(part.after.block, mark, mark.url ?? '') });
  }
  return changes;
}

function compareImages(before: readonly Mark[], after: readonly Mark[], part: Part): MarkChange[] {
  const isImage = (mark: Mark): boolean => mark.type === 'image';
  const found = pair(before.filter(isImage), after.filter(isImage), [
    (left, right) => left.url === right.url && left.alt === right.alt,
    (left, right) => left.url === right.url,
    (left, right) => left.alt === right.alt,
    () => true,
  ]);
  const changes: MarkChange[] = [];
  const change = (type: MarkChange['type'], left: Mark | null, right: Mark | null, key: 'url' | 'alt'): void => {
    changes.push({
      type,
      before: left && at(part.before.block, left, left[key] ?? ''),
      after: right && at(part.after.block, right, right[key] ?? ''),
    });
  };
  for (const [left, right] of found.pairs) {
    if (left.url !== right.url) change('image-source', left, right, 'url');
    if ((left.alt ?? '') !== (right.alt ?? '')) change('image-alt', left, right, 'alt');
  }
  for (const mark of found.removed) change('image-removed', mark, null, 'url');
  for (const mark of found.added) change('image-added', null, mark, 'url');
  return changes;
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

function compareEmphasis(before: readonly Mark[], after: readonly Mark[], part: Part, places: Places): MarkChange[] {
  const isEmphasis = (mark: Mark): boolean => emphasisTypes.has(mark.type);
  const inHunk = (mark: Mark, side: 'before' | 'after'): boolean =>
    part.hunks.some((hunk) => hunk[side].start <= mark.start && hunk[side].end >= mark.end);
  const found = pair(before.filter(isEmphasis), after.filter(isEmphasis), [
    (left, right) => left.type === right.type && places.agree(left, right),
    (left, right) => left.type === right.type && places.touch(left, right),
    (left, right) => places.agree(left, right),
  ]);
  const changes: MarkChange[] = [];
  const change = (left: Mark | null, right: Mark | null): void => {
    changes.push({
      type: [left, right].some((mark) => mark !== null && scriptTypes.includes(mark.type)) ? 'script' : 'emphasis',
      before: left && at(part.before.block, left, left.type),
      after: right && at(part.after.block, right, right.type),
    });
  };
  for (const [left, right] of found.pairs) {
    if (left.type !== right.type || !places.agree(left, right)) change(left, right);
  }
  for (const mark of found.removed) if (!inHunk(mark, 'before')) change(mark, null);
  for (const mark of found.added) if (!inHunk(mark, 'after')) change(null, mark);
  return changes;
}
