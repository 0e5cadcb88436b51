import type { Element, Nodes, Root } from 'hast';

/**
 * For each line of what an edit removed and added, the number of the marked change (`c3`) that shows it: lines in their
 * order, 0 where none is found, as for fields. `changes` is the edit as a tree.
 */
export function changeAnchors(
  changes: Root,
  lines: { removed: readonly string[]; added: readonly string[] },
): { removed: number[]; added: number[] } {
  const marked: Marked[] = [];
  collect(changes, undefined, marked);
  return { removed: placed(lines.removed, marked, 'del'), added: placed(lines.added, marked, 'ins') };
}

interface Marked {
  number: number;
  del: string;
  ins: string;
}

function placed(lines: readonly string[], marked: readonly Marked[], side: 'del' | 'ins'): number[] {
  let from = 0;
  return lines.map((line) => {
    const wanted = bare(line);
    const at = marked.findIndex((one, index) => index >= from && bare(one[side]).includes(wanted));
    if (at === -1) return 0;
    from = at;
    return marked[at]!.number;
  });
}

function collect(node: Nodes, side: 'del' | 'ins' | undefined, marked: Marked[]): void {
  if (node.type === 'text') {
    const current = marked.at(-1);
    if (side !== undefined && current !== undefined) current[side] += node.value;
    return;
  }
  if (!('children' in node)) return;
  if (node.type === 'element') {
    if (isOurs(node)) return;
    const number = /^c(\d+)$/.exec(node.properties.id ?? '')?.[1];
    if (number !== undefined) marked.push({ number: Number(number), del: '', ins: '' });
  }
  const within = node.type === 'element' && (node.tagName === 'del' || node.tagName === 'ins') ? node.tagName : side;
  for (const child of node.children) collect(child, within, marked);
}

/** Words of the archive's own between those of the text. */
function isOurs({ properties }: Element): boolean {
  return properties['dataMark'] !== undefined;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
