import type { Element, ElementContent, Properties } from 'hast';
import type { Block } from '../../model/block.ts';
import type { BlockChange, RevisionDiff } from '../../model/diff.ts';
import { isRetyped } from '../is-retyped.ts';
import { wholeSigns } from '../../text/invisible.ts';
import { diffLabels } from '#words/in-text.ts';
import { partsOf, type Part } from '../parts.ts';
import { carriedOf } from './carried-words.ts';
import { cutContent } from './cut-content.ts';
import { element, ourWords, text } from './elements.ts';
import { markNotes, type MarkNote } from './mark-notes.ts';
import { noteElement, type NoteWords } from './note.ts';
import { deletion, insertion, partContent, type NextId, type PartSource } from './part-content.ts';
import { revealContent } from './reveal.ts';
import { isReencodedOnly } from './reencoded.ts';
import { cellsOf, prepend, type Row } from './row.ts';
import type { Sides } from './sides.ts';
import { wholeLabel } from './whole-label.ts';
import { stepsOf, type Origin } from './steps.ts';

/** Every block of both sides as it is shown, in reading order, with ids for the changes. */
export function rowsOf(diff: RevisionDiff, sides: Sides): Row[] {
  let changes = 0;
  const nextId = (): string => `c${(changes += 1)}`;
  const steps = stepsOf(diff);
  const originOf = new Map(
    steps.flatMap((step) => ('moves' in step ? step.moves.map((move) => [move.moveId!, step] as const) : [])),
  );
  return steps.flatMap((step) =>
    'moves' in step
      ? [originRow(step, sides)]
      : stepRows(step.change, sides, nextId, originOf.get(step.change.moveId ?? 0)),
  );
}

function stepRows(change: BlockChange, sides: Sides, nextId: NextId, origin: Origin | undefined): Row[] {
  const { op } = change;
  const old = change.before.map((index) => sides.before[index]!);
  const now = change.after.map((index) => sides.after[index]!);
  if (op === 'same') return [{ shape: now[0]!, children: now[0]!.content, properties: {}, changed: false }];
  if (op === 'removed') return [wholeRow(old[0]!, 'removed', nextId(), carriedOf(change.before[0]!, 'removed', sides))];
  if (op === 'added') return [wholeRow(now[0]!, 'added', nextId(), carriedOf(change.after[0]!, 'added', sides))];
  const parts = partsOf(change, sides.before, sides.after);
  if (op === 'split') return splitRows(change, parts, sides, nextId);
  const isTable = now[0]!.kind === 'table-row' || old[0]!.kind === 'table-row';
  if (isTable && !hasCells(old[0]!, now[0]!, parts)) {
    return [wholeRow(old[0]!, 'removed', nextId()), wholeRow(now[0]!, 'added', nextId())];
  }
  const label = labelOf(change, old, now, origin);
  const properties: Properties = { dataOp: op, ...(label === null ? {} : { id: nextId() }) };
  const notes = markNotes(change, parts, sides);
  const build = (part: Part, source: PartSource): ElementContent[] => partContent(part, source, notes, nextId);
  let children: ElementContent[];
  if (op === 'merged') children = mergedContent(parts, sides, build);
  else if (isTable) {
    const beforeCells = cellsOf(old[0]!.content).values();
    const afterCells = cellsOf(now[0]!.content).values();
    children = parts.map((part) => {
      if (part.lone !== undefined) {
        const cell = (part.lone.after === undefined ? beforeCells : afterCells).next().value!;
        return loneCell(cell, part, notes, nextId);
      }
      const cell = afterCells.next().value!;
      const source = {
        before: { content: beforeCells.next().value!.children, base: part.before.start },
        after: { content: cell.children, base: part.after.start },
      };
      return { ...cell, children: build(part, source) };
    });
  } else {
    const source = { before: { content: old[0]!.content, base: 0 }, after: { content: now[0]!.content, base: 0 } };
    children = build(parts[0]!, source);
  }
  if (isReencodedOnly(change, sides)) return [{ shape: now[0]!, children, properties: {}, changed: false }];
  const row: Row = { shape: now[0]!, children, properties, changed: true };
  return [label === null ? row : prepend(row, [label])];
}

/** Both are table rows, with cells where the text has them. */
function hasCells(before: Block, after: Block, parts: readonly Part[]): boolean {
  return (
    before.kind === 'table-row' &&
    after.kind === 'table-row' &&
    cellsOf(before.content).length ===
      parts.filter(({ lone }) => lone === undefined || lone.before !== undefined).length &&
    cellsOf(after.content).length === parts.filter(({ lone }) => lone === undefined || lone.after !== undefined).length
  );
}

/** The cell of a column that came or went. */
function loneCell(cell: Element, part: Part, notes: readonly MarkNote[], nextId: NextId): Element {
  const [op, wrap] =
    part.lone!.after !== undefined ? (['added', insertion] as const) : (['removed', deletion] as const);
  const id = nextId();
  const own = notes.filter((note) => note.part === part).map((note) => noteElement(note, nextId));
  return { ...cell, properties: { ...cell.properties, id, dataOp: op }, children: [wrap(cell.children), ...own] };
}

