import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { DiffSummary } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

const body = 'The road is open. The engineer Anna Kowalczyk said so.';
const summaryOf = (field: 'title' | 'description', before: string, after: string, lang: string): DiffSummary => {
  const [old, now] = [before, after].map((value): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [], lang, [field]: value },
    blocks: parseBody(body).blocks,
  }));
  return compareRevisions(old!, now!).summary;
};

describe('the headline', () => {
  it.each([
    ['es-MX', 'Multa de 1.500 pesos', 'Multa de 1500 pesos'],
    ['en', 'Mayor lied in court', 'Mayor ‘lied’ in court'],
    ['en', 'Mayor lied in court', 'Mayor “lied” in court'],
    ['en', 'Firm indicted', 'Firm indicated'],
    ['en', 'Migrants deported at border', 'Migrants reported at border'],
    ['en', 'Then Kowalcyzk left', 'Then Kowalczyk left'],
    ['en', 'Fine of $3m', 'Fine of $3bn'],
    ['en', 'It opens at 3pm today', 'It opens at 3 a.m. today'],
    ['en', 'It opens on May 3', 'It opens on 4 May'],
  ])('says something else in %s: %s → %s', (lang, before, after) => {
    expect(summaryOf('title', before, after, lang)).toMatchObject({ weight: 'substantive', rule: 'headline-words' });
  });

  it.each([
    ['es-ES', 'Multa de 1.500 pesos', 'Multa de 1500 pesos'],
    ['en', 'Fine of $3m', 'Fine of $3 million'],
    ['en', 'It opens at 3pm today', 'It opens at 3 p.m. today'],
    ['en', 'It opens on May 3', 'It opens on 3 May'],
    ['en', 'The workers’ union', 'The workers union'],
    ['en', 'He said "no," and left', 'He said “no”, and left'],
    ['en', 'Goverment falls', 'Government falls'],
  ])('has another form only in %s: %s → %s', (lang, before, after) => {
    expect(summaryOf('title', before, after, lang)).toMatchObject({ weight: 'minor', rule: 'headline-form' });
  });
});

describe('the description', () => {
  it.each([
    ['At least 12 were hurt.', 'At least 17 were hurt.'],
    ['It opens on Tuesday.', 'It opens on Wednesday.'],
    ['The engineer Anna Reyes said so.', 'The engineer Anna Okoro said so.'],
    ['He did admit the fault.', 'He did not admit the fault.'],
  ])('states something else: %s → %s', (before, after) => {
    expect(summaryOf('description', before, after, 'en')).toMatchObject({
      weight: 'substantive',
      rule: 'description-facts',
    });
  });

  it.each([
    ['The road is open again.', 'The old road is open again.'],
    ['A fine of $3m is due.', 'A fine of $3 million is due.'],
    ['', 'At least 17 were hurt.'],
    ['At least 17 were hurt.', ''],
  ])('is minor otherwise: %s → %s', (before, after) => {
    expect(summaryOf('description', before, after, 'en')).toMatchObject({ weight: 'minor', rule: 'description' });
  });
});
