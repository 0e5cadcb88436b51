import type { ElementContent, RootContent } from 'hast';

/**
 * The plain text of inline content: the values of its text nodes in order, `br` as a line feed, the cells of a
 * table row parted by a tab. `block.text` always equals `contentText(block.content)`, so offsets into one are
 * offsets into the other.
 */
export function contentText(nodes: readonly (ElementContent | RootContent)[]): string {
  let text = '';
  let cells = 0;
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') continue;
    if (node.tagName === 'br') {
      text += '\n';
      continue;
    }
    if ((node.tagName === 'td' || node.tagName === 'th') && cells++ > 0) text += '\t';
    text += contentText(node.children);
  }
  return text;
}
