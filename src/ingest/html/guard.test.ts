import { describe, expect, it } from 'vitest';
import { guardHtml } from './guard.ts';

const body = (html: string): string => /<body[^>]*>([^]*)<\/body>/.exec(guardHtml(html).html)![1]!;

describe('guardHtml', () => {
  it.each([
    ['unclosed paragraphs', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['inline elements that outlive their paragraph', '<p><b>a<p>b', '<p><b>a</b></p><p>b</p>'],
    ['list items', '<ul><li>a<ul><li>b</ul><li>c</ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    [
      'table cells',
      '<table><tr><td>a<td>b<tr><td>c</table>',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ],
    ['terms', '<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    ['misnested elements', '<div><b><p>a</b></p>c</div>', '<div><b><p>a</p></b>c</div>'],
    ['end tags without a start', 'a</div></p>b<br></br>', 'ab<br><br>'],
    [
      'scripts, styles, drawings and comments',
      'a<script>x</script><style>y</style><svg><title>z</title></svg><!-- c -->b<i></i>',
      'ab<i></i>',
    ],
    [
      'handlers, script links and data: images',
      '<a onclick=x href="javascript:y">a</a><img src=data:z alt=b>',
      '<a>a</a><img alt="b">',
    ],
    ['quotation marks in values', '<p title=\'say "a"\'>b</p>', '<p title="say &quot;a&quot;">b</p>'],
    ['a lonely sign', '<p>1 < 2 <3</p>', '<p>1 &lt; 2 &lt;3</p>'],
    [
      'a saved shadow tree',
      '<template shadowrootmode="open"><p>a</p></template><template><p>b</p></template>',
      '<div shadowrootmode="open"><p>a</p></div>',
    ],
  ])('rewrites %s', (_name, html, expected) => {
    expect(body(html)).toBe(expected);
  });

  it('keeps JSON-LD, metadata and the attributes of html and body', () => {
    const { html } = guardHtml(
      '<html lang=de><head><meta name=a content=b><script type="application/ld+json">{"a":"<b>"}</script></head><body class=c>x',
    );
    expect(html).toBe(
      '<!DOCTYPE html><html lang="de"><head><meta name="a" content="b"><script type="application/ld+json">{"a":"<b>"}</script></head><body class="c">x</body></html>',
    );
  });

  it('makes paragraphs of a text without markup', () => {
    expect(guardHtml('one\nline\n\ntwo & three')).toMatchObject({ plain: true, elements: 2 });
    expect(body('one\nline\n\ntwo & three')).toBe('<p>one\nline</p>\n<p>two & three</p>');
  });

  it('bounds depth, and says so', () => {
    const { html, limits } = guardHtml(`${'<div>'.repeat(5_000)}a${'</div>'.repeat(5_000)}`);
    expect(html.split('<div>').length).toBeLessThan(200);
    expect(limits).toEqual(['elements nested too deep']);
    expect(guardHtml('<div><p>a</div>').limits).toEqual([]);
  });

  it('drops a link’s address that is too long instead of cutting it', () => {
    expect(body(`<a href="/${'x'.repeat(5_000)}">a</a>`)).toBe('<a href="">a</a>');
  });
});
