const containerPrefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const delimiterRun = /[*_~]+|\[+/g;

const maxPrefixLength = 400;
const maxCost = 16_000_000;

/**
 * Whether Markdown stays within the bounds in which its parser is fast: containers no deeper than a few hundred
 * columns on any line, not too many signs of emphasis in one paragraph, and not too many lines that continue a
 * quotation or list item without its sign. Time grows with the square of their numbers (measured: 4,000 in one
 * paragraph take one to two seconds).
 */
export function isParsable(markdown: string): boolean {
  let runs = 0;
  let lazyLines = 0;
  let inContainer = false;
  let cost = 0;
  let end = -1;
  while (end < markdown.length) {
    const start = end + 1;
    end = markdown.indexOf('\n', start);
    if (end === -1) end = markdown.length;
    const line = markdown.slice(start, end);
    const prefix = containerPrefix.exec(line)?.[0] ?? '';
    if (prefix.length > maxPrefixLength) return false;
    // A blank line or a list item begins another paragraph.
    if (line.trim() === '' || /[-+*\d.)]$/.test(prefix)) {
      cost += runs ** 2 + lazyLines ** 2;
      runs = 0;
      lazyLines = 0;
      inContainer = false;
    }
    runs += line.match(delimiterRun)?.length ?? 0;
    if (prefix !== '') inContainer = true;
    else if (inContainer) lazyLines++;
    if (cost + runs ** 2 + lazyLines ** 2 > maxCost) return false;
  }
  return true;
}

/** Whether a tree is nowhere deeper than `limit`. Never recurses itself. */
export function isWithinDepth(tree: { children?: readonly unknown[] }, limit: number): boolean {
  let level: readonly { children?: readonly unknown[] }[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return false;
    level = level.flatMap((node) => (node.children ?? []) as readonly { children?: readonly unknown[] }[]);
  }
  return true;
}
