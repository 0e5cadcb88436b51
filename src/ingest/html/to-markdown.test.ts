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
  it('writes the addresses of links and pictures as they are', () => {
    const { markdown } = fromSource(
      '<p><a href="https://www.a.example/www.b">Video</a>, <a href="http://www.c.example/">www.c.example</a></p><p><img src="https://www.d.example/x.jpg" alt="Bridge"></p>',
    );
    expect(markdown).toBe(
      '[Video](https://www.a.example/www.b), [www.c.example](http://www.c.example/)\n\n![Bridge](https://www.d.example/x.jpg)\n',
    );
  });

  it('writes a sentence that ends in a w as it is, and an address that begins with three as none', () => {
    expect(fromSource('<p>That is the law.</p><p>See www.a.example/x_y.</p>').markdown).toBe(
      'That is the law.\n\nSee www\\.a.example/x_y.\n',
    );
  });

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

  it.each([
    ['spaces out of emphasis', '<p>A<b> bold </b>word</p>', 'A **bold** word\n'],
    ['emphasis that signs can’t mark', '<p>Er sagte <b>„nein“</b>doch</p>', 'Er sagte <strong>„nein“</strong>doch\n'],
    ['raised and lowered text', '<p>H<sub>2</sub>O, m<sup>2</sup></p>', 'H<sub>2</sub>O, m<sup>2</sup>\n'],
    ['markup in text as text', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '\\<script>alert(1)\\</script>\n'],
    [
      'terms in bold before what is said of them',
      '<dl><dt>Height<dd>Forty metres<dt>Weight<dt>Mass<dd><p>Two tonnes</p><p>and a hook</p><div><dt><b>Owner</b><dd>The town<dd></div></dl>',
      '- **Height**\n\n  Forty metres\n\n- **Weight**\n\n  **Mass**\n\n  Two tonnes\n\n  and a hook\n\n- **Owner**\n\n  The town\n',
    ],
    ['definitions without terms as items', '<dl><dd>One<dd>Two</dl>', '- One\n- Two\n'],
    ['no script, style or handler', '<p onclick="a()">A<script>b</script><style>c</style></p>', 'A\n'],
    ['no address that runs code', '<p><a href="javascript:a()">A</a> <a href=" JaVaScRiPt:a()">B</a></p>', 'A B\n'],
    ['no drawing', '<p>A<svg><script>b</script><text>c</text></svg></p>', 'A\n'],
    [
      'a figure as image and caption',
      '<figure><img src="/a.jpg" alt="B"><figcaption>C <i>d</i></figcaption></figure>',
      '![B](/a.jpg "C d")\n',
    ],
    ['a late image', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '![](/a.jpg)\n'],
    ['the largest of a set', '<img srcset="/a.jpg 300w, /b.jpg 900w">', '![](/b.jpg)\n'],
    ['a picture', '<picture><source srcset="/a.webp"><img src="/a.jpg" alt="A"></picture>', '![A](/a.jpg)\n'],
    [
      'an image that noscript repeats',
      '<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>',
      '![](/a.jpg)\n',
    ],
    ['what noscript holds', '<noscript><p>a</p></noscript>', 'a\n'],
    ['a player as link', '<iframe src="https://v.example/1" title="Film"></iframe>', '[Film](https://v.example/1)\n'],
    ['nested lists', '<ul><li>a<ol><li>b</li></ol></li></ul>', '- a\n  1. b\n'],
    ['a quotation', '<blockquote><p>a</p><footer>— <cite>B</cite></footer></blockquote>', '> a\n>\n> — B\n'],
    ['lines parted twice as paragraphs', 'a<br><br>b<br>c', 'a\n\nb\\\nc\n'],
    ['no spacing paragraphs', '<p>a</p><p>&nbsp;</p><p>b</p>', 'a\n\nb\n'],
    [
      'a table',
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b\\|c |\n| - | - |\n| 1 | 2 |\n',
    ],
    ['code', '<pre><code>a\n  *b*\n</code></pre>', '```\na\n  *b*\n```\n'],
  ])('writes %s', (_, html, markdown) => {
    expect(fromSource(html).markdown).toBe(markdown);
  });

  it('writes what Markdown can’t hold as HTML of one line', () => {
    const { markdown, text } = fromSource(
      '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2"><p>c</p>\n\n<p>d</p></td></tr></table>',
    );
    expect(markdown.trimEnd().split('\n')).toHaveLength(1);
    expect(markdown).toContain('colspan="2"');
    expect(text).toBe('a\tb\nc\nd');
    expect(parseBody(markdown).blocks.map((block) => block.text)).toEqual(['a\tb', 'c\nd']);
  });

  it('reads a table that lays out the page as its cells', () => {
    expect(fromSource('<table><tr><td><h2>a</h2><p>b</p></td><td><p>c</p></td></tr></table>').markdown).toBe(
      '## a\n\nb\n\nc\n',
    );
  });

  it('gives captions apart and leaves captions and players out of the text', () => {
    const { text, captions } = fromSource(
      '<p>a</p><figure><img src="/a.jpg" alt="alt"><figcaption>b</figcaption></figure><figure><img src="/c.jpg"><p>d</p></figure><iframe src="https://v.example/1"></iframe><p>e</p>',
    );
    expect(text).toBe('a\ne');
    expect(captions).toEqual(['b', 'd']);
  });

  it('keeps links in a caption and around its image', () => {
    const read = (html: string): unknown =>
      parseBody(fromSource(html).markdown).blocks.flatMap(({ marks }) =>
        marks.filter(({ type }) => type === 'link').map(({ url }) => url),
      );
    expect(
      read('<figure><img src="/a.jpg"><figcaption>b <a href="https://a.example/">c</a></figcaption></figure>'),
    ).toEqual(['https://a.example/']);
    expect(
      read('<figure><a href="https://a.example/"><img src="/a.jpg"></a><figcaption>b</figcaption></figure>'),
    ).toEqual(['https://a.example/']);
  });

  it('takes content of any depth', () => {
    let tree: ElementContent = { type: 'text', value: 'a' };
    for (let depth = 0; depth < 20_000; depth++) tree = element('div', {}, [tree]);
    expect(toMarkdown({ type: 'root', children: [tree] }).text).toBe('a');
  });
});
