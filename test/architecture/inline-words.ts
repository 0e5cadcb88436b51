import { createRequire } from 'node:module';
import type { SourceText } from './imports.ts';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

// The compiler that Astro itself uses.
const require = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
const { parse } = require('@astrojs/compiler-rs') as { parse: (source: string) => { ast: Node } };

/** Attributes and props that are read or heard. */
const readAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'label',
  'placeholder',
  'title',
]);
/** Their contents are no words of a language. */
const codeElements = new Set(['code', 'script', 'style']);
/** Names that are the same in every language. */
const names = new Set(['Variorum', 'Atom', 'RSS', 'JSON', 'CSV', 'BibTeX']);

/** One message for each word that a component, layout or page has in itself instead of in `#words/…`. */
export function inlineWords(files: readonly SourceText[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ path, text }) =>
      wordsOf(parse(text).ast).map(({ words, start }) => {
        const line = text.slice(0, start).split('\n').length;
        return `${path}:${line}: “${words}” belongs into src/i18n/`;
      }),
    );
}

interface Found {
  words: string;
  start: number;
}

function wordsOf(node: Node): Found[] {
  switch (node.type) {
    case 'AstroFrontmatter':
      return [];
    case 'JSXElement':
      if (codeElements.has(nameOf((node['openingElement'] as Node)['name'] as Node))) return [];
      break;
    case 'JSXAttribute': {
      const value = node['value'] as Node | null;
      if (value === null) return [];
      const isRead = readAttributes.has(nameOf(node['name'] as Node));
      return [
        ...(isRead ? shownBy(value) : []),
        ...(value.type === 'Literal' ? [] : childrenOf(value).flatMap(wordsOf)),
      ];
    }
    case 'JSXText':
      return found(node['value'] as string, node);
    case 'JSXExpressionContainer':
      return [...shownBy(node), ...childrenOf(node).flatMap(wordsOf)];
  }
  return childrenOf(node).flatMap(wordsOf);
}

/** The literal words that an expression can be shown as. Elements within it are left to `wordsOf`. */
function shownBy(node: Node): Found[] {
  const of = (...keys: string[]): Found[] => keys.flatMap((key) => shownBy(node[key] as Node));
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? found(node['value'], node) : [];
    case 'TemplateLiteral':
      return (node['quasis'] as Node[]).flatMap((part) => found((part['value'] as { raw: string }).raw, part));
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return of('expression');
    case 'ConditionalExpression':
      return of('consequent', 'alternate');
    case 'LogicalExpression':
      return of('left', 'right');
    case 'BinaryExpression':
      return node['operator'] === '+' ? of('left', 'right') : [];
    case 'ArrayExpression':
      return (node['elements'] as Node[]).flatMap(shownBy);
    case 'CallExpression':
      return (node['arguments'] as Node[]).filter(({ type }) => type === 'ArrowFunctionExpression').flatMap(shownBy);
    case 'ArrowFunctionExpression':
      return of('body');
    default:
      return [];
  }
}

function found(text: string, { start }: Node): Found[] {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return /\p{L}/u.test(words) && !names.has(words) ? [{ words, start }] : [];
}

function nameOf(node: Node): string {
  return typeof node['name'] === 'string' ? node['name'] : '';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value);
}
