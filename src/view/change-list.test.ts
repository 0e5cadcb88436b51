import { describe, expect, it } from 'vitest';
import { toHtml } from '../markdown/to-html.ts';
import type { ListedChange } from '../model/listed-change.ts';
import { changeList } from './change-list.ts';
import { fieldTable, markTable } from './change-tables.ts';

const english = { lang: 'en', dir: 'ltr' } as const;

const change = (number: number, rest: Partial<ListedChange> = {}): ListedChange => ({
  id: `c${number}`,
  group: 'facts',
  op: 'replace',
  kind: 'paragraph',
  side: 'after',
  number,
  before: '12',
  after: '14',
  classes: ['number'],
  ...rest,
});

const listHtml = (changes: ListedChange[]): string => toHtml(changeList(changes, english));

describe('changeList', () => {
  it('says where, what and how', () => {
    const html = listHtml([change(3)]);
    expect(html).toContain('<a href="#c3">¶3: number changed</a> <del lang="en" dir="ltr">12</del> →');
    expect(html).toContain('<ins lang="en" dir="ltr">14</ins>');
  });

  it('names what is no paragraph, and on which side blocks are counted that went', () => {
    expect(listHtml([change(3, { kind: 'list-item' })])).toContain('¶3, list item: number changed');
    const gone = change(3, { op: 'removed', group: 'removed', side: 'before', kind: 'heading', after: '' });
    expect(listHtml([gone])).toContain('¶3 before: heading removed');
    expect(listHtml([change(3, { op: 'moved', group: 'arrangement', count: 2, from: 7 })])).toContain(
      '¶3–4: moved from ¶7–8',
    );
  });

  it('adds up kinds, and leaves wording out beside them', () => {
    expect(listHtml([change(1, { classes: ['wording', 'name', 'number'] })])).toContain('number and name changed');
    expect(listHtml([change(1, { op: 'insert', classes: ['negation'] })])).toContain('negation added');
  });

  it('shows up to ten lines as they come', () => {
    const html = listHtml(Array.from({ length: 10 }, (_, at) => change(at + 1)));
    expect(html).not.toContain('<details');
  });

  it('groups more of them by what they are about, and folds those behind the tenth', () => {
    const html = listHtml([
      ...Array.from({ length: 12 }, (_, at) => change(at + 1, { group: 'wording', classes: ['wording'] })),
      change(13),
    ]);
    expect(html.indexOf('Numbers, dates')).toBeLessThan(html.indexOf('Wording'));
    expect(html.match(/<details class="group" open/g)).toHaveLength(1);
    expect(html).toContain('<summary>All 12</summary>');
  });

  it('leaves to the table what stands there', () => {
    expect(changeList([change(1, { op: 'link-target', group: 'links' })], english)).toEqual([]);
  });
});

describe('markTable', () => {
  it('sets addresses side by side, as text', () => {
    const html = toHtml(
      markTable(
        [change(5, { op: 'link-target', group: 'links', before: 'javascript:x', after: 'https://b.example/' })],
        english,
      ),
    );
    expect(html).toContain('<a href="#c5">¶5</a> link leads elsewhere');
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('<ins dir="ltr">https://b.example/</ins>');
  });

  it('has a row for every image of blocks that came or went together', () => {
    const gone = (number: number, before: string): ListedChange =>
      change(number, { op: 'removed', group: 'removed', kind: 'caption', side: 'before', before, after: '' });
    const run = { ...gone(3, 'One'), count: 2, captions: [gone(3, 'One'), gone(4, 'Two')] };
    const html = toHtml(
      markTable([run, change(6, { op: 'split', group: 'arrangement', kind: 'caption', count: 2 })], english),
    );
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toMatch(/¶3 before<\/a> image or caption removed.*One.*¶4 before<\/a> image or caption removed.*Two/);
  });

  it('folds rows behind the tenth', () => {
    const rows = Array.from({ length: 11 }, (_, at) => change(at + 1, { op: 'image-added', group: 'pictures' }));
    expect(toHtml(markTable(rows, english))).toContain('<summary>All 11</summary>');
    expect(markTable([change(1)], english)).toEqual([]);
  });
});

describe('fieldTable', () => {
  it('says that a field was not there', () => {
    const html = toHtml(fieldTable([{ field: 'section', before: [], after: ['City'] }], english));
    expect(html).toContain('<em class="none">not there</em>');
    expect(html).toContain('<ins>City</ins>');
  });
});
