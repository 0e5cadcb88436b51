import { describe, expect, it } from 'vitest';
import { contentText } from './content-text.ts';
import { parseBody } from './parse-body.ts';

const lists = (depth: number): string =>
  Array.from({ length: depth }, (_, index) => `${' '.repeat(index * 2)}- item`).join('\n');

const fallback: [string, string, string][] = [
  ['10,000 quotation signs', '>'.repeat(10_000) + ' end', 'end'],
  ['350 nested quotations', '> '.repeat(199).repeat(2) + 'end', 'end'],
  ['lists 400 deep', lists(400), 'item'],
  ['20,000 crossing signs of emphasis', `${'*a '.repeat(10_000)}${'a* '.repeat(10_000)}`, '*a'],
  ['a paragraph of 25,000 lines', 'line\n'.repeat(25_000), 'line line'],
  ['20,000 items of inner lists', '- a\n  - b\n'.repeat(20_000), '- a - b'],
  ['20,000 lazy lines in a quotation', `> first\n${'line\n'.repeat(20_000)}`, '> first line'],
];

const survived: [string, string, string][] = [
  ['10,000 brackets', `${'['.repeat(10_000)}end`, 'end'],
  ['20,000 open divisions', `${'<div>'.repeat(20_000)}end`, 'end'],
  ['5,000 open spans in a sentence', `begin ${'<span>'.repeat(5_000)}end`, 'end'],
  ['10,000 open tables', '<table><tr><td>'.repeat(10_000) + 'end', 'end'],
  ['2,000 different fonts', Array.from({ length: 2_000 }, (_, n) => `<font a=${n}><p>x`).join('') + 'end', 'end'],
  ['3,000 open links', '<a href=x>'.repeat(3_000) + 'end', 'end'],
  ['5,000 comments that never end', `text\n\n${'<!--'.repeat(5_000)} end`, 'text'],
  ['30,000 attributes', `<div${' a=1'.repeat(30_000)}>end</div>`, 'end'],
];

describe('parseBody with input beyond any article', () => {
  it.each(fallback)('gives %s as plain paragraphs', (_name, markdown, text) => {
    const { blocks } = parseBody(markdown);
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(blocks[0]!.text).toContain(text);
  });

  it.each(survived)('answers %s and keeps the text', (_name, markdown, text) => {
    const { blocks } = parseBody(markdown);
    expect(blocks.map((block) => block.text).join('\n')).toContain(text);
    for (const block of blocks) expect(block.text).toBe(contentText(block.content));
  });

  it('shows raw HTML nested too deeply as source, and still reads the Markdown', () => {
    const { blocks } = parseBody(`# Title\n\n${'<div>'.repeat(500)}\n\nSome *words*.`);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'html', 'paragraph']);
    expect(blocks[1]!.text).toHaveLength(2500);
  });

  it('reads 150 nested quotations as such', () => {
    expect(parseBody(`${'> '.repeat(150)}end`).blocks[0]).toMatchObject({ kind: 'quote', level: 150, text: 'end' });
  });
});
