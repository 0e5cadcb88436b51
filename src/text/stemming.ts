/** Cuts a word, in small letters, to what its forms have in common (`voting` and `voted` to `vote`). */
export type Stemmer = (word: string) => string;

type StemmerModule = Promise<{ stemmer: Stemmer }>;

/** Loads the stemmer of a language, by the first part of its BCP 47 tag: each by itself, so that a reader loads those of the archive only. */
const stemmers: Readonly<Record<string, () => StemmerModule>> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  nb: () => import('@orama/stemmers/norwegian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  nn: () => import('@orama/stemmers/norwegian'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

/** The languages whose words are found by their forms, sorted. */
export const stemmedLanguages: readonly string[] = Object.keys(stemmers).sort();

/** The stemmer of a language (`en`); undefined where there is none: its words are found by how they begin. */
export async function loadStemmer(language: string): Promise<Stemmer | undefined> {
  if (!Object.hasOwn(stemmers, language)) return undefined;
  const { stemmer } = await stemmers[language]!();
  return stemmer;
}
