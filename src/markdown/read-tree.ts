import type { ElementContent, Root as HtmlRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowList } from './allow-list.ts';
import { placeFootnotes } from './footnotes.ts';
import { element } from './inline-content.ts';
import { isParsable, isWithinDepth } from './parse-bounds.ts';
import { prepareTree } from './prepare-tree.ts';
import { isShallow } from './raw-html.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const bridge = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(inDivision)
  .use(rehypeRaw, { tagfilter: true })
  .freeze();

/**
 * Puts a division around the body: the HTML parser would take a table's part at the very start for the inside of
 * a table, and lose the words in it.
 */
function inDivision() {
  return (tree: HtmlRoot): HtmlRoot => ({
    type: 'root',
    children: [element('div', {}, tree.children as ElementContent[])],
  });
}

const maxDepth = 300;

/**
 * The sanitized tree of a Markdown body: what `allowList` lets through, with addresses as captured. Raw HTML is
 * parsed where it stays within bounds and shown as source where it doesn't. Undefined where the Markdown itself
 * is nested beyond what can be parsed in time.
 */
export function readTree(markdown: string): ElementContent[] | undefined {
  if (!isParsable(markdown)) return undefined;
  try {
    const withHtml = read(markdown, true);
    return (withHtml ?? read(markdown, false))?.children.filter((node) => node.type !== 'doctype');
  } catch (fault) {
    // The parsers are recursive in places; whatever slips through the bounds above ends here.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function read(markdown: string, parseHtml: boolean): HtmlRoot | undefined {
  const tree = parser.parse(markdown);
  if (!isWithinDepth(tree, maxDepth)) return undefined;
  if (markdown.includes('[^')) placeFootnotes(tree);
  const rawHtml = prepareTree(tree, parseHtml);
  if (!isShallow(rawHtml)) return undefined;
  const html = bridge.runSync(tree);
  if (!isWithinDepth(html, maxDepth)) return undefined;
  const safe = sanitize(html, allowList);
  return safe.type === 'root' ? safe : { type: 'root', children: [safe] };
}
