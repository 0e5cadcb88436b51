import type { Stemmer } from './stemming.ts';
import { inflectedWords, wordLetters } from './search-words.ts';

/** Words in all their forms by language and stem: `forms.get('en').get('vote')` has `vote`, `voted`. */
export type WordForms = Map<string, Map<string, Set<string>>>;

/** Collects the words of an indexed text in a language that has a stemmer. */
export function collectWordForms(forms: WordForms, language: string, stem: Stemmer, content: string): void {
  const stems = forms.get(language) ?? new Map<string, Set<string>>();
  forms.set(language, stems);
  for (const word of inflectedWords(content)) {
    const key = stemKey(word, stem);
    const known = stems.get(key);
    if (known === undefined) stems.set(key, new Set([word]));
    else known.add(word);
  }
}

/** One file of word forms: the forms of each stem, stems ascending. */
export type WordFormsFile = Record<string, string[]>;

/** The forms of a language in files of about `wordsEach` words; stems ascend from file to file, so that the first of each tells where a stem is. */
export function wordFormsFiles(stems: ReadonlyMap<string, ReadonlySet<string>>, wordsEach: number): WordFormsFile[] {
  const files: WordFormsFile[] = [];
  let count = wordsEach;
  for (const [key, words] of [...stems].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (count >= wordsEach) {
      files.push({});
      count = 0;
    }
    files.at(-1)![key] = [...words].sort();
    count += words.size;
  }
  return files;
}

/** What words of one stem have in common, without case and accents. */
export function stemKey(word: string, stem: Stemmer): string {
  return wordLetters(stem(word));
}
