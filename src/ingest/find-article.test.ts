import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticleIndex } from './article-index.ts';
import type { DraftFields, SnapshotDraft } from './draft.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { findArticle } from './find-article.ts';
import { writeSnapshot } from './write-snapshot.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'find-article-'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const pump = [
  'The pump was put up in the year of the drought.',
  'It was painted green until the war.',
  'Nobody knows who pays for the paint.',
];
const mill = [
  'The mill has stood still since the flood.',
  'The miller has moved in with his sister.',
  'She lives across the river.',
];

function draft(
  fields: Partial<DraftFields>,
  text: readonly string[],
  captured = '2023-10-01T00:00:00Z',
): SnapshotDraft {
  return {
    outlet: 'courier',
    article: { kind: 'content' },
    captured,
    fields: { title: 'Notes', date: '2023-09-12', ...fields },
    foreign: {},
    capture: {},
    body: text.join('\n\n'),
    foldUnchanged: true,
    dropped: [],
    notes: [],
  };
}

/** The folder's name, or the reason against one. */
function found(given: SnapshotDraft): string {
  const article = findArticle(createArticleIndex(content), given);
  return 'reason' in article ? `unclear: ${article.reason}` : article.slug;
}

describe('findArticle', () => {
  beforeEach(() => {
    writeSnapshot(createArticleIndex(content), draft({}, pump, '2023-09-13T00:00:00Z'));
  });

  it('names the folder of a new article after its headline', () => {
    expect(found(draft({ title: 'Mill “stands” still' }, mill))).toBe('mill-stands-still');
  });

  it('knows the article again by its headline and date, by its text and date, by its headline and text', () => {
    expect(found(draft({}, [...pump.slice(0, 1), ...mill]))).toBe('notes');
    expect(found(draft({ title: 'Who pays?' }, pump))).toBe('notes');
    expect(found(draft({ date: '2023-09-14' }, pump))).toBe('notes');
  });

  it('gives another article with the same headline a folder of its own', () => {
    expect(found(draft({ date: '2023-09-20' }, mill))).toBe('notes-2');
  });

  it('refuses to guess', () => {
    expect(found(draft({}, mill))).toContain("unclear: It can't be told whether this is a capture of notes");
    expect(found(draft({ title: 'Who pays?', date: '2023-09-20' }, pump))).toContain('unclear');
    expect(found(draft({ date: '2023-09-20' }, [pump[0]!, ...mill.slice(0, 2)]))).toContain('unclear');
  });

  it('lets two known URLs decide', () => {
    const url = 'https://www.courier.example/pump/?utm_source=x';
    writeSnapshot(
      createArticleIndex(content),
      draft({ title: 'Pump', url, date: '2023-01-01' }, mill, '2023-01-02T00:00:00Z'),
    );
    expect(
      found(draft({ title: 'Anything', url: 'http://courier.example/pump#top', date: '2020-02-02' }, ['Other words.'])),
    ).toBe('pump');
    expect(found(draft({ title: 'Pump', url: 'https://courier.example/other', date: '2023-01-01' }, mill))).toBe(
      'pump-2',
    );
  });

  it('does as it is told', () => {
    expect(found({ ...draft({}, mill), article: { kind: 'folder', slug: 'other' } })).toBe('other');
  });
});

describe('canonicalUrl', () => {
  it('folds what does not make another page', () => {
    expect(canonicalUrl('HTTPS://WWW.Courier.Example/Pump/?utm_medium=y&id=3&fbclid=z#a')).toBe(
      'courier.example/Pump?id=3',
    );
    expect(canonicalUrl('http://courier.example')).toBe('courier.example');
    expect(canonicalUrl('https://courier.example/?id=3')).not.toBe(canonicalUrl('https://courier.example/?id=4'));
  });
});
