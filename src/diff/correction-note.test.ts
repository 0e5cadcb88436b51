import { describe, expect, it } from 'vitest';
import { isCorrectionNote } from './correction-note.ts';
import { noteExamples } from './note-examples.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

describe('isCorrectionNote', () => {
  it.each(
    Object.entries(noteExamples).flatMap(([language, examples]) =>
      examples.map((example) => [language, example] as const),
    ),
  )('knows in %s: %s', (_, text) => {
    expect(isCorrectionNote(text)).toBe(true);
  });

  it('has an example of every language', () => {
    expect(Object.keys(noteExamples).length).toBeGreaterThanOrEqual(10);
    expect(Object.values(noteExamples).filter((examples) => examples.length === 0)).toEqual([]);
  });

  it.each([
    ['en', 'Updated kitchens cost more than ever.'],
    ['en', 'Corrections officers went on strike.'],
    ['en', 'This article of faith was never questioned.'],
    ['en', 'The correction of the river took ten years.'],
    ['en', 'The minister said that an earlier version of this article of the law was better.'],
    ['es', 'Actualmente no hay datos.'],
    ['es', 'La corrección del río tardó diez años.'],
    ['de', 'Korrekturen an der Straße dauern an.'],
    ['de', 'Die Anmerkung der Redaktion blieb ohne Antwort.'],
    ['fr', 'Précisément trois ponts sont fermés.'],
    ['pt', 'Atualizadas as contas, falta dinheiro.'],
    ['it', 'Aggiornamenti sul ponte arriveranno domani.'],
    ['ru', 'Исправления в законе приняты.'],
    ['ru', 'Поправка к закону принята в среду.'],
    ['ar', 'تصحيح المسار يحتاج إلى وقت.'],
    ['zh', '更正错误需要勇气。'],
    ['ja', '更新された橋が開通した。'],
    ['ja', '訂正した書類を市に出した。'],
    ['hi', 'संशोधन विधेयक बुधवार को पारित हुआ।'],
  ])('is not misled in %s by %s', (_, text) => {
    expect(isCorrectionNote(text)).toBe(false);
  });
});

describe('a new note', () => {
  const revision = (body: string): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [] },
    blocks: parseBody(body).blocks,
  });
  const isAdded = (before: string, after: string): boolean =>
    compareRevisions(revision(before), revision(after)).summary.noteAdded;

  it('is not the word of an old one in other letters', () => {
    expect(isAdded('Last Updated: March 12, 2026', 'Last updated: June 30, 2026')).toBe(false);
  });

  it('may be a part of a paragraph', () => {
    const text = 'The bridge closes on Monday.';
    expect(isAdded(text, `${text} Correction: an earlier version named the wrong day.`)).toBe(true);
  });
});
