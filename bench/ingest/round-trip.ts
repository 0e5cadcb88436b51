import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMarkdown } from '../../src/ingest/html/to-markdown.ts';
import { parseBody } from '../../src/markdown/parse-body.ts';
import type { Block } from '../../src/model/block.ts';

/** What is counted on the way HTML → Markdown → HTML, over a set of bodies: kept of all. */
export interface RoundTripScores {
  bodies: number;
  /** Bodies whose every character but white space is read back, in order. */
  exactText: number;
  /** Bodies whose blocks have exactly the text that was written. */
  exactBlocks: number;
  links: { kept: number; of: number };
  tableRows: { kept: number; of: number };
  quoteCharacters: { kept: number; of: number };
  /** Names of the bodies that are not exact, with the place where they part. */
  faults: string[];
  millisecondsMedian: number;
}

const silent = new Set([
  'iframe',
  'object',
  'video',
  'audio',
  'script',
  'style',
  'noscript',
  'svg',
  'template',
  'button',
  'select',
  'textarea',
  'title',
]);

/** Writes each body as Markdown, reads it back as the archive does, and counts what is kept. */
export function roundTrip(bodies: readonly { name: string; html: string }[]): RoundTripScores {
  const scores: RoundTripScores = {
    bodies: bodies.length,
    exactText: 0,
    exactBlocks: 0,
    links: { kept: 0, of: 0 },
    tableRows: { kept: 0, of: 0 },
    quoteCharacters: { kept: 0, of: 0 },
    faults: [],
    millisecondsMedian: 0,
  };
  const times: number[] = [];
  for (const { name, html } of bodies) {
    const root = fromHtml(html, { fragment: true });
    const begin = performance.now();
    const { markdown, text } = toMarkdown(root);
    times.push(performance.now() - begin);
    const { blocks } = parseBody(markdown);
    const embeds = new Set(embedTexts(root));
    const expected = comparable(sourceText(root.children as ElementContent[]));
    const found = comparable(
      blocks
        .filter((block) => !isAltOnly(block) && !embeds.has(block.text))
        .map(spoken)
        .join(' '),
    );
    if (expected === found) scores.exactText++;
    else scores.faults.push(`${name}: text ${firstDifference(expected, found)}`);
    const read = blocks.filter(({ kind, text: said }) => kind !== 'caption' && kind !== 'rule' && said.trim() !== '');
    const own = read
      .filter((block) => !embeds.has(block.text))
      .map(spoken)
      .join('\n');
    if (own === text) scores.exactBlocks++;
    else scores.faults.push(`${name}: blocks ${firstDifference(text, own)}`);
    count(
      scores.links,
      linksOf(root),
      blocks.flatMap(({ marks }) => marks.flatMap(({ type, url }) => (type === 'link' ? [url ?? ''] : []))),
    );
    count(
      scores.tableRows,
      rowsOf(root),
      blocks.filter(({ kind }) => kind === 'table-row').map((block) => comparable(block.text)),
    );
    count(scores.quoteCharacters, Array.from(quotesOf(root)), Array.from(comparable(quotedText(markdown))));
  }
  scores.millisecondsMedian = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  return scores;
}

function comparable(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]+/g, '');
}

/** The text of a block without the alternative texts of images in it. */
function spoken(block: Block): string {
  let { text } = block;
  if (block.kind === 'caption') return text;
  for (const mark of block.marks.filter(({ type }) => type === 'image').reverse())
    text = text.slice(0, mark.start) + text.slice(mark.end);
  return block.marks.some(({ type }) => type === 'image')
    ? text.replaceAll(/ {2,}/g, ' ').replaceAll(/^[ \n]+|[ \n]+$/g, '')
    : text;
}

function isAltOnly({ kind, marks, text }: Block): boolean {
  const image = marks.find(({ type }) => type === 'image');
  return (
    kind === 'caption' &&
    image !== undefined &&
    image.title === undefined &&
    image.url !== undefined &&
    (image.alt ?? '') === text
  );
}

function sourceText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || silent.has(node.tagName)) return '';
      return node.tagName === 'q' ? `“${sourceText(node.children)}”` : sourceText(node.children);
    })
    .join('');
}

function* elements(root: Root, name: string): Generator<ElementContent & { type: 'element' }> {
  const waiting = [...(root.children as ElementContent[])].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === name) yield node;
    else if (!silent.has(node.tagName)) waiting.push(...[...node.children].reverse());
  }
}

function embedTexts(root: Root): string[] {
  return ['iframe', 'video', 'audio', 'embed', 'object'].flatMap((name) =>
    [...elements(root, name)].map(
      ({ properties }) => [properties.title, properties.src].find((value) => typeof value === 'string') ?? '',
    ),
  );
}

function linksOf(root: Root): string[] {
  return [...elements(root, 'a')].flatMap((node) => {
    const href = typeof node.properties.href === 'string' ? node.properties.href : '';
    const hasContent =
      sourceText(node.children).trim() !== '' ||
      [...elements({ type: 'root', children: node.children }, 'img')].length > 0;
    return href !== '' && !/^(?:javascript|data|vbscript):/i.test(href.trim()) && hasContent
      ? [href.replaceAll(/[\t\r\n]/g, '').trim()]
      : [];
  });
}

function rowsOf(root: Root): string[] {
  return [...elements(root, 'tr')].map((row) => comparable(sourceText(row.children))).filter((text) => text !== '');
}

function quotesOf(root: Root): string {
  return [...elements(root, 'blockquote')].map((node) => comparable(sourceText(node.children))).join('');
}

/** All that stands in quotations, lists and tables in them too. */
function quotedText(markdown: string): string {
  return quotesOf(fromHtml(parseBody(markdown).html, { fragment: true }));
}

/** Counts how many of the wanted are among the found, each as often as it is there. */
function count(score: { kept: number; of: number }, wanted: readonly string[], found: readonly string[]): void {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of wanted) {
    score.of++;
    const rest = left.get(one) ?? 0;
    if (rest === 0) continue;
    score.kept++;
    left.set(one, rest - 1);
  }
}

function firstDifference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  return `expected …${JSON.stringify(expected.slice(Math.max(0, at - 20), at + 40))}, found …${JSON.stringify(found.slice(Math.max(0, at - 20), at + 40))}`;
}
