import type { ElementContent } from 'hast';
import type { Block } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { blocksFromTree } from './blocks-from-tree.ts';
import { linkFootnotes } from './footnotes.ts';
import { element } from './inline-content.ts';
import { labelTables } from './table-box.ts';
import type { Redactor } from '../text/redactor.ts';
import { readTree } from './read-tree.ts';
import { redactTree } from './redact-tree.ts';
import { toHtml } from './to-html.ts';

/** A parsed body. */
export interface ParsedBody {
  /** In reading order. */
  blocks: Block[];
  /** The whole body, sanitized; top-level elements have the ids `p1`, `p2` … in their order. */
  html: string;
}

/**
 * Parses a Markdown body (CommonMark with GFM and allow-listed raw HTML) into blocks and the HTML that shows them.
 * Both come from one sanitized tree: no script, style, embedded content, image, form or unsafe address is left, and
 * nothing is loaded from elsewhere. Markdown nested beyond any article's need is given as plain paragraphs of its
 * source. Never throws; equal input gives equal bytes. What a `redactor` takes out is in neither.
 */
export function parseBody(markdown: string, redactor?: Redactor): ParsedBody {
  const source = markdown.replaceAll(/\r\n?/g, '\n');
  const tree = readTree(source);
  if (tree && redactor) redactTree(tree, redactor);
  const { blocks, elements } = tree ? blocksFromTree(tree) : plainParagraphs(redactor?.text(source) ?? source);
  const drawn: ElementContent[] = [];
  for (const [index, node] of labelTables(linkFootnotes(elements)).entries()) {
    if (index > 0) drawn.push({ type: 'text', value: '\n' });
    const anchored = node.type === 'element' ? { id: `p${index + 1}`, ...node.properties } : {};
    drawn.push(node.type === 'element' ? { ...node, properties: anchored } : node);
  }
  return { blocks, html: toHtml({ type: 'root', children: drawn }) };
}

/** The fallback: blank lines part paragraphs, everything else is text. */
function plainParagraphs(source: string): { blocks: Block[]; elements: ElementContent[] } {
  const texts = source.split(/\n[ \t]*(?:\n[ \t]*)+/).map((part) => part.replaceAll(/[\t\n\f\r ]+/g, ' ').trim());
  const blocks = texts
    .filter((text) => text !== '')
    .map((text): Block => {
      const content: ElementContent[] = [{ type: 'text', value: text }];
      return { kind: 'paragraph', level: 0, text, key: foldKey(text), content, marks: [] };
    });
  return { blocks, elements: blocks.map(({ content }) => element('p', {}, content)) };
}
