import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import { toHtml } from '../markdown/to-html.ts';
import { elementBlocks, markedText, type MarkedStretch } from './marked-text.ts';

function stretch(note: number, block: number, start: number, end: number): MarkedStretch {
  return { mark: note, note, block, start, end, className: ['since'], sign: '2', spoken: 'Revision 2, new' };
}

const sign = (note: number): string =>
  `<a class="since-sign" href="#n${note}" data-note="${note}" data-mark="" lang="en" dir="ltr"><span aria-hidden="true">2</span><span class="visually-hidden"> [Revision 2, new]</span></a>`;

/** The text without what is ours; a line break is a line feed, cells are parted as in a block. */
function shownText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.properties['dataMark'] !== undefined) return '';
      if (node.tagName === 'br') return '\n';
      return shownText(node.children);
    })
    .join('');
}

describe('a marked text', () => {
  it('holds each stretch in a mark with a link to its note, within links and emphasis too', () => {
    const { blocks } = parseBody('One *two. Three* four.');
    const [only] = markedText(blocks, [stretch(1, 0, 9, 20)]);
    expect(toHtml([only!.element])).toBe(
      `<p>One <em>two. </em><span class="since" id="s1"><em>Three</em> four.</span>${sign(1)}</p>`,
    );
    expect(only!.notes).toEqual([1]);
  });

  it('names its tables apart', () => {
    const { blocks } = parseBody('| a | b |\n| - | - |\n| c | d |\n\nText.\n\n| a | b |\n| - | - |\n| e | f |');
    const named = markedText(blocks, []).map(({ element }) => element.properties['ariaLabel']);
    expect(named).toEqual(['Table 1: a, b', undefined, 'Table 2: a, b']);
  });

  it('marks a table row as a whole and gives each list its notes', () => {
    const { blocks } = parseBody('| a | b |\n| - | - |\n| c | d |\n\n- one\n- two');
    const [table, list] = markedText(blocks, [stretch(1, 1, 0, 3), stretch(2, 2, 0, 3), stretch(3, 3, 0, 3)]);
    expect(toHtml([table!.element])).toContain(`<tr class="since" id="s1"><td>c</td><td>d${sign(1)}</td></tr>`);
    expect([table!.notes, list!.notes]).toEqual([[1], [2, 3]]);
  });

  it('knows which blocks each of its elements holds', () => {
    const { blocks } = parseBody('# A\n\n- one\n  - two\n- three\n\n| a |\n| - |\n| b |\n\n---\n\n> c\n>\n> d');
    expect(elementBlocks(blocks)).toEqual([[0], [1, 2, 3], [4, 5], [6], [7, 8]]);
    expect(markedText(blocks, [])).toHaveLength(5);
  });

  it('is the text of the blocks to the letter, whatever is marked', () => {
    const sentence = fc.constantFrom(
      'One.',
      'Two *is* here!',
      'A [link](https://a.example/).',
      '日本語の文。',
      'a\\\nb',
      '`x`',
    );
    const block = fc
      .tuple(fc.constantFrom('', '# ', '- ', '> ', '1. '), fc.array(sentence, { minLength: 1, maxLength: 4 }))
      .map(([start, sentences]) => start + sentences.join(' '));
    const cuts = fc.array(fc.tuple(fc.nat(6), fc.nat(60), fc.nat(60)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), cuts, (sources, places) => {
        const { blocks } = parseBody(sources.join('\n\n'));
        const marks = places
          .filter(([index]) => index < blocks.length)
          .flatMap(([index, one, other]) => {
            const { length } = blocks[index]!.text;
            const [start, end] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b) as [number, number];
            return start < end ? [stretch(1, index, start, end)] : [];
          })
          .sort((one, other) => one.block - other.block || one.start - other.start)
          .filter((mark, at, all) => at === 0 || all[at - 1]!.block < mark.block || all[at - 1]!.end <= mark.start);
        const kept = marks.filter((mark, at) =>
          marks.slice(0, at).every((other) => other.block !== mark.block || other.end <= mark.start),
        );
        const shown = markedText(blocks, kept).map(({ element }) => shownText([element] as Element[]));
        expect(shown.join('')).toBe(blocks.map(({ text }) => text).join(''));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
