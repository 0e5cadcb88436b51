import type { Element, ElementContent, Properties, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../markdown/to-html.ts';
import { feedHtml, maxChangesBytes } from './feed-html.ts';

const el = (tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const root = (...children: Element[]): Root => ({ type: 'root', children });
const said = (words: string): Element => el('span', { className: ['visually-hidden'], dataMark: '' }, words);
const html = (...children: Element[]): string => toHtml(feedHtml(root(...children)));

describe('feedHtml', () => {
  it('gives marks signs instead of words for screen readers', () => {
    const change = el(
      'p',
      { id: 'c0', dataOp: 'edited' },
      'nine ',
      el(
        'span',
        { className: ['change'], id: 'c1' },
        el('del', { dataOp: 'delete' }, said('[removed: '), 'ten', said(']')),
      ),
      el('ins', {}, said('[added: '), 'four', said(']')),
    );
    expect(html(change)).toBe('<p>nine <del>[−ten−]</del><ins>[+four+]</ins></p>');
  });

  it('shows words that stand at a block', () => {
    const block = el('p', {}, el('span', { className: ['block-mark'], dataMark: '' }, '[Added paragraph] '), 'New.');
    expect(html(block)).toBe('<p>[Added paragraph] New.</p>');
    expect(html(el('p', {}, said('Moved'), 'Old.'))).toBe('<p>[Moved] Old.</p>');
  });

  it('tells the number of unchanged blocks from the text', () => {
    const gap = el(
      'p',
      { className: ['gap'], dataMark: '' },
      el('span', { className: ['block-mark'] }, '2 unchanged blocks'),
    );
    expect(html(gap)).toBe('<p>[2 unchanged blocks] </p>');
  });

  it('keeps absolute links and languages, and nothing else of a page', () => {
    const block = el(
      'p',
      { lang: 'ar', dir: 'rtl', className: ['x'], style: 'color:red', tabIndex: 0 },
      el('a', { href: '#m1-from' }, 'a'),
      el('a', { href: '/here' }, 'b'),
      el('a', { href: 'javascript:alert(1)' }, 'c'),
      el('a', { href: 'https://courier.example/', rel: ['noopener'] }, 'd'),
      el('script', {}, 'alert(1)'),
      el('img', { src: 'https://courier.example/pixel' }),
    );
    expect(html(block)).toBe('<p lang="ar" dir="rtl">abc<a href="https://courier.example/">d</a></p>');
  });

  it('does not change what it is given', () => {
    const changes = root(el('p', { id: 'c1' }, el('del', {}, said('removed'), 'x')));
    const copy = structuredClone(changes);
    feedHtml(changes);
    expect(changes).toEqual(copy);
  });

  it('cuts what is too long, closes the mark it cuts and says so', () => {
    const long = html(
      el('p', {}, el('del', {}, said('removed'), el('em', {}, '𝒜'.repeat(maxChangesBytes)))),
      el('p', {}, 'never'),
    );
    expect(Buffer.byteLength(long)).toBeLessThan(maxChangesBytes + 100);
    expect(Buffer.byteLength(long)).toBeGreaterThan(maxChangesBytes - 100);
    expect(long.isWellFormed()).toBe(true);
    expect(long).toMatch(/…<\/em>−\]<\/del><\/p><p>… Shortened\. The rest is on the page\.<\/p>$/);
    const blocks = html(...Array.from({ length: 2000 }, () => el('p', {}, 'ten letters')));
    expect(blocks.length).toBeLessThan(maxChangesBytes + 100);
    expect(blocks).toMatch(/The rest is on the page/);
    const links = html(
      ...Array.from({ length: 50 }, () => el('p', {}, el('a', { href: `https://x.example/${'&'.repeat(1000)}` }, '<'))),
    );
    expect(links.length).toBeLessThan(maxChangesBytes + 100);
  });

  it('leaves what fits whole', () => {
    expect(html(el('p', {}, 'a'.repeat(maxChangesBytes - 100)))).not.toMatch(/rest is on/);
  });
});