/** A block that came or went as a whole, with what is said of sentences in it that stand elsewhere on the other side. */
function wholeRow(
  block: Block,
  op: 'added' | 'removed',
  id: string,
  carried: readonly { end: number; words: NoteWords }[] = [],
): Row {
  const revealed = wholeSigns(block.text);
  const wrap = (content: readonly ElementContent[]): ElementContent =>
    (op === 'added' ? insertion : deletion)(revealContent(content, revealed));
  const noteOf = ({ words }: { words: NoteWords }): ElementContent => noteElement(words, () => id);
  let children: ElementContent[];
  if (block.kind === 'table-row') {
    const cells = cellsOf(block.content);
    children = cells.map((cell, at) => ({
      ...cell,
      children: [wrap(cell.children), ...(at === cells.length - 1 ? carried.map(noteOf) : [])],
    }));
  } else if (carried.length === 0) children = [wrap(block.content)];
  else {
    let at = 0;
    children = carried.flatMap((sentence) => {
      const stretch = wrap(cutContent(block.content, at, sentence.end, sentence.end === block.text.length));
      at = sentence.end;
      return [stretch, noteOf(sentence)];
    });
    if (at < block.text.length) children.push(wrap(cutContent(block.content, at, block.text.length, true)));
  }
  const row: Row = { shape: block, children, properties: { id, dataOp: op }, changed: true };
  return prepend(row, [blockMark([text(wholeLabel(op, block))])]);
}

/** The place that a run of moved blocks left. */
function originRow({ moves }: Origin, { before }: Sides): Row {
  const first = moves[0]!;
  const block = before[first.before[0]!]!;
  const label = diffLabels.movedTo(first.after[0]! + 1, moves.at(-1)!.after[0]! + 1, beginningOf(block.text));
  const mark = blockMark([element('a', { href: `#m${first.moveId!}-to` }, [text(label)])]);
  return {
    shape: block,
    children: block.kind === 'table-row' ? [element('td', { colSpan: cellsOf(block.content).length }, [mark])] : [mark],
    properties: {
      id: `m${first.moveId!}-from`,
      dataOp: 'moved-from',
      dataMark: '',
      dataOrigin: moves.map(({ moveId }) => moveId!).join(' '),
    },
    changed: true,
  };
}

const longestBeginning = 40;

function beginningOf(value: string): string {
  const folded = value.replace(/\s+/g, ' ').trim();
  if (folded.length <= longestBeginning) return `“${folded}”`;
  const head = Array.from(folded.slice(0, longestBeginning)).slice(0, -1).join('');
  return `“${head.includes(' ') ? head.slice(0, head.lastIndexOf(' ')) : head}…”`;
}

function labelOf(
  change: BlockChange,
  before: readonly Block[],
  after: readonly Block[],
  origin: Origin | undefined,
): ElementContent | null {
  const old = before[0]!;
  const now = after[0]!;
  const was = change.op === 'retyped' || isRetyped(old, now) ? [text(diffLabels.was(old, now))] : [];
  const withWas = (label: ElementContent): ElementContent[] => [label, ...(was.length > 0 ? [text(', '), ...was] : [])];
  if (change.op === 'merged') return blockMark(withWas(text(diffLabels.mergedFrom(change.before.length))));
  if (change.op === 'moved') {
    const label = diffLabels.movedFrom(change.before[0]! + 1);
    const link = element('a', { href: `#m${origin!.moves[0]!.moveId!}-from` }, [text(label)]);
    return blockMark(withWas(link), `m${change.moveId!}-to`);
  }
  return was.length > 0 ? blockMark(was) : null;
}

function blockMark(content: ElementContent[], id?: string): ElementContent {
  const properties = { className: ['block-mark'], ...(id === undefined ? {} : { id }), ...ourWords };
  return element('span', properties, [text('['), ...content, text('] ')]);
}

function splitRows(change: BlockChange, parts: readonly Part[], sides: Sides, nextId: NextId): Row[] {
  const { before, after } = sides;
  const old = before[change.before[0]!]!;
  const notes = markNotes(change, parts, sides);
  return parts.map((part, index) => {
    const now = after[part.after.block]!;
    const source = { before: { content: old.content, base: 0 }, after: { content: now.content, base: 0 } };
    const id = nextId();
    const label = index === 0 ? diffLabels.splitInto(parts.length) : diffLabels.splitRest;
    const gap = index === 0 ? null : old.text.slice(parts[index - 1]!.before.end, part.before.start);
    const children = partContent(part, source, notes, nextId);
    const properties: Properties = { id, dataOp: 'split', ...(gap === null ? {} : { dataJoin: gap }) };
    const was = index === 0 && isRetyped(old, now) ? [text(', '), text(diffLabels.was(old, now))] : [];
    return prepend({ shape: now, children, properties, changed: true }, [blockMark([text(label), ...was])]);
  });
}

function mergedContent(
  parts: readonly Part[],
  { before, after }: Sides,
  build: (part: Part, source: PartSource) => ElementContent[],
): ElementContent[] {
  return parts.flatMap((part, index) => {
    const now = after[part.after.block]!;
    const source = {
      before: { content: before[part.before.block]!.content, base: 0 },
      after: { content: now.content, base: 0 },
    };
    if (index === 0) return build(part, source);
    const gap = now.text.slice(parts[index - 1]!.after.end, part.after.start);
    const seam = element('span', { className: ['seam'], dataSeam: '' }, gap === '' ? [] : [text(gap)]);
    const sign = element('span', { className: ['block-mark'], ...ourWords }, [text(`[${diffLabels.joinedHere}] `)]);
    return [seam, sign, ...build(part, source)];
  });
}
