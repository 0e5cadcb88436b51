import type { Element, Nodes, Root } from 'hast';
import type { Block } from '../../model/block.ts';
import type { RevisionDiff } from '../../model/diff.ts';
import { partsOf } from '../parts.ts';

/** For tests: what breaks the laws of a RevisionDiff, as a sentence; undefined when nothing does. */
export function brokenLaw(diff: RevisionDiff, before: readonly Block[], after: readonly Block[]): string | undefined {
  for (const side of ['before', 'after'] as const) {
    const seen = diff.blocks.flatMap((change) => change[side]).sort((one, other) => one - other);
    const blocks = side === 'before' ? before : after;
    if (seen.length !== blocks.length || seen.some((index, at) => index !== at)) return `${side}: not every block once`;
  }
  const order = diff.blocks.flatMap((change) => change.after);
  if (order.some((index, at) => index !== at)) return 'steps are not in the order of the after side';
  for (const change of diff.blocks) {
    const parts = partsOf(change, before, after);
    const counted = parts.reduce((sum, part) => sum + part.hunks.length, 0);
    if (counted !== change.hunks.length) return `${change.op}: a hunk lies in no part`;
    if (change.op === 'same' && before[change.before[0]!]!.text !== after[change.after[0]!]!.text)
      return 'same differs';
    for (const part of parts) {
      const left = before[part.before.block]!.text;
      const right = after[part.after.block]!.text;
      let leftAt = part.before.start;
      let rightAt = part.after.start;
      for (const { before: went, after: came, classes } of part.hunks) {
        if (classes.length === 0) return 'a hunk has no class';
        if (left.slice(went.start, went.end) === right.slice(came.start, came.end)) return 'a hunk changes nothing';
        if (left.slice(leftAt, went.start) !== right.slice(rightAt, came.start))
          return `${change.op}: differs outside hunks`;
        leftAt = went.end;
        rightAt = came.end;
      }
      if (left.slice(leftAt, part.before.end) !== right.slice(rightAt, part.after.end))
        return `${change.op}: differs at the end`;
    }
  }
  return brokenSentenceLaw(diff, before, after);
}

/** Links and carried sentences lie in the texts, overlap on no side, and what a carried sentence did not change is equal. */
function brokenSentenceLaw(
  { blocks, links, carried }: RevisionDiff,
  before: readonly Block[],
  after: readonly Block[],
): string | undefined {
  for (const side of ['before', 'after'] as const) {
    const texts = side === 'before' ? before : after;
    const places = links.map((link) => link[side]).sort((one, two) => one.block - two.block || one.start - two.start);
    for (const [at, { block, start, end }] of places.entries()) {
      if (start > end || end > texts[block]!.text.length) return `${side}: a link lies outside its block`;
      const last = places[at - 1];
      if (last?.block === block && last.end > start) return `${side}: a sentence is in two links`;
    }
    const hunks = blocks.flatMap((change) => change.hunks.filter(({ carried: id }) => id !== null));
    for (const { id, [side]: place } of carried) {
      const change = blocks.find((each) => each[side].includes(place.block))!;
      if (change.op === 'added' || change.op === 'removed') continue;
      const shown = hunks.filter((hunk) => hunk.carried === id && hunk[side].start < hunk[side].end);
      if (shown.length !== 1) return `${side}: a carried sentence is in ${shown.length} hunks`;
      const hunk = shown[0]![side];
      if (hunk.block !== place.block || hunk.start > place.start || hunk.end < place.end)
        return `${side}: a carried sentence is not in its hunk`;
    }
  }
  for (const sentence of carried) {
    let [left, right] = [sentence.before.start, sentence.after.start];
    const [old, now] = [before[sentence.before.block]!.text, after[sentence.after.block]!.text];
    for (const hunk of [...sentence.hunks, null]) {
      const [leftEnd, rightEnd] = [hunk?.before.start ?? sentence.before.end, hunk?.after.start ?? sentence.after.end];
      if (old.slice(left, leftEnd) !== now.slice(right, rightEnd)) return 'a carried sentence differs outside hunks';
      [left, right] = [hunk?.before.end ?? 0, hunk?.after.end ?? 0];
    }
  }
  return undefined;
}

