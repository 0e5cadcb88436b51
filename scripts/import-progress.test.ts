import { describe, expect, it } from 'vitest';
import { progressText } from './import-progress.ts';

describe('progressText', () => {
  it('says captures, articles, bytes and the time that is left', () => {
    const state = { captures: 1203, articles: 12, done: 25, total: 100, bytes: 5_250_000, passedMs: 10_000 };
    expect(progressText('Importing', state)).toBe('Importing: 25 %, 1,203 captures, 12 articles, 5.3 MB, 30 s left');
    expect(progressText('Importing', { captures: 0, articles: 0, done: 0, total: 0, passedMs: 0 })).toBe(
      'Importing: 100 %, 0 captures, 0 articles',
    );
  });
});
