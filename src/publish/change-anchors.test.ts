import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { changeAnchors } from './change-anchors.ts';

const element = (tagName: string, properties: Element['properties'], ...children: (Element | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});
const change = (number: number, removed: string, added: string): Element =>
  element(
    'span',
    { id: `c${number}` },
    element('del', {}, element('span', { dataMark: '' }, '[removed: '), removed),
    element('ins', {}, added),
  );
const tree = (...children: Element[]): Root => ({ type: 'root', children });

describe('changeAnchors', () => {
  it('finds the change that shows a line, in order, and none for fields', () => {
    const changes = tree(
      element('p', {}, 'kept 41', change(1, '41', '14'), change(2, 'night', '')),
      change(3, '41', '14'),
    );
    expect(changeAnchors(changes, { removed: ['41', 'night', '41'], added: ['2025-05-27', '14', '14'] })).toEqual({
      removed: [1, 2, 3],
      added: [0, 1, 1],
    });
  });

  it('takes whole paragraphs without the words of the archive', () => {
    const removed = element(
      'p',
      { id: 'c1' },
      element('span', { dataMark: '' }, 'night'),
      element('del', {}, 'All  of\nit.'),
    );
    expect(changeAnchors(tree(removed), { removed: ['night', 'All of it.'], added: [] }).removed).toEqual([0, 1]);
  });
});
