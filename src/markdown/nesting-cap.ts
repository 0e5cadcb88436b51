const containerPrefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const delimiterRun = /[*_~]+|\[+/g;

const maxPrefixLength = 400;
const maxEmphasisCost = 16_000_000;

/**
 * Whether Markdown stays within the bounds in which its parser is fast: containers no deeper than a few hundred
 * columns on any line, and not too many signs of emphasis in one paragraph, as time grows with the square of
 * their number (measured: 4,000 in one paragraph take two seconds).
 */
export function isParsable(markdown: string): boolean {
  let runs = 0;
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
      cost += runs * runs;
      runs = 0;
    }
    runs += line.match(delimiterRun)?.length ?? 0;
    if (cost + runs * runs > maxEmphasisCost) return false;
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
