import { compareWords as words } from '#words/changes.ts';
import { locale } from '#words/locale.ts';
import { sideCopy } from './side-copy.ts';

/**
 * Shows the marked text of `section` as a table of two columns, before and after, a row for each block: what stands
 * side by side scrolls together. Made from the marked text each time, without which it changes nothing.
 */
export function showSides(section: HTMLElement): void {
  const text = section.querySelector<HTMLElement>('[data-part=text]')!;
  section.querySelector('.sides')?.remove();
  const table = document.createElement('table');
  table.className = 'sides prose diff';
  table.lang = text.lang;
  table.dir = text.dir;
  const head = table.createTHead().insertRow();
  for (const name of [words.before, words.after]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.lang = locale;
    cell.textContent = name;
    head.append(cell);
  }
  fill(table, rowsIn(text, text));
  text.after(table);
}

/** Two copies of a block, before and after; or the line that folds such rows, and they. */
type Row = [before: Node[], after: Node[]] | { summary: string; rows: Row[] };

function fill(table: HTMLTableElement, rows: readonly Row[]): void {
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    if (Array.isArray(row)) {
      for (const side of row) line.insertCell().append(...side);
      continue;
    }
    const cell = line.insertCell();
    cell.colSpan = 2;
    const fold = document.createElement('details');
    fold.className = 'unchanged';
    const summary = document.createElement('summary');
    summary.lang = locale;
    summary.textContent = row.summary;
    const inner = document.createElement('table');
    inner.className = 'sides prose';
    fold.append(summary, inner);
    cell.append(fold);
    fill(inner, row.rows);
  }
}

/** The blocks of a flow. */
function rowsIn(flow: Element, text: HTMLElement): Row[] {
  const rows: Row[] = [];
  const blocks = [...flow.children];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.matches('.gap, summary')) continue;
    if (block.matches('.same')) rows.push(...rowsIn(block, text));
    else if (block.matches('details')) rows.push(foldOf(block, text));
    else if (block.matches('ul, ol')) rows.push(...itemRows(block, text));
    else if (block.matches('[data-origin]')) rows.push([movedBlocks(block, text), []]);
    else if (block.matches('[data-op=moved]')) rows.push([[], [sideCopy(block, 'after')]]);
    else if (block.matches('[data-op=split]')) {
      const pieces = [block];
      while (blocks[at + 1]?.hasAttribute('data-join') === true) pieces.push(blocks[(at += 1)]!);
      rows.push([[joined(pieces)], pieces.map((piece) => sideCopy(piece, 'after'))]);
    } else if (block.querySelector(':scope > [data-seam]') !== null) {
      rows.push([partedAtSeams(block), [sideCopy(block, 'after')]]);
    } else rows.push([copies(block, 'before'), copies(block, 'after')]);
  }
  return rows;
}

/** What is folded in the text is folded here too. */
function foldOf(fold: Element, text: HTMLElement): Row {
  const [summary] = fold.children;
  return { summary: summary?.textContent ?? '', rows: rowsIn(fold, text) };
}

/** The copy of a block on one side; none where the block is not. */
function copies(block: Element, side: 'before' | 'after'): Node[] {
  const other = side === 'before' ? 'added' : 'removed';
  return block.getAttribute('data-op') === other ? [] : [sideCopy(block, side)];
}

/** Each item in a list of its own, with its number. */
function itemRows(list: Element, text: HTMLElement): Row[] {
  let number = Number(list.getAttribute('start') ?? 1) - 1;
  return [...list.children].flatMap((item): Row[] => {
    if (item.matches('.gap')) return [];
    if (item.matches('.fold')) return [foldOf(item.firstElementChild!, text)];
    number = item.hasAttribute('value') ? Number(item.getAttribute('value')) : number + 1;
    const own = document.createElement('div');
    own.append(item.cloneNode(true));
    return rowsIn(own, text).map((row): Row =>
      Array.isArray(row) ? [inList(list, row[0], null), inList(list, row[1], number)] : row,
    );
  });
}

/** Items before the edit are shown without numbers: those that the text has now are not theirs. */
function inList(list: Element, items: Node[], number: number | null): Node[] {
  if (items.length === 0) return [];
  const shell = list.cloneNode(false) as HTMLElement;
  shell.removeAttribute('start');
  if (number === null) shell.classList.add('without-numbers');
  for (const item of items) {
    if (item instanceof HTMLLIElement && list instanceof HTMLOListElement && number !== null) item.value = number;
    shell.append(item);
  }
  return [shell];
}

/** What stood where blocks moved away: the note that they did, and their words before. */
function movedBlocks(origin: Element, text: HTMLElement): Node[] {
  const moves = (origin.getAttribute('data-origin') ?? '').split(' ');
  const blocks = moves.flatMap((id) => text.querySelector(`#m${id}-to`)?.closest('[data-op=moved]') ?? []);
  return [sideCopy(origin, 'before'), ...blocks.map((block) => sideCopy(block, 'before'))];
}

/** The pieces of a split as the one block that they were. */
function joined(pieces: readonly Element[]): Element {
  const [first, ...others] = pieces.map((piece) => sideCopy(piece, 'before'));
  others.forEach((other, at) => {
    first!.append(pieces[at + 1]!.getAttribute('data-join') ?? '', ...other.childNodes);
  });
  return first!;
}

/** A merged block as the ones that it was. */
function partedAtSeams(block: Element): Element[] {
  const copy = sideCopy(block, 'before');
  const parts = [copy.cloneNode(false) as Element];
  for (const child of [...copy.childNodes]) {
    if (child instanceof Element && child.hasAttribute('data-seam')) parts.push(copy.cloneNode(false) as Element);
    else parts.at(-1)!.append(child);
  }
  return parts;
}
