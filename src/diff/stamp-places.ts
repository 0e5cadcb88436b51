import { isCorrectionNote } from './correction-note.ts';
import { month } from './month-stems.ts';

/** What an update is called before its date, in lower case. */
const head = [
  "(?:date of )?(?:the )?(?:last|latest|most recent(?:ly)?) (?:updated?|revised|revision|modified|modification|amended|amendment|edited|changed?)(?: by(?: \\p{L}[\\p{L}.'\u2019-]*){1,3}?)?|updated?|revised|modified|amended|edited",
  '(?:(?:zu)?letzte?|letztmals) (?:aktualisiert|aktualisierung|geändert|änderung|bearbeitet|überarbeitet)|aktualisiert|aktualisierung|geändert|überarbeitet|stand',
  '(?:derni[èe]re )?(?:mise? [àa] jour|modification|actualisation)|(?:modifi|actualis)[ée]e?',
  '(?:[uú]ltima )?(?:actualizaci[oó]n|modificaci[oó]n|atualiza[cç][aã]o|modifica[cç][aã]o)|(?:actualizad|modificad|atualizad)[oa]',
  '(?:ultim[oa] )?(?:aggiornamento|modifica)|(?:aggiorna|modifica)t[oa]|(?:laatst )?(?:bijgewerkt|gewijzigd|aangepast)',
  '(?:senast |senest |sist )?(?:uppdatera[dt]|ändrad|opdateret|ændret|oppdatert|endret)|(?:viimeksi )?päivitetty',
  '(?:ostatnia |poslední )?(?:aktualizacja|aktualizace)|zaktualizowano|aktualizováno|(?:последнее )?обновлени?[еоа]|оновлен[оа]',
  '(?:son )?güncelle(?:me|ndi)|(?:terakhir )?diperbarui|(?:最[后後近終])?更新(?:日時?|时间|時間|[于於])?|수정|업데이트',
].join('|');
/** Since when a text of rules holds: it states that the text is another one, and tells a day that matters. */
const ofForce =
  '(?:effective|in (?:force|effect))(?: date)?(?: (?:as of|as from|from|since))?(?: (?:the )?last (?:update|revision))?|(?:gültig|in kraft) (?:ab|seit)|en vigueur (?:depuis|à partir du|à compter du)|(?:en vigor|vigente) (?:desde|a partir del)|in vigore dal|geldig vanaf|em vigor desde';
const between =
  '\\s*[:：]?\\s*(?:(?:on|at|date|am|um|vom|le|du|à|el|a las|il|alle|delle|em|às|op|om|den|kl|klo|godz|dnia|dne|v|в|о|pada)(?!\\p{L})[.:]?\\s*){0,2}';
const day = '\\p{Nd}{1,2}(?:st|nd|rd|th|er|\\.|º)?';
const date = [
  `${day}[ \\u00A0-](?:de |of |d['\\u2019])?${month}\\.?(?:,?[ \\u00A0-](?:de )?\\p{Nd}{4})?`,
  `${month}\\.?,? (?:${day}(?:,? \\p{Nd}{4})?|\\p{Nd}{4})(?!\\p{Nd})`,
  '\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4}(?!\\p{Nd})',
  '\\p{Nd}{2,4} ?[年년] ?\\p{Nd}{1,2} ?[月월] ?\\p{Nd}{1,2} ?[日일]',
  '(?:\\p{Nd}{1,3}|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago',
  '(?:vor|il y a|hace|há) (?:\\p{Nd}{1,3}|eine[mr]|une?|una?|uma?) \\p{L}+',
].join('|');
const time =
  '\\p{Nd}{1,2}(?:(?:[:.h]\\p{Nd}{2}){1,2}(?!\\p{Nd})(?: ?[ap]\\.?m(?!\\p{L})\\.?)?| ?(?:[ap]\\.?m(?!\\p{L})\\.?|uhr(?!\\p{L})|h(?!\\p{L})))(?: ?(?:uhr|[a-z]{1,3}t|utc)(?!\\p{L}))?';
