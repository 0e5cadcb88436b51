/**
 * How a note that an article was corrected or updated begins, by language. Each with an example:
 * en `Correction: An earlier version of this article …`, es `Fe de errores: …`, de `Anmerkung der Redaktion: …`,
 * fr `Mise à jour : …`, ar `تصحيح: …`, zh `更正：…`, ja `【訂正】…`.
 */
const beginnings: readonly RegExp[] = [
  /^(?:corrections?|clarifications?|corrected|clarified|errat(?:um|a)|retraction|editor(?:['\u2019]s|s['\u2019]|ial) note|note to readers)\b/,
  /^updated?\b(?=\s*(?:$|[\d:(\u2013\u2014-]|on\b|at\b|to\b|with\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)))/,
  /^(?:an earlier|a previous) version of (?:this|the) (?:article|story|post|report|piece|headline)\b/,
  /^this (?:article|story|post|report|piece|headline|page) (?:was|has been|is being) (?:updated|corrected|amended|edited|changed|clarified|revised|modified)\b/,
  /^(?:correcci[oó]n|correcciones|fe de erratas|fe de errores|rectificaci[oó]n|aclaraci[oó]n|actualizaci[oó]n|actualizado|nota (?:de la redacci[oó]n|del editor|de edici[oó]n))(?![\p{L}])/u,
  /^(?:este|esta) (?:art[ií]culo|nota|noticia|informaci[oó]n) (?:ha sido|fue) (?:actualizad|corregid|modificad|rectificad)[oa]/,
  /^una versi[oó]n anterior de est[ea] /,
  /^(?:korrektur|berichtigung|richtigstellung|aktualisierung|aktualisiert|update|(?:anmerkung|hinweis) der redaktion|transparenzhinweis|in eigener sache)(?![\p{L}])(?=\s*(?:$|[\d:(\u2013\u2014-]|vom\b|am\b))/u,
  /^in einer (?:früheren|ersten|vorherigen) (?:version|fassung)/,
  /^dieser (?:artikel|text|beitrag) wurde (?:\p{L}+ )*(?:aktualisiert|korrigiert|geändert|berichtigt)/u,
  /^(?:rectificatif|mise [àa] jour|mis [àa] jour|pr[ée]cision|note de la r[ée]daction|ndlr)(?![\p{L}])/u,
  /^cet article a [ée]t[ée] (?:modifi[ée]|corrig[ée]|mis [àa] jour|actualis[ée])/,
  /^une (?:premi[èe]re version|version (?:pr[ée]c[ée]dente|ant[ée]rieure))/,
  /^(?:تصحيح|تحديث|توضيح|تنويه|ملاحظة (?:المحرر|من المحرر)|تم (?:تصحيح|تحديث|تعديل) (?:هذا|هذه))/,
  /^[【[（(]?(?:更正|勘误|勘誤|订正|訂正|编者注|編者註|編按|编者按|追記|お詫び)/,
  /^[【[（(]?更新(?=\s*[：:】\]）)\d])/,
  /^(?:本文(?:已|曾|早前|先前)|本記事は|この記事は.{0,20}(?:訂正|修正|更新))/,
];

/** True when a text begins like a note of the editors that the article was corrected, clarified or updated. */
export function isCorrectionNote(text: string): boolean {
  const head = text
    .slice(0, 200)
    .replace(/^[\s*\u2022\u2013\u2014>\u200E\u200F([-]+/u, '')
    .toLowerCase();
  return beginnings.some((beginning) => beginning.test(head) || beginning.test(text.slice(0, 200)));
}
