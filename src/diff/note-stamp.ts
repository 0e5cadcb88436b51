import { foldKey } from '../text/fold-key.ts';
import { tokenize } from '../text/words.ts';
import { isDateWord } from './classify-words.ts';
import { isCorrectionNote } from './correction-note.ts';
import { assumedLanguage } from './lexicon.ts';
import { readNumbers } from './read-numbers.ts';

/** Longest stamp, in words. */
const longestStamp = 20;

/** The words of a stamp beside its dates and times, of several languages in one set. */
const stampWords: ReadonlySet<string> = new Set(
  (
    'last most recently updated update modified corrected amended revised at on this the article story post page report was has been a by of and ' +
    'gmt bst est edt et pt pst pdt cst cet cest utc ist aest time local ' +
    'zuletzt aktualisiert aktualisierung stand am um uhr dieser artikel text beitrag wurde vom zum ' +
    'mis mise à jour le modifié cet actualisé été h ' +
    'actualizado actualización actualizada última el a las la de este artículo ha sido fue ' +
    'atualizado atualizada atualização em às esta reportagem foi este artigo ' +
    'aggiornato aggiornamento il alle delle ore ultimo questo articolo è stato ' +
    'laatst bijgewerkt op om uur dit artikel is aangepast ' +
    'uppdaterad uppdaterat senast kl den artikeln har uppdaterats januari februari mars april maj juni juli augusti september oktober november december ' +
    'opdateret senest oppdatert sist er artiklen saken januar februar marts mai august desember ' +
    'päivitetty viimeksi klo juttua tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta ' +
    'aktualizacja ostatnia godz dnia aktualizováno aktualizace poslední v ' +
    'güncelleme güncellendi son saat diperbarui pada pukul оновлено о ' +
    'обновлено обновление в г года ' +
    '更新 更新于 更新於 最終更新 最后更新 本文 年 月 日 号 號 時 时 点 點 分 午前 午後 上午 下午'
  ).split(' '),
);

/**
 * True when a text says when it was updated, and nothing else: its dates and times are no part of what is told.
 *
 * @param lang first part of the language tag, or ''
 */
export function isUpdateStamp(text: string, lang: string): boolean {
  const language = lang === '' ? assumedLanguage(text) : lang;
  const tokens = tokenize(text);
  const words = tokens.filter(({ kind }) => kind !== 'sign');
  if (words.length > longestStamp || !isCorrectionNote(text)) return false;
  const { numerals } = readNumbers(tokens, language);
  return words.every(
    (token) =>
      numerals.has(token.start) ||
      /\p{Nd}/u.test(token.text) ||
      isDateWord(token, language) ||
      isDateWord({ ...token, text: capitalized(token.text) }, language) ||
      stampWords.has(foldKey(token.text).toLowerCase().replaceAll('.', '')),
  );
}

/** `may` and `mar` are months with a capital only. */
function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
