import { loadStemmer } from '../../text/stemming.ts';
import { stemKey, type WordFormsFile } from '../../text/word-forms.ts';
import { wordLetters, type AskedTerm } from '../../text/search-words.ts';
import type { LoadedArchive } from './load-archives.ts';
import type { WordForm } from './match-terms.ts';
import { readJson } from './read-file.ts';

const files = new Map<string, Promise<WordFormsFile>>();

/**
 * The words of the archives that are forms of the term's word in one of their languages, without those that begin with it
 * anyway. None for a phrase, for several words together, and for numbers.
 */
export async function formsOf(term: AskedTerm, archives: readonly LoadedArchive[]): Promise<WordForm[]> {
  const [word, ...others] = term.words;
  if (term.phrase || word === undefined || others.length > 0 || /\p{N}/u.test(word.letters)) return [];
  const asked = wordLetters(word.letters);
  const forms = new Map<string, WordForm>();
  await Promise.all(
    archives.flatMap((archive) =>
      Object.entries(archive.catalogue.words).map(async ([language, starts]) => {
        const stem = await loadStemmer(language);
        if (stem === undefined) return;
        const key = stemKey(word.letters.normalize('NFC').toLowerCase(), stem);
        const number = starts.findLastIndex((start) => start <= key);
        if (key === '' || number === -1) return;
        const file = await wordFormsFile(`${archive.folder}words/${language}-${number}.json`);
        for (const form of Object.hasOwn(file, key) ? file[key]! : []) {
          if (!wordLetters(form).startsWith(asked))
            forms.set(`${language} ${wordLetters(form)}`, { word: form, language });
        }
      }),
    ),
  );
  return [...forms.values()];
}

function wordFormsFile(url: string): Promise<WordFormsFile> {
  const known = files.get(url) ?? (readJson(url) as Promise<WordFormsFile>);
  files.set(url, known);
  known.catch(() => files.delete(url));
  return known;
}
