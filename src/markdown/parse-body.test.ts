import { describe, expect, it } from 'vitest';
import { parseBody } from './parse-body.ts';

/** Kind, level and text of each block. */
const outline = (markdown: string): unknown[] =>
  parseBody(markdown).blocks.map(({ kind, level, text }) => [kind, level, text]);

const html = (markdown: string): string => parseBody(markdown).html;

const marks = (markdown: string): unknown[] =>
  parseBody(markdown).blocks.flatMap(({ text, marks: found }) =>
    found.map(({ type, start, end, ...rest }) => [type, text.slice(start, end), rest]),
  );

describe('blocks', () => {
  it('stand in reading order with their kinds and levels', () => {
    expect(outline('# One\n\nTwo.\n\n### Three\n\n---\n\n```js\na  b\n```\n\n> Four.\n>\n> > Five.')).toEqual([
      ['heading', 1, 'One'],
      ['paragraph', 0, 'Two.'],
      ['heading', 3, 'Three'],
      ['rule', 0, ''],
      ['code', 0, 'a  b'],
      ['quote', 1, 'Four.'],
      ['quote', 2, 'Five.'],
    ]);
  });

  it('are one for each paragraph of a list item, with depth, number and continuation', () => {
    const { blocks } = parseBody('3. three\n\n   more\n   - inner\n4. four\n\n- [x] done');
    expect(
      blocks.map(({ kind, level, ordered, ordinal, continued, text }) => ({
        kind,
        level,
        ordered,
        ordinal,
        continued,
        text,
      })),
    ).toEqual([
      { kind: 'list-item', level: 1, ordered: true, ordinal: 3, text: 'three' },
      { kind: 'list-item', level: 1, ordered: true, ordinal: 3, continued: true, text: 'more' },
      { kind: 'list-item', level: 2, ordered: false, text: 'inner' },
      { kind: 'list-item', level: 1, ordered: true, ordinal: 4, text: 'four' },
      { kind: 'list-item', level: 1, ordered: false, text: '☑ done' },
    ]);
  });

  it('take the innermost of list and quotation', () => {
    expect(outline('> - in list\n\n- > in quote')).toEqual([
      ['list-item', 1, 'in list'],
      ['quote', 1, 'in quote'],
    ]);
  });

  it('know the quotations around them, whatever they are', () => {
    const { blocks } = parseBody('> - one\n>\n> > ## Two\n>\n> | a |\n> |---|\n>\n> three\n\n- four');
    expect(blocks.map(({ kind, quoted }) => [kind, quoted])).toEqual([
      ['list-item', 1],
      ['heading', 2],
      ['table-row', 1],
      ['quote', undefined],
      ['list-item', undefined],
    ]);
  });

  it('know where the numbers of their list begin', () => {
    const { blocks } = parseBody('3. three\n4. four\n\n<ol><li>one<li value="5">five<li><li>seven</ol>');
    expect(blocks.map(({ ordinal, from }) => [ordinal, from])).toEqual([
      [3, 3],
      [4, 3],
      [1, undefined],
      [5, 4],
      [7, 5],
    ]);
  });

  it('hold the cells of a table row parted by tabs', () => {
    const { blocks } = parseBody('| a | b |\n|---|--:|\n| 1 | **2 & 3** |');
    expect(blocks.map(({ kind, text, header }) => [kind, text, header])).toEqual([
      ['table-row', 'a\tb', true],
      ['table-row', '1\t2 & 3', undefined],
    ]);
    expect(blocks[1]!.marks).toEqual([{ type: 'strong', start: 2, end: 7 }]);
  });

  it('fold ASCII white space but keep other spaces, hard breaks and code', () => {
    expect(outline('a  b\nc\td\u00a0 e\u2009f  \ng `x  y`')).toEqual([
      ['paragraph', 0, 'a b c d\u00a0 e\u2009f\ng x  y'],
    ]);
  });

  it('leave the Unicode form of the text alone', () => {
    expect(parseBody('cafe\u0301 ﬁ').blocks[0]).toMatchObject({ text: 'cafe\u0301 ﬁ', key: 'café ﬁ' });
  });

  it('are captions for images that stand alone: title, else alternative text, else nothing', () => {
    expect(
      outline('![alt](https://a.example/x.png "Title")\n\n![alt](y.png)\n\n![](z.png)\n\n![kept words]()'),
    ).toEqual([
      ['caption', 0, 'Title'],
      ['caption', 0, 'alt'],
      ['caption', 0, ''],
      ['caption', 0, 'kept words'],
    ]);
  });

  it('are captions for raw figures', () => {
    const source =
      '<figure><img src="https://a.example/f.jpg" alt="A"><figcaption>The <em>mill</em></figcaption></figure>';
    expect(outline(source)).toEqual([['caption', 0, 'The mill']]);
    expect(marks(source)).toEqual([
      ['image', 'The mill', { url: 'https://a.example/f.jpg', alt: 'A' }],
      ['emphasis', 'mill', {}],
    ]);
  });

  it('keep dropped HTML as inert source, cut at 2,000 characters', () => {
    expect(outline('<iframe src="x"></iframe>')).toEqual([['html', 0, '<iframe src="x"></iframe>']]);
    expect(parseBody(`<script>${'x'.repeat(5000)}</script>`).blocks[0]!.text).toHaveLength(2001);
  });

  it('keep all of the source where HTML never ends, as it may hold text of the article', () => {
    expect(parseBody(`<!-- ${'word '.repeat(1000)}end`).blocks[0]).toMatchObject({
      kind: 'html',
      text: expect.stringMatching(/end$/) as string,
    });
    expect(parseBody(`<script>${'word '.repeat(1000)}end`).blocks[0]!.text).toMatch(/end$/);
  });

  it('come out of divisions, sections and links around them', () => {
    expect(
      outline(
        '<div><section><p>One</p>Two</section></div>\n\n<a href="https://a.example/"><h3>Head</h3><p>Text</p></a>',
      ),
    ).toEqual([
      ['paragraph', 0, 'One'],
      ['paragraph', 0, 'Two'],
      ['heading', 3, 'Head'],
      ['paragraph', 0, 'Text'],
    ]);
  });

  it('show tags that HTML does not know as text', () => {
    expect(outline('A List<String> of <b>names</b>.')).toEqual([['paragraph', 0, 'A List<String> of names.']]);
  });

  it('put footnotes after the body in the order of reading, unused ones last', () => {
    const source = 'One[^b] two[^a].\n\n[^a]: Note a.\n[^unused]: Unused.\n[^b]: Note b, see[^a].';
    expect(outline(source)).toEqual([
      ['paragraph', 0, 'One[1] two[2].'],
      ['list-item', 1, 'Note b, see[2].'],
      ['list-item', 1, 'Note a.'],
      ['list-item', 1, 'Unused.'],
    ]);
    const hrefs = [...html(source).matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const ids = [...html(source).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(hrefs).toEqual(['fn-1', 'fn-2', 'fn-2', 'fnref-1', 'fnref-2', 'fnref-2-2']);
    expect(ids).toEqual(expect.arrayContaining(hrefs));
    expect(parseBody(source).blocks.every(({ content }) => !JSON.stringify(content).includes('"id"'))).toBe(true);
  });
});

describe('marks', () => {
  it('carry their text and addresses as captured', () => {
    expect(
      marks(
        '[a](https://ä.example/ö?x=1&y "T") **b *c*** ~~d~~ `e` [f](javascript:f) ![g](/g.png "G") h[^1]\n\n[^1]: n',
      ),
    ).toEqual([
      ['link', 'a', { url: 'https://ä.example/ö?x=1&y', title: 'T' }],
      ['strong', 'b c', {}],
      ['emphasis', 'c', {}],
      ['strike', 'd', {}],
      ['code', 'e', {}],
      ['link', 'f', { url: 'javascript:f' }],
      ['image', 'g', { url: '/g.png', alt: 'g', title: 'G' }],
      ['footnote', '[1]', {}],
    ]);
  });

  it('leave white space at their ends outside', () => {
    expect(parseBody('x<b> bold </b>y').blocks[0]).toMatchObject({
      text: 'x bold y',
      marks: [{ type: 'strong', start: 2, end: 6 }],
    });
  });

  it('resolve reference links', () => {
    expect(marks('[a][r] and [R]\n\n[r]: https://a.example/ "T"')).toEqual([
      ['link', 'a', { url: 'https://a.example/', title: 'T' }],
      ['link', 'R', { url: 'https://a.example/', title: 'T' }],
    ]);
  });
});

describe('html', () => {
  it('shifts headings below those of the page and numbers top-level elements', () => {
    expect(html('# a\n\n#### b\n\nc')).toBe('<h2 id="p1">a</h2>\n<h5 id="p2">b</h5>\n<p id="p3">c</p>');
  });

  it('links http, https and mailto only and keeps the text of other links', () => {
    const rel = 'rel="nofollow noopener noreferrer external"';
    expect(html('[a](https://a.example/) [b](/b) [c](//c.example) <d@e.example>')).toBe(
      `<p id="p1"><a href="https://a.example/" ${rel}>a</a> b c <a href="mailto:d@e.example" ${rel}>d@e.example</a></p>`,
    );
  });

  it('names images without loading them, and keeps added words out of the text', () => {
    expect(html('![a mill](https://a.example/m.jpg "The mill")\n\n![gone]()')).toBe(
      '<figure id="p1" class="image"><div class="image-placeholder"><a href="https://a.example/m.jpg" ' +
        'rel="nofollow noopener noreferrer external">a mill</a></div><figcaption>The mill</figcaption></figure>\n' +
        '<figure id="p2" class="image"><span class="image-missing">Image not kept</span><figcaption>gone</figcaption></figure>',
    );
  });

  it('makes wide content scroll by keyboard', () => {
    expect(html('| a |\n|--:|\n\n    code')).toBe(
      '<div id="p1" class="table-scroll" tabindex="0" role="group" aria-label="Table 1: a"><table><thead><tr>' +
        '<th class="align-right">a</th></tr></thead></table></div>\n<pre id="p2" tabindex="0"><code>code</code></pre>',
    );
  });

  it('never looks like an edit of the archive', () => {
    expect(html('~~a~~ <del>b</del> <ins>c</ins>')).toBe('<p id="p1"><s>a</s> <s>b</s> <u>c</u></p>');
  });

  it('keeps the language and direction of parts', () => {
    expect(html('<p lang="ar" dir="rtl">نص</p>')).toBe('<p id="p1"><span lang="ar" dir="rtl">نص</span></p>');
  });

  it('shows control characters as tokens; the text keeps them', () => {
    expect(html('a\u202eb\u0007c')).toBe('<p id="p1">a[RLO]b[U+0007]c</p>');
    expect(parseBody('a\u202eb').blocks[0]!.text).toBe('a\u202eb');
  });
});
