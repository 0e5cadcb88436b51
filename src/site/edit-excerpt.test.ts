import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { editExcerpt } from './edit-excerpt.ts';

const paragraph = (text: string, id: string): Element => ({
  type: 'element',
  tagName: 'p',
  properties: { id, dataOp: 'edited' },
  children: [{ type: 'element', tagName: 'ins', properties: {}, children: [{ type: 'text', value: text }] }],
});
const root = (...children: Element[]): Root => ({ type: 'root', children });

describe('editExcerpt', () => {
  it('takes changed blocks without the unchanged ones around them, and no ids', () => {
    const unchanged: Element = { ...paragraph('stays', 'x'), properties: {} };
    const tree = root(unchanged, paragraph('came', 'c1'), unchanged);
    expect(editExcerpt(tree, '/e/')).toEqual({ html: '<p data-op="edited"><ins>came</ins></p>', cut: false });
  });

  it('leads from a moved block to its other end on the page of the edit', () => {
    const link: Element = { type: 'element', tagName: 'a', properties: { href: '#m1-to' }, children: [] };
    const moved: Element = { ...paragraph('', 'm1-from'), children: [link] };
    expect(editExcerpt(root(moved), '/e/').html).toContain('href="/e/#m1-to"');
  });

  it('says when there is more', () => {
    const many = ['1', '2', '3', '4'].map((name) => paragraph(name, `c${name}`));
    const { html, cut } = editExcerpt(root(...many), '/e/');
    expect(cut).toBe(true);
    expect(html.match(/<p /g)).toHaveLength(2);
  });

  it('shows the first block however long it is', () => {
    const { html, cut } = editExcerpt(root(paragraph('long '.repeat(400), 'c1'), paragraph('next', 'c2')), '/e/');
    expect(html).toContain('long');
    expect(html).not.toContain('next');
    expect(cut).toBe(true);
  });

  it('quotes a heading as a paragraph', () => {
    const heading: Element = { ...paragraph('Update', 'c1'), tagName: 'h2' };
    expect(editExcerpt(root(heading), '/e/').html).toBe(
      '<p data-op="edited" class="quoted-heading"><ins>Update</ins></p>',
    );
  });
});
