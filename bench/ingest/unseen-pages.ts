import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractArticle } from '../../src/ingest/html.ts';
import { key } from '../../src/ingest/html/metadata/page-claims.ts';
import type { FieldScores } from './metadata.ts';

/** A page whose writer had not seen the extractor, and what a reader takes from it; see `unseen/README.md`. */
export interface UnseenPage {
  name: string;
  bytes: Uint8Array;
  /** Its body, one line a block. */
  expected: string;
  truth: Truth;
  /** Whether somebody looked at it while mending the extractor: every second page, in order of name. */
  isSeen: boolean;
}

interface Truth {
  url: string;
  title: string;
  authors: string[];
  date: string | null;
  text: string[];
}

/** The 48 pages in order of name. */
export function unseenPages(): UnseenPage[] {
  const folder = resolve(import.meta.dirname, 'unseen/pages');
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as Truth;
      const bytes = readFileSync(join(folder, name, 'page.html'));
      return { name, bytes, expected: truth.text.join('\n'), truth, isSeen: index % 2 === 0 };
    });
}

/** How headline, names and day are read. */
export function unseenFields(pages: readonly UnseenPage[]): Record<'title' | 'author' | 'date', FieldScores> {
  const empty = (): FieldScores => ({ right: 0, wrong: 0, missing: 0, invented: 0, absent: 0 });
  const scores = { title: empty(), author: empty(), date: empty() };
  for (const { bytes, truth } of pages) {
    const { title, author, date } = extractArticle(bytes, { url: truth.url, contentType: 'text/html; charset=utf-8' });
    scores.title[outcome([title ?? ''], [truth.title])] += 1;
    scores.author[outcome(author, truth.authors)] += 1;
    scores.date[outcome([dayOf(date)], [dayOf(truth.date)])] += 1;
  }
  return scores;
}

function dayOf(date: string | null): string {
  return date?.slice(0, 10) ?? '';
}

function outcome(read: readonly string[], expected: readonly string[]): keyof FieldScores {
  const [found, wanted] = [read, expected].map((names) =>
    names
      .map(key)
      .filter((name) => name !== '')
      .sort()
      .join('|'),
  );
  if (found === wanted) return wanted === '' ? 'absent' : 'right';
  if (wanted === '') return 'invented';
  return found === '' ? 'missing' : 'wrong';
}