const item = `(?:${date}|${time})`;
/** A name of an update, a weekday perhaps, and the date or time of it. */
const stampOf = (name: string): RegExp =>
  new RegExp(
    `(?:${name})${between}[[(]?(?:\\p{L}{2,14}[.,]{0,2} )??${item}(?:,?\\s(?:(?:um|at|à|alle|a las|às|om|kl\\.?|klo|в|-|\\u2013) )?${item})*`,
    'giu',
  );
const stamp = stampOf(head);
const forceDate = stampOf(ofForce);
/** What no stamp is without: spares most texts the search. */
const mayHoldStamp =
  /upd|modif|revis|amend|edit|last|a[ck]tuali|atuali|änder|arbeitet|stand|jour|aggior|gew|aange|upp|opp|opd|ændr|endr|päiv|обнов|оновл|günc|diper|更新|수정|업데/iu;

/** Where a stamp stands in a text, in UTF-16 units, half-open. */
interface Place {
  start: number;
  end: number;
}

/**
 * The places where a line says since when its text is in force, and nothing else of it (`Effective 1 May, dogs are banned`
 * tells of dogs); ascending.
 */
export function forceDatesIn(text: string): Place[] {
  if (!mayHoldForceDate.test(text)) return [];
  return placesOf(forceDate, text).filter(
    ({ start, end }) =>
      /(?:^|\n|[|\u00B7\u2022\u2013\u2014/])\s*$/u.test(text.slice(0, start)) &&
      /^[\s.\])]*(?:$|\n|[|\u00B7\u2022([])/u.test(text.slice(end)),
  );
}

const mayHoldForceDate = /effect|force|gültig|kraft|vig[ou]|geldig/iu;

/** The places where a text says when it was updated, at its beginning, at that of a sentence, or as one of the labels of a line; ascending. */
export function stampsIn(text: string): Place[] {
  return mayHoldStamp.test(text) ? placesOf(stamp, text) : [];
}

const placesOf = (pattern: RegExp, text: string): Place[] =>
  [...text.matchAll(pattern)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter((place) => isLabel(text, place));

/** How far around a change a stamp is looked for, in UTF-16 units. */
const surroundings = 160;

/** A change lies within one of the places that `find` finds (see `stampsIn`, `forceDatesIn`). */
export function isInPlace(text: string, { start, end }: Place, find: (text: string) => Place[]): boolean {
  const from = Math.max(0, start - surroundings);
  return find(text.slice(from, end + surroundings)).some(
    (place) => from + place.start <= start && end <= from + place.end,
  );
}

const sentenceEnd = /[.!?][)"'\u201D\u2019]*\s+(?=\p{Lu})|[\n\u3002]/gu;
const sign = /[|\u00B7\u2022\u2013\u2014/;\]]$/u;
const behindDate = /\p{Nd}[^.!?]{0,20},$/u;
/** The name of who wrote it, before a comma. */
const byline = /^\P{L}*(?:by|von|par|por|di|door|av|af|przez)\s\p{L}[^.!?\n:;]{1,60},$/iu;
const published =
  /^\P{L}*(?:first |originally |date )?(?:publ|posted|created|veröffentl|erschienen|erstellt|pubbl|gepubl|geplaatst|opubl|zveřejn|опубл)/iu;

/** What is told of the article elsewhere (`The act, amended on 5 May`) is no stamp: one begins its sentence, or stands in a line that is none. */
function isLabel(text: string, { start, end }: Place): boolean {
  const border = [...text.slice(0, start).matchAll(sentenceEnd)].at(-1);
  const lineStart = border === undefined ? 0 : border.index + border[0].length;
  const before = text.slice(lineStart, start);
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  const line = text.slice(lineStart);
  if (isCorrectionNote(line)) return true;
  const behind = /^[^\n]*/.exec(text.slice(end))![0];
  if (/[\p{L})"\u201D][.!?](?:\s|$)/u.test(behind)) return false;
  const trimmed = before.trimEnd();
  return (
    sign.test(trimmed) ||
    (byline.test(trimmed) && behind.trim() === '') ||
    behindDate.test(trimmed) ||
    published.test(before) ||
    /^\p{Lu}/u.test(text.slice(start, end))
  );
}
