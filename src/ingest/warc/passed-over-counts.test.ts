import { expect, it } from 'vitest';
import { PassedOverCounts } from './passed-over-counts.ts';

it('tells how many records of each kind were passed over, and names a few of those that may be missed', () => {
  const counts = new PassedOverCounts();
  expect(counts.sentence()).toBeNull();
  for (const kind of ['not HTML', 'not HTML', 'not HTML']) counts.add(kind);
  for (const name of ['https://a.example/1', 'https://a.example/1']) counts.add('revisits', name);
  expect(counts.sentence()).toBe('Records that are no pages: 3 not HTML, 2 revisits (https://a.example/1).');
  for (const number of [2, 3, 4, 5, 6]) counts.add('revisits', `https://a.example/${number}`);
  expect(counts.sentence()).toMatch(/^Records that are no pages: 7 revisits \(.*\/5, …\), 3 not HTML\.$/);
  expect(counts.total).toBe(10);
});