type Side = 'before' | 'after';

const rowTags = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'figure', 'pre', 'hr']);

/** For tests: the texts of the blocks of one side, in order, from the tree that `renderInline` gave. */
export function rebuildFromTree(root: Root, side: Side): string[] {
  const texts: string[] = [];
  const moved = new Map<number, string[]>();
  const origins: { at: number; moves: number[] }[] = [];
  visit(root, '');
  if (side === 'after') return texts;
  let shift = 0;
  for (const { at, moves } of origins) {
    const back = moves.flatMap((move) => moved.get(move)!);
    texts.splice(at + shift, 0, ...back);
    shift += back.length;
  }
  return texts;

  function visit(node: Nodes, outerOp: string): void {
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'root' || !rowTags.has(node.tagName)) {
      const op = node.type === 'element' ? String(node.properties['dataOp'] ?? outerOp) : '';
      for (const child of node.children) visit(child, op);
      return;
    }
    takeRow(node, String(node.properties['dataOp'] ?? outerOp));
    for (const child of node.children) {
      if (child.type === 'element' && ['ul', 'ol', 'p'].includes(child.tagName)) visit(child, '');
    }
  }

  function takeRow(row: Element, op: string): void {
    const origin = row.properties['dataOrigin'];
    if (origin !== undefined) {
      origins.push({ at: texts.length, moves: String(origin).split(' ').map(Number) });
      return;
    }
    if (row.properties['dataMark'] !== undefined) return;
    if (op === (side === 'before' ? 'added' : 'removed')) return;
    const found = rowTexts(row);
    if (op === 'moved' && side === 'before') {
      moved.set(Number(/"m(\d+)-to"/.exec(JSON.stringify(row))![1]), found);
    } else if (row.properties['dataJoin'] !== undefined && side === 'before') {
      texts.push(texts.pop()! + String(row.properties['dataJoin']) + found[0]!);
    } else texts.push(...found);
  }

  /** Several where a merge joined them. */
  function rowTexts(row: Element): string[] {
    const found = [''];
    let cells = 0;
    const read = (node: Nodes): void => {
      if (node.type === 'text') found.push(found.pop()! + node.value);
      if (node.type !== 'element' || node.properties['dataMark'] !== undefined) return;
      const { tagName, properties } = node;
      if (tagName === 'ul' || tagName === 'ol' || (tagName === 'p' && row.tagName === 'li')) return;
      if (tagName === 'td' || tagName === 'th') {
        if (properties['dataOp'] === (side === 'before' ? 'added' : 'removed')) return;
        if (cells > 0) found.push(`${found.pop()!}\t`);
        cells += 1;
      }
      if (tagName === 'br') found.push(`${found.pop()!}\n`);
      else if (properties['dataChar'] !== undefined) found.push(found.pop()! + String(properties['dataChar']));
      else if (properties['dataBefore'] !== undefined && side === 'before')
        found.push(found.pop()! + String(properties['dataBefore']));
      else if (properties['dataSeam'] !== undefined && side === 'before') found.push('');
      else if (properties['dataOp'] === (side === 'before' ? 'insert' : 'delete') && tagName !== 'span') return;
      else for (const child of node.children) read(child);
    };
    for (const child of row.children) read(child);
    return found;
  }
}

/** For tests: every `id` of a tree, in order. */
export function idsOf(node: Nodes): string[] {
  const own = node.type === 'element' && node.properties.id !== undefined ? [node.properties.id] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => idsOf(child))] : own;
}

/** For tests: where every link within the page leads, in order. */
export function fragmentsOf(node: Nodes): string[] {
  const href = node.type === 'element' ? node.properties.href : undefined;
  const own = typeof href === 'string' && /^#[a-z]\d+-/.test(href) ? [href.slice(1)] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => fragmentsOf(child))] : own;
}
