import { describe, expect, it } from 'vitest';
import { loadStemmer, stemmedLanguages } from './stemming.ts';
import { collectWordForms, stemKey, wordFormsFiles, type WordForms } from './word-forms.ts';
import { indexedText } from './search-words.ts';

describe('loadStemmer', () => {
  it.each([
    ['en', 'voting', 'voted'],
    ['es', 'elecciones', 'eleccion'],
    ['fr', 'élections', 'élection'],
    ['de', 'häuser', 'haus'],
    ['ru', 'выборы', 'выборов'],
  ])('gives words of %s one stem', async (language, one, other) => {
    const stem = (await loadStemmer(language))!;
    expect(stem(one)).toBe(stem(other));
  });

  it('has none for languages without one, and never fails on odd words', async () => {
    expect(await loadStemmer('zh')).toBeUndefined();
    expect(await loadStemmer('constructor')).toBeUndefined();
    for (const language of stemmedLanguages) {
      const stem = (await loadStemmer(language))!;
      for (const word of ['', 'a', 'yyy', '’', 'ꟷ', '港', 'x'.repeat(1000)]) expect(typeof stem(word)).toBe('string');
    }
  });
});

describe('wordFormsFiles', () => {
  it('holds every word under its stem, in files that follow each other', async () => {
    const stem = (await loadStemmer('en'))!;
    const forms: WordForms = new Map();
    collectWordForms(forms, 'en', stem, indexedText(['Voted for boats; he voted, they vote']));
    collectWordForms(forms, 'en', stem, indexedText(['boat']));
    const files = wordFormsFiles(forms.get('en')!, 3);
    expect(files).toEqual([
      { boat: ['boat', 'boats'], for: ['for'] },
      { he: ['he'], thei: ['they'], vote: ['vote', 'voted'] },
    ]);
    expect(stemKey('Voting', stem)).toBe('vote');
  });
});
