import type { Revision } from '../model/revision.ts';
import { stopWordLists } from '../text/stop-words.ts';
import { languageOf } from './language-of.ts';

/** Frequent words by language that tell it from others, beside the stop words. */
const frequent: Readonly<Record<string, string>> = {
  en: 'at he him you your we our i my so if then when there what about no can may all any more only also into than each some other over through please',
  es: 'no está pero desde hasta sobre muy entre cuando también sin nos ya donde',
  fr: 'ne pas ce cette ces nous vous je mais plus leur été être comme y sans',
  de: 'nicht kein keine wird wurde wurden werden bei nach aus über wir ihr ihre sein seine kann nur noch wie wenn um bis durch',
  pt: 'não ao aos pelo pela mais mas seu sua foram ser está também até sobre à às são',
  it: 'non gli dei delle della alla al dal dalla nel nella sono anche più ma come questo questa essere ha stato',
  nl: 'de het een en van is niet dat die te op zijn met voor door aan bij ook als maar om uit naar wordt werd hij zij wij deze dit geen heeft',
  sv: 'och att det som en på är av för med den till inte om ett har de var jag men sig från vi så kan han hon nu',
  da: 'og at det som en på er af for med den til ikke om et har de var jeg men sig fra vi så kan han hun nu blev efter',
  nb: 'og at det som en på er av for med den til ikke om et har de var jeg men seg fra vi så kan han hun nå ble etter',
  fi: 'ja on ei se että oli joka myös mutta kun hän ovat tai sen kuin vain ole',
  pl: 'i w na z że do się nie to jest o jak ale po za od co tak był przez dla jego są oraz',
  cs: 'a v na z že do se ne to je o jak ale po za od co tak byl pro jeho jsou které by si',
  tr: 've bir bu için ile olarak çok daha ne var gibi olan kadar sonra değil',
  id: 'yang dan di dengan untuk dari ini itu pada tidak akan dalam oleh juga ke adalah atau telah',
  ru: 'мы вы но или до для его ее её только также которые',
  uk: 'і в у на з що та це не до за від як але для його він вона було є також які або',
};

const languages = [...new Set([...Object.keys(stopWordLists), ...Object.keys(frequent)])];
/** For each frequent word the languages that have it, as places in `languages`. */
const holders = new Map<string, number[]>();
languages.forEach((language, at) => {
  for (const word of new Set(`${stopWordLists[language] ?? ''} ${frequent[language] ?? ''}`.trim().split(' '))) {
    const found = holders.get(word);
    if (found === undefined) holders.set(word, [at]);
    else found.push(at);
  }
});

/** How much of each body is read, in UTF-16 units: more only where less does not tell. */
const samples = [500, 2500] as const;
/** What a word counts, in whole numbers; languages that have it share it. */
const wordSum = 840;
/** What a language must reach to be told: different words, their sum, and how often that of the next. */
const [fewestWords, leastSum, ahead] = [2, 2 * wordSum, 1.5];

/**
 * The language in which two revisions are judged: the tag that is stated, or else the first part of the one that the
 * frequent words of the beginnings of both tell; '' when these tell none.
 */
export function judgedLanguage(before: Revision, after: Revision): string {
  const stated = languageOf(before, after);
  if (stated !== '') return stated;
  for (const length of samples) {
    const guess = guessLanguage(`${sampleOf(before, length)}\n${sampleOf(after, length)}`);
    if (guess !== '') return guess;
  }
  return '';
}

/** The language that the frequent words of a text tell, or ''. */
export function guessLanguage(text: string): string {
  const sums = languages.map(() => 0);
  const counts = languages.map(() => 0);
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(anyWord)) {
    const found = holders.get(word);
    if (found === undefined) continue;
    const isNew = !seen.has(word);
    if (isNew) seen.add(word);
    for (const at of found) {
      sums[at]! += Math.floor(wordSum / found.length);
      if (isNew) counts[at]! += 1;
    }
  }
  const most = Math.max(...sums);
  const first = sums.indexOf(most);
  if (most < leastSum || counts[first]! < fewestWords) return '';
  return sums.every((sum, at) => at === first || most >= ahead * sum) ? languages[first]! : '';
}

const anyWord = /[\p{L}\p{M}]+/gu;

/** The beginning of the prose. */
function sampleOf({ fields, blocks }: Revision, length: number): string {
  let sample = fields.title;
  for (const { kind, text } of blocks) {
    if (sample.length >= length) break;
    if (kind !== 'code' && kind !== 'html') sample += `\n${text.slice(0, length)}`;
  }
  return sample.slice(0, length);
}
