/** What the words before a date say that it is the date of; `other` is neither of publication nor of a change. */
export type DateLabel = 'published' | 'modified' | 'other';

const modifiedWords =
  /updat|modif|edited|revised|last change|aktualis|geändert|bearbeitet|(?<!\p{L})stand(?=\s*:|\s+vom)|mise? à jour|màj|actualiz|editado|atualiz|alterad|aggiorn|bijgewerkt|gewijzigd|opdateret|uppdaterad|oppdatert|sist endret|päivitetty|muokattu|zaktualiz|aktualiz|upraven|frissít|módosít|обновл|изменен|оновлен|ενημ|güncel|ditinjau|diperbarui|更新|修改|최종|수정|업데이트|עודכן|تحديث|محدث|अपडेट/iu;
const publishedWords =
  /publi(?!c(?!a[dtçcz]|[eē]r|é)|qu)|posted|veröffentlich|erstellt|online seit|erschienen|pubblicat|geplaatst|опублик|発|入力|등록|نشر/iu;
/** Words before a colon that leave a date the page's own. */
const plainWords =
  /issued|released|filed|written|created|uploaded|added|first|online|eingestellt|geplaatst|опублік|публік|julkais|udgivet|lagt ut|yayın|eklen|vydá|zveřejn|megjel|közzé|wydan|dodan|δημοσ|objav|paskelb|terbit|tayang|đăng|掲載|公開|配信|승인|기사|发布|發布|发表|發表|刊登|פורסם|प्रकाशित|منتشر|انتشار|^(?:the )?(?:article |post |issue |pub )?dated?$|datum|fecha|^data|^dato$|дата|tarih|dátum|päiv|ημερομ|日期|日付|日時|時間|时间|날짜|التاريخ|תאריך|تاریخ|tanggal|ngày|^(?:by|von|par|por|di|door|av|af)\s/iu;
/** Words that begin the label of another date, with a colon or without. */
const otherWords =
  /^(?:events? (?:date|day|on)|deadline|due|born|died|printed|retrieved|accessed|viewed|captured|archived|page generated|today is|gedruckt|abgerufen|ausgedruckt|imprimé|consulté|impreso|consultado|stampato|copyright|©|\(c\)|valid|expires?|closes|starts|begins|ends|opens|member since|joined|founded|established|date of (?:birth|death)|termin|frist|einsendeschluss|anmeldeschluss|geboren|geb\.|gestorben|gültig|né|née|mort|décédée?|date limite|échéance|nacid[oa]|fecha límite|nat[oa] (?:il|a)|scadenza|nascid[oa]|geboren op)(?!\p{L})/iu;

/** What the text before a date says, in lower case, from the date before it on. Without words of either kind: published. */
export function readDateLabel(before: string): DateLabel {
  const at = before.search(modifiedWords);
  if (at !== -1 && !publishedWords.test(before.slice(at))) return 'modified';
  if (at !== -1 || publishedWords.test(before)) return 'published';
  const label = before.slice(before.search(/[^|·•–—]*$/u)).trim();
  if (otherWords.test(label)) return 'other';
  const named = /([^:：]{2,40})[:：]$/u.exec(label)?.[1]?.trim();
  return named === undefined || plainWords.test(named) ? 'published' : 'other';
}

/** Whether a word says that it is about publication or a change. In lower case. */
export function saysOfWhat(word: string): boolean {
  return publishedWords.test(word) || modifiedWords.test(word);
}

/** Whether words behind the only date of a line say that it is the date of a change. */
export function isModifiedBehind(text: string, after: string): boolean {
  return !publishedWords.test(text) && /^[\s:)]*(?:updated|更新|업데이트|aktualisiert|обновлено)/u.test(after);
}
