const containerPrefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

const maxPrefixLength = 400;
const maxCost = 16_000_000;

/**
 * Whether Markdown stays within the bounds in which its parser is fast: containers no deeper than a few hundred
 * columns on any line, and not too much of what takes time with the square of its number. Measured, these take two
 * seconds or so: in one paragraph 4,000 signs of emphasis, 16,000 brackets, 4,000 lines that continue a quotation or list
 * item without its sign, or 20,000 lines; in the whole body 16,000 items of inner lists take some ten.
 */
export function isParsable(markdown: string): boolean {
  let paragraph = { emphasis: 0, brackets: 0, lazyLines: 0, lines: 0, inContainer: false };
  let innerItems = 0;
  let cost = 0;
  for (const line of linesOf(markdown)) {
    const prefix = containerPrefix.exec(line)?.[0] ?? '';
    if (prefix.length > maxPrefixLength) return false;
    const isItem = /[-+*\d.)]$/.test(prefix);
    if (line.trim() === '' || isItem) {
      cost += costOf(paragraph);
      paragraph = { emphasis: 0, brackets: 0, lazyLines: 0, lines: 0, inContainer: false };
    }
    if (isItem && /^[ \t]/.test(prefix)) innerItems++;
    paragraph.lines++;
    paragraph.emphasis += line.match(/[*_~]+/g)?.length ?? 0;
    paragraph.brackets += line.match(/\[+/g)?.length ?? 0;
    if (prefix !== '') paragraph.inContainer = true;
    else if (paragraph.inContainer) paragraph.lazyLines++;
    if (cost + costOf(paragraph) + (innerItems / 4) ** 2 > maxCost) return false;
  }
  return true;
}

function costOf(paragraph: { emphasis: number; brackets: number; lazyLines: number; lines: number }): number {
  const { emphasis, brackets, lazyLines, lines } = paragraph;
  return emphasis ** 2 + (brackets / 4) ** 2 + lazyLines ** 2 + (lines / 5) ** 2;
}

function* linesOf(text: string): Generator<string> {
  let end = -1;
  while (end < text.length) {
    const start = end + 1;
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    yield text.slice(start, end);
  }
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
