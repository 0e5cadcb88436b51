import type { Element, ElementContent } from 'hast';
import type { Block } from '../../model/block.ts';
import type { BlockChange, EditClass, RevisionDiff } from '../../model/diff.ts';
import type { ChangeGroup, ListedChange, ListedOp } from '../../model/listed-change.ts';
import { isSameEncodedOtherwise, revealedSigns, revealText, wholeSigns } from '../../text/invisible.ts';
import { textAt } from '../block-link.ts';
import { partsOf, type Part } from '../parts.ts';
import { markNotes, type MarkNote } from '../render/mark-notes.ts';
import type { Row } from '../render/row.ts';
import { rowsOf } from '../render/rows.ts';
import { segmentsOf, type Segment } from '../render/segments.ts';
import { sidesOf, type Side, type Sides } from '../render/sides.ts';
import { stepsOf, type Origin } from '../render/steps.ts';
import { changeGroup } from './change-group.ts';

/**
 * The changes of the body in reading order, one line each: neighbouring blocks that came, went or moved together are
 * one line, and so are both ends of a sentence that moved. Ids are those of `renderInline`.
 */
export function listChanges(diff: RevisionDiff, before: Side, after: Side): ListedChange[] {
  const sides = sidesOf(diff, before, after);
  const rows = rowsOf(diff, sides).values();
  const take = (count: number): Row[] => Array.from({ length: count }, () => rows.next().value!);
  const lines: ListedChange[] = [];
  const steps = stepsOf(diff);
  const origins = new Map(
    steps.flatMap((step) => ('moves' in step ? step.moves.map(({ moveId }) => [moveId!, step] as const) : [])),
  );
  let last: { line: ListedChange; step: number } | undefined;
  steps.forEach((step, at) => {
    if ('moves' in step) {
      take(1);
      return;
    }
    const { change } = step;
    const parts = partsOf(change, sides.before, sides.after);
    const found = linesOf(change, parts, take(rowCount(change, parts, sides)), sides, origins.get(change.moveId ?? 0));
    const [first] = found;
    if (first !== undefined && last?.step === at - 1 && isWhole(first) && follows(last.line, first)) {
      join(last.line, first);
      lines.push(...found.slice(1));
      last.step = at;
    } else {
      lines.push(...found);
      last = first !== undefined && isWhole(first) ? { line: first, step: at } : undefined;
    }
  });
  return lines;
}

const isWhole = ({ op }: ListedChange): boolean => op === 'added' || op === 'removed' || op === 'moved';

/** Tells the next block in the line of those before it. */
function join(line: ListedChange, next: ListedChange): void {
  const captions = [...(line.captions ?? [{ ...line }]), next].filter(({ kind }) => kind === 'caption');
  line.count = (line.count ?? 1) + 1;
  if (captions.length > 0 && line.op !== 'moved') line.captions = captions;
}

/** Of the same kind of change and right behind it, on the side where it came from too. */
function follows(line: ListedChange, next: ListedChange): boolean {
  const count = line.count ?? 1;
  if (line.op !== next.op || next.number !== line.number + count) return false;
  return line.op !== 'moved' || next.from === line.from! + count;
}

/** How many rows a step is shown as; see rowsOf. */
function rowCount({ op, before, after }: BlockChange, parts: readonly Part[], sides: Sides): number {
  if (op === 'split') return parts.length;
  if (before.length === 0 || after.length === 0 || op === 'same') return 1;
  const [old, now] = [sides.before[before[0]!]!, sides.after[after[0]!]!];
  return (old.kind === 'table-row') === (now.kind === 'table-row') ? 1 : 2;
}

function linesOf(
  change: BlockChange,
  parts: readonly Part[],
  rows: readonly Row[],
  sides: Sides,
  origin: Origin | undefined,
): ListedChange[] {
  const { op } = change;
  if (op === 'same') return [];
  const side = change.after.length > 0 ? 'after' : 'before';
  const number = change[side][0]! + 1;
  const block = sides[side][number - 1]!;
  const place = { kind: block.kind, side, number } as const;
  const line = (id: string, what: ListedOp, rest: Partial<ListedChange> = {}): ListedChange => {
    const classes = rest.classes ?? [];
    const group: ChangeGroup = changeGroup(what, classes);
    return { id, group, op: what, ...place, before: '', after: '', ...rest, classes };
  };
  const idOf = ({ properties }: Row): string => String(properties['id']);
  if (rows.length === 2 && op !== 'split') {
    return rows.map((row) => {
      const what = row.properties['dataOp'] === 'removed' ? 'removed' : 'added';
      const own = what === 'removed' ? change.before[0]! : change.after[0]!;
      return line(idOf(row), what, {
        side: what === 'removed' ? 'before' : 'after',
        number: own + 1,
        ...wholeWords(what, row.shape),
      });
    });
  }
  const lines: ListedChange[] = [];
  const [first] = rows;
  if (op === 'added' || op === 'removed') lines.push(line(idOf(first!), op, wholeWords(op, block)));
  else if (op === 'split') lines.push(line(idOf(first!), op, { count: rows.length, after: short(block.text) }));
  else if (first!.properties['id'] !== undefined) {
    const isMoved = op === 'moved' && origin !== undefined;
    const what = isMoved || op === 'merged' ? op : 'retyped';
    lines.push(
      line(isMoved ? `m${change.moveId!}-to` : idOf(first!), what, {
        ...(isMoved && { from: change.before[0]! + 1 }),
        ...(op === 'merged' && { count: change.before.length }),
        after: short(block.text),
      }),
    );
  }
  const notes = markNotes(change, parts, sides);
  rows.forEach((row, at) => {
    const own = op === 'split' ? parts.slice(at, at + 1) : parts;
    const number = op === 'split' ? change.after[at]! + 1 : place.number;
    lines.push(...innerLines(row, own, notes, sides).map((rest) => line(rest.id, rest.op, { number, ...rest })));
  });
  lines.push(...carriedLines(rows, sides, line));
  return lines;
}

