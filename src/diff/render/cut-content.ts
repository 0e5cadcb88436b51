import type { Element, ElementContent } from 'hast';
import { contentText } from '../../markdown/content-text.ts';

/**
 * The content between two offsets of its text (see contentText), with the elements around it cloned. What has
 * no text (an image without a description) belongs to the stretch that begins where it stands; at the very end, to
 * the one that ends there (`toEnd`). Not for table rows: their cells are cut one by one.
 */
export function cutContent(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  toEnd = false,
): ElementContent[] {
  return cut(nodes, 0, start, end, toEnd).kept;
}

function cut(
  nodes: readonly ElementContent[],
  from: number,
  start: number,
  end: number,
  toEnd: boolean,
): { kept: ElementContent[]; at: number } {
  const kept: ElementContent[] = [];
  let at = from;
  for (const node of nodes) {
    if (node.type === 'text') {
      const left = Math.max(start - at, 0);
      const right = Math.min(end - at, node.value.length);
      if (left < right) kept.push({ type: 'text', value: node.value.slice(left, right) });
      at += node.value.length;
    } else if (node.type === 'element') {
      const length = lengthOf(node);
      const whole = start <= at && at + length <= end;
      if (length === 0 ? (start <= at && at < end) || (toEnd && at === end) : whole) kept.push(node);
      else if (length > 0 && at < end && at + length > start) {
        kept.push({ ...node, children: cut(node.children, at, start, end, toEnd).kept });
      }
      at += length;
    }
  }
  return { kept, at };
}

function lengthOf(node: Element): number {
  return node.tagName === 'br' ? 1 : contentText(node.children).length;
}
