/** What may follow a heading of one word: a colon, a dash, a bracket, a date, or nothing. */
const headed = '(?=\\s*(?:$|[\\d:：.,(（\\]】)）&\\u2013\\u2014-]|(?:on|at|to|with|appended|du|del|al|vom|am|zum)\\b))';

/**
 * How a note that an article was corrected or updated begins, by language, in lower case. Each with an example:
 * en `Correction: An earlier version of this article …`, es `Fe de errores: …`, de `Anmerkung der Redaktion: …`,
 * fr `Mise à jour : …`, ar `تصحيح: …`, zh `更正：…`, ja `【訂正】…`.
 */
const beginnings: readonly RegExp[] = [
  // en
  `(?:corrections?|clarifications?|corrected|clarified|errat(?:um|a)|retraction|updated?)${headed}`,
  `(?:editor['\u2019]s|editors['\u2019]|editorial) note(?!\\p{L})|note to readers(?!\\p{L})`,
  'update(?=\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))',
  '(?:an earlier|a previous) version of (?:this|the) (?:article|story|post|report|piece|headline)(?!\\p{L})',
  'this (?:article|story|post|report|piece|headline|page) (?:was|has been|is being) (?:updated|corrected|amended|edited|changed|clarified|revised|modified)(?!\\p{L})',
  // es
  `(?:correcci[oó]n|correcciones|rectificaci[oó]n|aclaraci[oó]n|actualizaci[oó]n|actualizado)${headed}`,
  '(?:fe de erratas|fe de errores|nota (?:de la redacci[oó]n|del editor|de edici[oó]n))(?!\\p{L})',
  '(?:este|esta) (?:art[ií]culo|nota|noticia|informaci[oó]n) (?:ha sido|fue) (?:actualizad|corregid|modificad|rectificad)[oa]',
  'una versi[oó]n anterior de est[ea] ',
  // de
  `(?:korrektur|berichtigung|richtigstellung|aktualisierung|aktualisiert|transparenzhinweis|in eigener sache)${headed}`,
  '(?:anmerkung|hinweis) der redaktion(?!\\p{L})',
  'in einer (?:früheren|ersten|vorherigen) (?:version|fassung)',
  'dieser (?:artikel|text|beitrag) wurde (?:\\p{L}+ )*(?:aktualisiert|korrigiert|geändert|berichtigt)',
  // fr
  `(?:rectificatif|mise [àa] jour|mis [àa] jour|pr[ée]cision|ndlr)${headed}`,
  'note de la r[ée]daction(?!\\p{L})',
  'cet article a [ée]t[ée] (?:modifi[ée]|corrig[ée]|mis [àa] jour|actualis[ée])',
  'une (?:premi[èe]re version|version (?:pr[ée]c[ée]dente|ant[ée]rieure)) de (?:cet|ce|cette) ',
  // ar
  `(?:تصحيح|تحديث|توضيح|تنويه)${headed}`,
  '(?:ملاحظة (?:المحرر|من المحرر)|تم (?:تصحيح|تحديث|تعديل) (?:هذا|هذه))',
  // zh, ja
  `[【[（(]?(?:更正|勘误|勘誤|订正|訂正|更新|追記)${headed}`,
  '[【[（(]?(?:编者注|編者註|編按|编者按|お詫びと訂正)',
  '(?:本文(?:已|曾|早前|先前)|(?:本|この)記事は.{0,20}(?:訂正|修正|更新))',
].map((source) => new RegExp(`^(?:${source})`, 'u'));

const longestBeginning = 200;
const opening = /^[\s*\u2022\u2013\u2014>\u200E\u200F([-]+/u;

/** True when a text begins like a note of the editors that the article was corrected, clarified or updated. */
export function isCorrectionNote(text: string): boolean {
  const head = text.slice(0, longestBeginning).toLowerCase();
  const bare = head.replace(opening, '');
  return beginnings.some((beginning) => beginning.test(bare) || beginning.test(head));
}