/** A whole block, by its words; a picture without words by its address. */
function wholeWords(op: 'added' | 'removed', { text, marks }: Block): Partial<ListedChange> {
  const urls = marks.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const words = short(text === '' ? urls.join(' ') : revealText(text, wholeSigns(text)));
  return op === 'added' ? { after: words } : { before: words };
}

type InnerLine = Pick<ListedChange, 'id' | 'op' | 'before' | 'after'> & { classes: EditClass[] };

/** The changes within a row, in the order of its elements: of words, of cells, and of what the words don't show. */
function innerLines(row: Row, parts: readonly Part[], notes: readonly MarkNote[], sides: Sides): InnerLine[] {
  const segments = parts
    .filter(({ lone }) => lone === undefined)
    .flatMap((part) => shownSegments(part, sides))
    .values();
  const waiting = notes.filter(({ part, ends }) => parts.includes(part) && ends === undefined).values();
  const lines: InnerLine[] = [];
  const visit = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const { id = '', dataOp, className } = node.properties;
    if (isClass(className, 'change')) {
      const segment = segments.next().value;
      if (segment?.carried === null || segment === undefined) {
        const [before, after] = [wordsIn(node, 'del'), wordsIn(node, 'ins')];
        lines.push({ id, op: dataOp as ListedOp, before, after, classes: unique(segment?.classes ?? []) });
      }
      return;
    }
    if (isClass(className, 'mark-note')) {
      if (id === '' || dataOp === 'carried') return;
      const note = waiting.next().value!;
      const [before, after] = [short(note.before), short(note.after)];
      lines.push({ id, op: note.type, before, after, classes: [] });
      return;
    }
    if ((node.tagName === 'td' || node.tagName === 'th') && id !== '') {
      const [before, after] = [wordsIn(node, 'del'), wordsIn(node, 'ins')];
      lines.push({ id, op: dataOp === 'added' ? 'insert' : 'delete', before, after, classes: ['wording'] });
      for (const child of node.children) if (isClass(propertiesOf(child)['className'], 'mark-note')) visit(child);
      return;
    }
    node.children.forEach(visit);
  };
  if (row.properties['dataOp'] !== 'added' && row.properties['dataOp'] !== 'removed') row.children.forEach(visit);
  return lines;
}

/** The changes that are marked: letters in another encoding are not. */
function shownSegments(part: Part, sides: Sides): Segment[] {
  const [old, now] = [sides.before[part.before.block]!.text, sides.after[part.after.block]!.text];
  return segmentsOf(part).filter(
    ({ changed, before, after }) =>
      changed && !isSameEncodedOtherwise(old.slice(before.start, before.end), now.slice(after.start, after.end)),
  );
}

/** A sentence that moved is told once, where it stands now, and what was changed in it behind that, at the same place. */
function carriedLines(
  rows: readonly Row[],
  sides: Sides,
  line: (id: string, what: ListedOp, rest: Partial<ListedChange>) => ListedChange,
): ListedChange[] {
  const ends = rows.flatMap(({ children }) => children.flatMap(noteIds)).filter((id) => /^s\d+-to$/.test(id));
  return ends.flatMap((id) => {
    const { before, after, hunks } = sides.carried[Number(/\d+/.exec(id)![0]) - 1]!;
    const number = after.block + 1;
    const edits = hunks.flatMap((hunk) => {
      const [went, came] = [textAt(hunk.before, sides.before), textAt(hunk.after, sides.after)];
      if (isSameEncodedOtherwise(went, came)) return [];
      const op = came === '' ? 'delete' : went === '' ? 'insert' : 'replace';
      const revealed = revealedSigns(went, came, hunk.classes.includes('typography'));
      const [shownBefore, shownAfter] = [short(revealText(went, revealed)), short(revealText(came, revealed))];
      return [line(id, op, { number, before: shownBefore, after: shownAfter, classes: hunk.classes })];
    });
    return [
      line(id, 'carried', { number, from: before.block + 1, after: short(textAt(after, sides.after)) }),
      ...edits,
    ];
  });
}

function noteIds(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  return isClass(node.properties['className'], 'mark-note')
    ? [String(node.properties['id'])]
    : node.children.flatMap(noteIds);
}

function propertiesOf(node: ElementContent): Element['properties'] {
  return node.type === 'element' ? node.properties : {};
}

function isClass(className: unknown, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** The words within the `del` or `ins` elements of a change, without ours. */
function wordsIn(node: Element, tagName: 'del' | 'ins'): string {
  const read = (child: ElementContent, isWithin: boolean): string => {
    if (child.type === 'text') return isWithin ? child.value : '';
    if (child.type !== 'element' || child.properties['dataMark'] !== undefined) return '';
    return child.children.map((inner) => read(inner, isWithin || child.tagName === tagName)).join('');
  };
  return short(read(node, false));
}

function unique(classes: readonly EditClass[]): EditClass[] {
  return [...new Set(classes)];
}

const longest = 90;

/** The words in one line, cut between words where they are long. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const head = line
    .slice(0, longest)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = head.lastIndexOf(' ');
  return `${space > longest / 2 ? head.slice(0, space) : head}…`;
}
