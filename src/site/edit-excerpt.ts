import type { Root, RootContent } from 'hast';
import { toHtml } from '../markdown/to-html.ts';
import { relocateIds } from './relocate-ids.ts';

const maxBlocks = 2;
const maxCharacters = 600;

/**
 * The first changed blocks of an edit as HTML for a page that shows several edits: whole blocks without the
 * unchanged ones around them, without ids (they would occur twice) and with headings as paragraphs; links within the edit lead to its page at
 * `href`. `cut` says that there is more.
 */
export function editExcerpt(changes: Root, href: string): { html: string; cut: boolean } {
  const blocks = changes.children.filter(isChanged);
  const taken: RootContent[] = [];
  let characters = 0;
  for (const block of blocks) {
    characters += lengthOf(block);
    if (taken.length > 0 && (taken.length === maxBlocks || characters > maxCharacters)) break;
    taken.push(withoutHeadings(block));
  }
  const relocated = relocateIds({ type: 'root', children: taken }, { id: () => null, href: (id) => `${href}#${id}` });
  return { html: toHtml(relocated), cut: taken.length < blocks.length };
}

/** Headings of an archived text are none of the page that quotes it. */
function withoutHeadings(node: RootContent): RootContent {
  if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return node;
  return { ...node, tagName: 'p', properties: { ...node.properties, className: ['quoted-heading'] } };
}

function isChanged(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  return node.properties['dataOp'] !== undefined || node.children.some(isChanged);
}

function lengthOf(node: RootContent): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
