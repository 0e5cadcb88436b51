import type { ElementContent, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { isWithinDepth } from '../../markdown/parse-bounds.ts';
import { cleanTree } from './to-markdown-clean.ts';
import { flowContent } from './to-markdown-flow.ts';

/** A body as Markdown, and what it says without marks. */
export interface MarkdownBody {
  /** Ends with a line feed; empty for a body without content. */
  markdown: string;
  /** Blocks parted by one line feed, a hard break one too, cells of a table row by a tab; captions and embeds left out. */
  text: string;
  /** In reading order. */
  captions: string[];
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    rule: '-',
    setext: false,
    listItemIndent: 'one',
    resourceLink: true,
    // GFM takes everything behind `www.` into an address, backslashes of escapes too; not in links, whose addresses
    // stay as they are for whoever searches for one.
    unsafe: [
      {
        character: '.',
        before: '[Ww]{3}',
        inConstruct: 'phrasing',
        notInConstruct: ['autolink', 'link', 'image', 'label'],
      },
    ],
  })
  .freeze();

const maxDepth = 200;

/**
 * Writes a body as the archive's Markdown: what `parseBody` reads back has the same text, links, lists, tables and
 * quotations. Pictures become images with their caption, embedded players links; scripts, forms and unsafe addresses
 * are left out. Content nested beyond any article's need comes as its plain text. Addresses are kept as they are.
 */
export function toMarkdown(root: Root): MarkdownBody {
  const clean = isWithinDepth(root, maxDepth) ? cleanTree(root) : [flatText(root)];
  const { nodes, texts, captions } = flowContent(clean);
  if (nodes.length === 0) return { markdown: '', text: '', captions };
  const tree: MarkdownRoot = { type: 'root', children: nodes };
  return { markdown: writer.stringify(tree), text: texts.join('\n'), captions };
}

/** The text of a tree of any depth, without recursion. */
function flatText(root: Root): ElementContent {
  let text = '';
  const waiting: (Root | Root['children'][number])[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text += `${node.value} `;
    else if ('children' in node) {
      if (node.type === 'element' && ['script', 'style', 'template'].includes(node.tagName)) continue;
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
    }
  }
  return { type: 'text', value: text };
}
