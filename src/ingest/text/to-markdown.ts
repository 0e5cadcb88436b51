import type { List, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyPart } from './body-parts.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    // GFM takes everything behind `www.` into an address, backslashes of escapes too.
    unsafe: [{ character: '.', before: '[Ww]', inConstruct: 'phrasing' }],
  })
  .freeze();

/** The parts as Markdown that reads back as exactly these texts; a caption is an image without a URL on a line of its own. Ends with a line feed. */
export function toMarkdown(parts: readonly BodyPart[]): string {
  const root: Root = { type: 'root', children: parts.map(nodeOf) };
  return writer.stringify(root);
}

function nodeOf(part: BodyPart): RootContent {
  switch (part.kind) {
    case 'rule':
      return { type: 'thematicBreak' };
    case 'heading':
      return { type: 'heading', depth: 2, children: [{ type: 'text', value: part.text }] };
    case 'caption':
      return { type: 'paragraph', children: [{ type: 'image', url: '', alt: part.text }] };
    case 'list':
      return listOf(part);
    default:
      return paragraphOf(part.text);
  }
}

function listOf(part: Extract<BodyPart, { kind: 'list' }>): List {
  const items = part.items.map((text) => ({ type: 'listItem' as const, spread: false, children: [paragraphOf(text)] }));
  return {
    type: 'list',
    ordered: part.ordered,
    ...(part.ordered ? { start: part.start } : {}),
    spread: false,
    children: items,
  };
}

function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}
