import type { Element, ElementContent, Root } from 'hast';
import { textLabels } from '#words/in-text.ts';
import { contentText } from './content-text.ts';
import { element } from './inline-content.ts';

/** Letters of the name of a table that are taken from its first row. */
const longestHead = 80;

/** A table that scrolls in a box of its own, also by keyboard. `labelTables` gives it its name. No landmark: texts may have dozens. */
export function tableBox(sections: ElementContent[]): Element {
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group' };
  return element('div', properties, [element('table', {}, sections)]);
}

/**
 * The same nodes with names for the boxes of `tableBox`, by which those who hear them tell one from another: their number, and the
 * heads of the columns where there are some. Heads that were removed by an edit, and words of ours, are left out.
 */
export function labelTables<Node extends Root['children'][number]>(nodes: readonly Node[]): Node[] {
  let number = 0;
  const visit = <Kind extends Root['children'][number]>(node: Kind): Kind => {
    if (node.type !== 'element') return node;
    const { className } = node.properties;
    const isBox = Array.isArray(className) && className.includes('table-scroll');
    if (isBox) number += 1;
    const ariaLabel = isBox ? { ariaLabel: textLabels.table(number, columnsOf(node)) } : {};
    return { ...node, properties: { ...node.properties, ...ariaLabel }, children: node.children.map(visit) };
  };
  return nodes.map(visit);
}

function columnsOf(box: Element): string[] {
  const [table] = box.children;
  const [head] = table?.type === 'element' ? table.children : [];
  const [row] = head?.type === 'element' && head.tagName === 'thead' ? head.children : [];
  if (row?.type !== 'element') return [];
  const texts = row.children.map((cell) =>
    contentText(shown([cell]))
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return texts.join(', ').length > longestHead ? [] : texts.filter((text) => text !== '');
}

function shown(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { dataMark, dataOp } = node.properties;
    const isGone = dataMark !== undefined || (node.tagName === 'del' && dataOp !== undefined);
    return isGone ? [] : [{ ...node, children: shown(node.children) }];
  });
}
