import vscode from 'vscode-diff';
import type { WordChange } from '../../../src/model/diff.ts';
import type { SentenceLink } from './sentence-link.ts';

const computer = new vscode.DefaultLinesDiffComputer();
const options = { ignoreTrimWhitespace: false, maxComputationTimeMs: 0, computeMoves: true };

/** vscode-diff on plain texts: lines, and inside of changed lines its inner changes. */
export function vscodeDiff(before: string, after: string): WordChange[] {
  const beforeLines = before.split('\n');
  const afterLines = after.split('\n');
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string): void => {
    if (text !== '') changes.push({ op, text });
  };
  const beforeStarts = lineStarts(beforeLines);
  const afterStarts = lineStarts(afterLines);
  let beforeAt = 0;
  for (const { innerChanges } of computer.computeDiff(beforeLines, afterLines, { ...options, computeMoves: false })
    .changes) {
    for (const { originalRange, modifiedRange } of innerChanges ?? []) {
      const [start, end] = offsets(originalRange, beforeStarts, before.length);
      const [afterStart, afterEnd] = offsets(modifiedRange, afterStarts, after.length);
      push('equal', before.slice(beforeAt, start));
      push('delete', before.slice(start, end));
      push('insert', after.slice(afterStart, afterEnd));
      beforeAt = end;
    }
  }
  push('equal', before.slice(beforeAt));
  return changes;
}

/** vscode-diff with one unit a line: equal lines and its moves are links; of changed ones the first with the first. */
export function vscodeLinks(before: readonly string[], after: readonly string[]): SentenceLink[] {
  const { changes, moves } = linesDiff(before.map(oneLine), after.map(oneLine));
  const moved = moves.map(
    ({ lineRangeMapping: { original, modified } }) => [places(original), places(modified)] as const,
  );
  const taken = new Set(moved.flatMap(([lines]) => lines));
  const takenAfter = new Set(moved.flatMap(([, lines]) => lines));
  const links: SentenceLink[] = [];
  const pair = (lines: number[], others: number[], isMove: boolean): void => {
    for (let at = 0; at < Math.min(lines.length, others.length); at += 1) {
      links.push({ before: [lines[at]!], after: [others[at]!], moved: isMove });
    }
  };
  let beforeAt = 0;
  let afterAt = 0;
  for (const { original, modified } of changes) {
    pair(range(beforeAt, original.startLineNumber - 1), range(afterAt, modified.startLineNumber - 1), false);
    pair(
      places(original).filter((line) => !taken.has(line)),
      places(modified).filter((line) => !takenAfter.has(line)),
      false,
    );
    beforeAt = original.endLineNumberExclusive - 1;
    afterAt = modified.endLineNumberExclusive - 1;
  }
  pair(range(beforeAt, before.length), range(afterAt, after.length), false);
  for (const [lines, others] of moved) pair(lines, others, true);
  return links;
}

/** Its search for moves throws on some inputs (version 3.0.1): these are compared without. */
function linesDiff(before: string[], after: string[]): ReturnType<typeof computer.computeDiff> {
  try {
    return computer.computeDiff(before, after, options);
  } catch {
    return computer.computeDiff(before, after, { ...options, computeMoves: false });
  }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function places(lines: { startLineNumber: number; endLineNumberExclusive: number }): number[] {
  return range(lines.startLineNumber - 1, lines.endLineNumberExclusive - 1);
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

interface LineRange {
  startLineNumber: number;
  startColumn: number;
  endLineNumber: number;
  endColumn: number;
}

function offsets(range: LineRange, starts: readonly number[], length: number): [number, number] {
  const offset = (line: number, column: number): number => Math.min(length, (starts[line - 1] ?? length) + column - 1);
  return [offset(range.startLineNumber, range.startColumn), offset(range.endLineNumber, range.endColumn)];
}

function lineStarts(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}
