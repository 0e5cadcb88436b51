import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** A fenced block: `lang` is the first word of its info string, `meta` the rest. */
export interface CodeBlock {
  lang: string;
  meta: string;
  code: string;
}

/** A document of the project, read for what can be checked. */
export interface DocumentText {
  path: string;
  text: string;
  /** Texts of all headings, in order. */
  headings: string[];
  blocks: CodeBlock[];
  /** All inline code, in order. */
  codes: string[];
  /** Targets of links. */
  links: string[];
  /** Rows of all tables, cells as text, head rows included. */
  rows: string[][];
  /** List items with the text of the heading and the HTML comment that they last followed. */
  items: { text: string; codes: string[]; heading: string; comment: string }[];
}

/** Reads a Markdown document by its path from the project's folder. */
export function readDocument(path: string): DocumentText {
  const text = readFileSync(resolve(root, path), 'utf8');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const document: DocumentText = { path, text, headings: [], blocks: [], codes: [], links: [], rows: [], items: [] };
  collect(tree, document, { heading: '', comment: '' });
  return document;
}

function collect(node: Nodes, document: DocumentText, place: { heading: string; comment: string }): void {
  if (node.type === 'heading') {
    place.heading = textOf(node);
    place.comment = '';
    document.headings.push(place.heading);
  } else if (node.type === 'html') {
    place.comment = node.value;
  } else if (node.type === 'code') {
    document.blocks.push({ lang: node.lang ?? '', meta: node.meta ?? '', code: node.value });
  } else if (node.type === 'inlineCode') {
    document.codes.push(node.value);
  } else if (node.type === 'link') {
    document.links.push(node.url);
  } else if (node.type === 'tableRow') {
    document.rows.push(node.children.map(textOf));
  } else if (node.type === 'listItem') {
    document.items.push({ text: textOf(node), codes: codesOf(node), ...place });
  }
  if ('children' in node) for (const child of node.children) collect(child, document, place);
}

function textOf(node: Nodes | Root): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function codesOf(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(codesOf) : [];
}
