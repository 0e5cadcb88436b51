import * as fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { blocksFromTree } from '../../markdown/blocks-from-tree.ts';
import { element } from '../../markdown/inline-content.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import type { Block } from '../../model/block.ts';
import { toMarkdown } from './to-markdown.ts';

const fromSource = (html: string): ReturnType<typeof toMarkdown> => toMarkdown(fromHtml(html, { fragment: true }));

/** What a reader of a block sees and where links lead; addresses in the text that only the archive's reader links are left out. */
function shape(blocks: readonly Block[]): unknown[] {
  return blocks.map(({ kind, level, text, marks, ordered, ordinal }) => ({
    kind,
    level: kind === 'list-item' || kind === 'heading' || kind === 'quote' ? level : 0,
    ordered,
    ordinal,
    text,
    marks: covered(text, marks),
  }));
}

/** Per kind of mark and address, the characters that it covers: emphasis in emphasis is the same as one. */
function covered(text: string, marks: Block['marks']): Record<string, string> {
  const covers: Record<string, Set<number>> = {};
  for (const { type, url, start, end } of marks) {
    if (type === 'link' && isBareLink(text.slice(start, end), url)) continue;
    const places = (covers[`${type} ${url ?? ''}`] ??= new Set());
    for (let at = start; at < end; at++) if (!/[ \n]/.test(text[at]!)) places.add(at);
  }
  return Object.fromEntries(
    Object.entries(covers)
      .filter(([, places]) => places.size > 0)
      .map(([name, places]) => [name, [...places].sort((one, other) => one - other).join(' ')]),
  );
}

function isBareLink(text: string, url: string | undefined): boolean {
  return [text, `http://${text}`, `mailto:${text}`].includes(url ?? '');
}

const nasty = fc.constantFrom(
  ...'a|b|word|Größe|漢字|「引用」|"|\'|“|”|(|)|.|,|!|?|-|–|é|1.|1)|#|##|+|+++|---|***|*|**|_|__|a_b_c|~|~~|`|``|```|>|<|</b>|<b>|<script>|&|&lt;|&amp;|&#35;|\\|\\*|\\\\|[x]|[ ]|[^1]|[^1]: x|[a](b)|![a](b)|[a]: b|www.a.example|http://a.example/x_y*z|https://a.example|me@b.example|:|::|$|=|===|@|%|{|}|^|\u00a0|\u200d|😀|א|ش|<!--|-->|\u00ad|\u2028|:-|\u3000'.split(
    '|',
  ),
  '|',
);
const space = fc.constantFrom('', '', ' ', ' ', '  ', '\n', '\t ');
const textNode = fc
  .array(fc.tuple(space, nasty, space), { minLength: 1, maxLength: 4 })
  .map((parts): ElementContent => ({ type: 'text', value: parts.flat().join('') }));

const { inline } = fc.letrec<{ inline: ElementContent[]; node: ElementContent }>((tie) => ({
  inline: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: textNode, weight: 6 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('strong', 'em', 'b', 'i', 'del', 's', 'sup', 'sub', 'ins', 'span'), tie('inline'))
        .map(([name, children]) => element(name, {}, children)),
      weight: 4,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('http://x.example/a', 'https://x.example/?a=1&copy=2(3)', '/r e l', 'mailto:a@x.example'),
          textNode,
        )
        .map(([href, child]) => element('a', { href }, [child])),
      weight: 2,
    },
    { arbitrary: nasty.map((value) => element('code', {}, [{ type: 'text', value }])), weight: 1 },
    {
      arbitrary: textNode.map((before) => element('span', {}, [before, element('br'), { type: 'text', value: 'z' }])),
      weight: 1,
    },
  ),
}));

const { blocks: blockList } = fc.letrec<{ blocks: ElementContent[]; block: ElementContent }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('p', 'p', 'p', 'div', 'h2', 'h3', 'h6'), inline)
        .map(([name, children]) => element(name, {}, children)),
      weight: 6,
    },
    { arbitrary: tie('blocks').map((children) => element('blockquote', {}, children)), weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.oneof(inline, tie('blocks')), { minLength: 1, maxLength: 3 }))
        .map(([name, items]) =>
          element(
            name,
            {},
            items.map((children) => element('li', {}, children)),
          ),
        ),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(inline, inline), { minLength: 2, maxLength: 3 }))
        .map(([header, spans, rows]) =>
          element(
            'table',
            {},
            rows.map((cells, index) =>
              element(
                'tr',
                {},
                cells.map((children, column) =>
                  element(header && index === 0 ? 'th' : 'td', spans && column === 0 ? { rowSpan: 2 } : {}, children),
                ),
              ),
            ),
          ),
        ),
      weight: 1,
    },
    {
      arbitrary: nasty.map((text) => element('pre', {}, [{ type: 'text', value: `x ${text}\n\n  ${text}y` }])),
      weight: 1,
    },
    { arbitrary: fc.constant(element('hr')), weight: 1 },
  ),
}));

describe('toMarkdown', () => {
  it('writes what the archive reads back as the same blocks', () => {
    fc.assert(
      fc.property(blockList, (children) => {
        const root: Root = { type: 'root', children };
        const { markdown, text } = toMarkdown(root);
        const { blocks: all } = blocksFromTree(structuredClone(children));
        const expected = all.filter(({ kind, text: said }) => kind === 'rule' || said.trim() !== '');
        const { blocks } = parseBody(markdown);
        expect(shape(blocks)).toEqual(shape(expected));
        const said = expected.filter(({ kind }) => kind !== 'rule');
        expect(text).toBe(said.map((block) => block.text).join('\n'));
      }),
      { seed: Number(process.env['SEED'] ?? 1), numRuns: Number(process.env['RUNS'] ?? 600) },
    );
  });
  it('is silly', () => {
    expect(fromSource('').markdown).toBe('');
  });
});
