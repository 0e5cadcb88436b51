const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'title', 'noscript', 'template']);

/** The text of an element, blocks parted by line feeds; captions only when `withCaptions`. */
export function blockText(root: Element, withCaptions = false): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      parts.push((node.nodeValue ?? '').replaceAll(/\s+/g, ' '));
      return;
    }
    if (node.nodeType !== 1) return;
    const tag = (node as Element).tagName.toLowerCase();
    if (silent.has(tag) || (tag === 'figcaption' && !withCaptions)) return;
    const isBlock = blocks.has(tag) || tag === 'br';
    if (isBlock) parts.push('\n');
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (isBlock) parts.push('\n');
  };
  visit(root);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
