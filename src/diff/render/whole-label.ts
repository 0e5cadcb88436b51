import type { Block } from '../../model/block.ts';
import { diffLabels } from '#words/in-text.ts';

/** What is said of a block that came or went as a whole; of an image without words, its address too. */
export function wholeLabel(op: 'added' | 'removed', block: Block): string {
  const label = diffLabels[op](block.kind);
  const addresses = block.marks.flatMap(({ type, url }) => (type === 'image' && url !== undefined ? [url] : []));
  return block.text === '' && addresses.length > 0 ? `${label}: ${addresses.join(' ')}` : label;
}
