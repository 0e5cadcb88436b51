import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../text/fold-key.ts';
import { contentText } from './content-text.ts';
import { parseBody } from './parse-body.ts';
import { toHtml } from './to-html.ts';

describe('laws', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '~~',
    '[',
    '](',
    ')',
    '![',
    '](https://a.example)',
    '\n',
    '\n\n',
    '  \n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '# ',
    '|',
    '|-|\n',
    '```\n',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<br>',
    '<a href="https://a.example">',
    '</a>',
    '<table><tr><td>',
    '</td>',
    '</table>',
    '<ul><li>',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
    '<img alt="i" src="x">',
    '<img src="https://a.example/x">',
    '<figure>',
    '<figcaption>',
    '</figure>',
    '<span lang="de">',
    '</span>',
    '<q>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '[^1]',
    '\n\n[^1]: ',
    ' ',
    '\t',
    'word',
    'é',
    '\u00a0',
    '&amp;',
    '&#8203;',
    '---\n',
    '<div>',
    '</div>',
    '<dl><dt>',
    '<dd>',
    '<blockquote>',
    '\\',
  );
  const documents = fc.oneof(
    fc
      .array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('hold for any document: the text is that of the content, marks lie inside it, no space stands at its ends', () => {
    fc.assert(
      fc.property(documents, (markdown) => {
        for (const { kind, text, key, content, marks: found } of parseBody(markdown).blocks) {
          expect(text).toBe(contentText(content));
          expect(key).toBe(foldKey(text));
          for (const { start, end } of found) {
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          }
          if (!['code', 'html', 'table-row'].includes(kind) && !JSON.stringify(content).includes('"code"')) {
            expect(text).toBe(text.replace(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, ''));
          }
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('hold for any document: the same input gives the same output, which shows the content of every block', () => {
    fc.assert(
      fc.property(documents, (markdown) => {
        const { blocks, html: shown } = parseBody(markdown);
        expect(parseBody(markdown)).toEqual({ blocks, html: shown });
        for (const { content } of blocks) {
          const own = toHtml(content);
          if (!own.includes('footnote-ref')) expect(shown).toContain(own);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('hold for any mix of Markdown and HTML: no word is lost', () => {
    const tag = fc.constantFrom(
      ...'b i a p br div span table tr td th caption ul ol li dl dt dd pre code blockquote h2 figure figcaption q sup'.split(
        ' ',
      ),
      ...'section center font details summary form button label select option iframe video svg math script style'.split(
        ' ',
      ),
      ...'template noscript object textarea title plaintext head body html frameset marquee ruby rt x-y'.split(' '),
    );
    const part = fc.oneof(
      fc.constant('word'),
      fc.constantFrom('*', '**', '_', '`', '~~', '\n', '\n\n', '  \n', '\n> ', '\n- ', '\n\n1. ', '    ', '\n# '),
      fc.tuple(tag, fc.boolean()).map(([name, closing]) => `<${closing ? '/' : ''}${name}>`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const words: string[] = [];
        const markdown = parts
          .map((one) => (one === 'word' ? ` w${words.push(`w${words.length}`) - 1} ` : one))
          .join('');
        // The words after a fence are not shown.
        fc.pre(!/^[ >\d.-]*(~~~|```)/m.test(markdown));
        const text = parseBody(markdown)
          .blocks.map((block) => block.text)
          .join(' ');
        expect([...new Set(text.match(/w\d+/g) ?? [])].sort()).toEqual([...words].sort());
      }),
      { seed: 3, numRuns: 1500 },
    );
  });
});
