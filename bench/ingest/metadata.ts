import { createHash } from 'node:crypto';
import { key } from '../../src/ingest/html/metadata/page-claims.ts';

/** What was read of one page, under the page's name in the corpus. */
export interface ReadPage {
  name: string;
  title: string | null;
  author: readonly string[];
  date: string | null;
}

/** How many pages have a field right, wrong, missing though stated, made up though not stated, or rightly absent. */
export interface FieldScores {
  right: number;
  wrong: number;
  missing: number;
  invented: number;
  absent: number;
}

/** The scores of each field, and the pages that are wrong, missing or invented. */
export interface MetadataScores {
  title: FieldScores;
  author: FieldScores;
  date: FieldScores;
  faults: string[];
}

/**
 * What the pages of the corpus news-html state, judged by a person: day, and sums of headline and names (the texts
 * are not ours to give away). `-` where the page states none; an index page counts as stating none.
 */
const judged: Readonly<Record<string, string>> = {
  aktualne: '2c8c052d3e 24baef7f92 2021-11-01',
  'ars-1': '88e0f34948 c5e620e6dd 2015-04-16',
  'bbc-1': '8e5dc7f1ff - 2015-07-24',
  blogger: '9a7ccab42e 95b2d32ba2 2016-05-08',
  breitbart: '6e9797c62c 7952dd2fd8 2016-12-22',
  'buzzfeed-1': 'c0ebf72726 74521282b0 2015-04-21',
  'citylab-1': '1bade5a090 d917d0d304 2019-04-30',
  cnn: '6389a2b68a 5fa4d94d7a 2016-02-01',
  engadget: '9084248775 fc5adf7e45 2017-11-03',
  folha: '1d727c8d52 e40e4edfea 2018-12-21',
  'guardian-1': 'b967933267 1229f48ed8 2019-01-03',
  heise: 'a9d1ebc2ec - 2015-04-08',
  'herald-sun-1': '815daa2113 99086940be 2015-03-13',
  'la-nacion': '4005e77350 - 2017-12-07',
  'lemonde-1': '5229cf7bac 620e6fe71b 2015-05-04',
  'liberation-1': 'cf3106233d cf979e9ac9 2015-04-30',
  'lwn-1': '407cb16e47 773bae08b1 2015-03-26',
  medicalnewstoday: '9ad577b4e9 9f464ef3de 2017-07-27',
  msn: 'ed8b59691d 42ec7459ca 2016-11-15',
  'nytimes-1': 'd39833247d 1c4e395a06 2017-01-13',
  'nytimes-2': 'cf706ac79e 977f85470b 2016-07-29',
  'nytimes-3': '66cad9be3c ec0bf39874 2019-02-21',
  'nytimes-4': '8ee3e58b40 aaf7fb2753 2018-09-25',
  'nytimes-5': '8ff2fd577e - -',
  qq: '2763633f12 - -',
  'quanta-1': 'b3a4ce9064 927257b3ac 2019-05-20',
  'rtl-1': '2129c1c31b - -',
  'rtl-2': '2129c1c31b - -',
  'rtl-3': '2129c1c31b - -',
  'rtl-4': '2129c1c31b - -',
  'salon-1': 'c727530327 a85fa7cfd2 2015-02-01',
  'seattletimes-1': 'e5f6a5d724 0990ac7d36 2019-04-28',
  telegraph: '1f9380e45f - 2017-11-16',
  theverge: '680593947a 2dcff841d8 2023-06-07',
  'tmz-1': '3cf87b7c8e - 2015-02-26',
  'v8-blog': '284255f538 6c8093bf9a 2019-11-21',
  'wapo-1': '60bda3d207 e406d3d824 2015-03-18',
  'wapo-2': 'ab006bd769 aa496d39e3 2015-03-18',
  wordpress: 'ed220ae69b f67ec0c825 2017-03-09',
  'yahoo-1': 'b081e2cd25 cb06ce6184 2016-10-13',
};

/** Compares what was read with what a person found on each page. Pages that nobody judged are passed over. */
export function metadataScores(pages: readonly ReadPage[]): MetadataScores {
  const empty = (): FieldScores => ({ right: 0, wrong: 0, missing: 0, invented: 0, absent: 0 });
  const scores: MetadataScores = { title: empty(), author: empty(), date: empty(), faults: [] };
  for (const page of pages) {
    const [title, author, date] = (judged[page.name] ?? '').split(' ');
    if (title === undefined || author === undefined || date === undefined) continue;
    const read = {
      title: sum(page.title === null ? [] : [page.title]),
      author: sum(page.author),
      date: page.date?.slice(0, 10) ?? '-',
    };
    for (const [field, expected] of [
      ['title', title],
      ['author', author],
      ['date', date],
    ] as const) {
      const outcome = outcomeOf(read[field], expected);
      scores[field][outcome]++;
      if (outcome !== 'right' && outcome !== 'absent') scores.faults.push(`${page.name}: ${field} ${outcome}`);
    }
  }
  return scores;
}

function outcomeOf(read: string, expected: string): keyof FieldScores {
  if (read === expected) return expected === '-' ? 'absent' : 'right';
  if (expected === '-') return 'invented';
  return read === '-' ? 'missing' : 'wrong';
}

/** The beginning of a sum over texts, in any order, without their letter case and punctuation. */
function sum(texts: readonly string[]): string {
  if (texts.length === 0) return '-';
  return createHash('sha256').update(texts.map(key).sort().join('|')).digest('hex').slice(0, 10);
}
