import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticleIndex } from './article-index.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'article-index-'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const source = (title: string, url?: string) => ({
  stamp: '2024-01-01T000000Z',
  fields: { title, date: '2024-01-01', author: [], tags: [], ...(url === undefined ? {} : { url }) },
  capture: {},
  foreign: {},
  body: 'One paragraph.\n\nAnother one.',
  bodyLine: 5,
});

describe('createArticleIndex', () => {
  it('finds an article by every address it ever had', () => {
    const index = createArticleIndex(content);
    index.add('courier', 'pump', '2024-01-01T000000Z', source('Pump', 'http://courier.example/pump'));
    index.add('courier', 'pump', '2024-01-02T000000Z', source('Pump', 'https://courier.example/2024/pump'));
    const found = (url: string): string[] => index.byUrl('courier', url).map(({ slug }) => slug);
    expect(found('https://www.courier.example/pump/')).toEqual(['pump']);
    expect(found('https://courier.example/2024/pump?utm_source=x')).toEqual(['pump']);
    expect(found('https://courier.example/other')).toEqual([]);
    expect(index.byUrl('other', 'https://courier.example/pump')).toEqual([]);
  });

  it('proposes articles with the same headline or a paragraph in common', () => {
    const index = createArticleIndex(content);
    index.add('courier', 'pump', '2024-01-01T000000Z', source('Pump'));
    const slugs = (title: string, body: string): string[] =>
      index.candidates('courier', { title, url: undefined, body }).map(({ slug }) => slug);
    expect(slugs('“Pump”', 'No such text.')).toEqual(['pump']);
    expect(slugs('Mill', 'Another one.\n\nNo such text.')).toEqual(['pump']);
    expect(slugs('Mill', 'No such text.')).toEqual([]);
  });

  it('takes a name as taken that some file systems do not tell from another, not one that a killed run left', () => {
    mkdirSync(path.join(content, 'articles', 'courier', 'Café'), { recursive: true });
    mkdirSync(path.join(content, 'articles', 'courier', 'left-over'), { recursive: true });
    const index = createArticleIndex(content);
    expect(['café', 'cafe\u0301', 'Café', 'left-over', 'new'].map((slug) => index.isTaken('courier', slug))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
