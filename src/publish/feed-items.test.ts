import { describe, expect, it } from 'vitest';
import { articleItem } from './article-item.ts';
import { editItem } from './edit-item.ts';
import { articleFixture, editFixture } from './record-fixture.ts';

const authority = 'archive.example,2024';
const url = 'https://archive.example/articles/courier/bridge/';
const changes = {
  changesHtml: '<p>voted <del>[−ten−]</del> <ins>[+nine+]</ins> to four</p>',
  changesText: '[-ten-] {+nine+}',
};

const first = {
  title: 'Council to vote on the bridge',
  author: ['Ada Quill'],
  date: '2024-02-29',
  tags: ['bridges'],
  url: 'https://courier.example/bridge?a=1&b=2',
};
const context = { authority, url, first, firstWords: 'The council votes on Friday.', language: 'en-GB' };

describe('articleItem', () => {
  it('is the same whatever becomes of the article and wherever the archive stands', () => {
    const one = articleItem(articleFixture(), context);
    const edited = articleFixture({
      title: 'Other',
      date: '2020-01-01',
      authors: [],
      lastCaptured: '2030-01-01T00:00:00Z',
      notableEditCount: 9,
      status: 'gone',
    });
    expect(articleItem(edited, context)).toEqual(one);
    expect(articleItem(edited, { ...context, url: 'https://moved.example/x/' }).id).toBe(one.id);
  });

  it('shows the article as it was first captured', () => {
    const item = articleItem(articleFixture(), context);
    expect(item.title).toBe(first.title);
    expect(item.authors).toEqual(first.author);
    expect(item.summary).toBe('The council votes on Friday.');
    expect(item.published).toBe('2024-03-01T08:15:00Z');
    expect(item.contentHtml).toContain('The Harbour Courier states the date 29 February 2024.');
    expect(item.contentHtml).toContain('First captured 1 Mar 2024, 08:15:00 UTC.');
  });

  it('escapes what it tells', () => {
    const item = articleItem(articleFixture(), {
      ...context,
      first: { ...first, description: '<script>x</script> & "y"' },
    });
    expect(item.contentHtml).toContain('&#x3C;script>');
    expect(item.contentHtml).toContain('href="https://courier.example/bridge?a=1&#x26;b=2"');
    expect(item.contentText).toContain('<script>x</script> & "y"');
  });
});

describe('editItem', () => {
  it('says what the comparison gave up', () => {
    const item = editItem(editFixture({ degraded: [{ stage: 'words', why: 'cells' }] }), {
      authority,
      url,
      ...changes,
    });
    expect(item.contentHtml).toContain('whole passages are marked');
    expect(item.contentText).toContain('whole passages are marked');
  });

  it('begins with the window, then weight and rule', () => {
    const item = editItem(editFixture({ summary: { ...editFixture().summary, rule: 'number' } }), {
      authority,
      url,
      ...changes,
    });
    expect(item.title).toBe('Edited: Council backs the bridge');
    expect(item.contentHtml).toMatch(
      /^<p>Changed between 1 Mar 2024, 08:15:00 UTC and 1 Mar 2024, 09:00:30 UTC\.<\/p>/,
    );
    expect(item.contentHtml).toContain('Weight: substantive (a number changed); in the body 1 word removed, 2 added.');
    expect(item.contentHtml).toContain('Silent:');
    expect(item.contentHtml).toContain(changes.changesHtml);
    expect(item.contentText).toContain(changes.changesText);
    expect(item.published).toBe('2024-03-01T09:00:30Z');
  });

  it('shows both headlines, and every field with signs', () => {
    const fields = [
      { field: 'title', before: ['Ten & <b>all'], after: ['Nine'] },
      { field: 'author', before: [], after: ['Ada', 'Ben'] },
    ] as const;
    const edit = editFixture({
      fields: fields.map((change) => ({ ...change, before: [...change.before], after: [...change.after] })),
    });
    const item = editItem(edit, { authority, url, ...changes });
    expect(item.title).toBe('Headline edited: “Ten & <b>all” → “Nine”');
    expect(item.contentHtml).toContain('<li>Headline: <del>[−Ten &#x26; &#x3C;b>all−]</del> <ins>[+Nine+]</ins></li>');
    expect(item.contentText).toContain('Byline: [+Ada, Ben+]');
  });

  it('says when the change may be the archive’s own', () => {
    const item = editItem(editFixture({ extractorChange: { before: 'a@1', after: 'a@2' } }), {
      authority,
      url,
      ...changes,
    });
    expect(item.contentHtml).toContain('(a@1, then a@2)');
    const partial = editItem(editFixture({ partial: true }), { authority, url, ...changes });
    expect(partial.summary).toContain('only a part of the text');
    expect(item.summary).not.toContain('only a part of the text');
  });

  it('keeps its id when the headline changes, and has another for another pair of revisions', () => {
    const item = editItem(editFixture(), { authority, url, ...changes });
    expect(editItem(editFixture({ title: 'Other' }), { authority, url: 'https://b.example/', ...changes }).id).toBe(
      item.id,
    );
    expect(editItem(editFixture({ before: '2024-03-01T083000Z' }), { authority, url, ...changes }).id).not.toBe(
      item.id,
    );
  });

  it('shortens what is long', () => {
    const long = '港'.repeat(30_000);
    const fields = (['title', 'description'] as const).map((field) => ({ field, before: [long], after: [long, long] }));
    const authors = Array.from({ length: 500 }, (_, at) => `${long}${at}`);
    const item = editItem(editFixture({ title: long, authors, fields }), {
      authority,
      url,
      ...changes,
      changesText: long,
    });
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(50_000);
    expect(item.contentText).toContain('… Shortened. The rest is on the page.');
  });

  it('says in its categories that it may be the archive’s own', () => {
    const edit = editFixture({ extractorChange: { before: 'a@1', after: 'a@2' } });
    expect(editItem(edit, { authority, url, ...changes }).categories).toContain('May be ours: extractor changed');
  });

  it('makes bidirectional controls visible', () => {
    const item = editItem(editFixture({ title: 'a\u202Eb' }), { authority, url, ...changes, changesText: '\u202E' });
    expect(item.title).toBe('Edited: a[RLO]b');
    expect(item.contentText).toContain('[RLO]');
  });
});
