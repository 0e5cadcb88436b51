import { month } from './month-stems.ts';
import { noteHeads } from './note-heads.ts';
import { notePhrases } from './note-phrases.ts';

/** A date or a time of the day. */
const when =
  `(?:\\p{Nd}{1,2}(?:st|nd|rd|th|er|\\.|º)?[ \\u00A0-](?:de |of |d['\\u2019])?${month}|${month}\\.? \\p{Nd}` +
  '|\\p{Nd}{1,4}(?:[./-]\\p{Nd}{1,2}[./-]\\p{Nd}|[年月日时時点點년월일])|\\p{Nd}{4}(?!\\p{L}|\\p{Nd}| \\p{L})' +
  '|\\p{Nd}{1,2}(?:[:h]\\p{Nd}{2}(?!\\p{Nd})|\\.\\p{Nd}{2}(?!\\.?\\p{Nd}| (?!uhr|uur|[a-z]{1,3}t )\\p{L}{3}))|\\p{Nd}{1,2}\\. ?\\p{Nd}{1,2}\\.|\\p{Nd}{1,2} ?(?:[ap]\\.?m|h|uhr|uur|ч)(?!\\p{L})|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! \\p{L}{3}))';
/** Small words and a day of the week that stand before a date or a time. */
const small =
  '(?:,? (?:on|at|du|le|del|delle|ore|alle|el|al|il|em|à|às|as|a|las|los|den|der|vom|am|um|zum|om|op|kl|klo|godz|dnia|dne|ve?|r|o|от|в|о|об|у|z|στις|pukul|pada|في|saat|tarihinde|of)\\.?(?=[ \\u00A0]))*';
const at = `${small}(?:,? (?!for|with|com|con|mit|avec|by)\\p{L}+[.,]?)??${small}[,.]?\\s?`;
/** What may follow the head of a note. */
const headed =
  `(?=\\s*(?:$|\\n|[:：)\\]）】〉&。।\\u2013\\u2014]|\\.(?!\\p{L}|\\p{Nd})|[(（[【]?${at}${when})| #?\\p{Nd}{1,2}(?:[:：]\\s|\\))|\\s?-\\s|,(?:[^.:：]|\\.(?!\\s\\p{L})){1,30}[:：]` +
  '| appended| to (?:this|the|our|an?) (?:article|story|report|post|piece)| (?:this|the) (?:article|story|post|report|piece)| an? (?:earlier|previous) )';
/** What addresses readers, or lists the changes of a program, is no note. */
const addressed =
  "(?!\\s*[.:\\u2013\\u2014-]\\s*(?:you(?:r|['\\u2019]re)?|if|when|(?:\\p{L}+ )?(?:users|customers|owners)|(?:\\p{L}+ )?v?\\p{Nd}[\\p{Nd}.]* (?:is |are )?(?:now )?(?:out|available|released|here)|(?:fix|add|remove|bump|deprecate|upgrade|install|download|improve)(?:s|e?d)?)(?!\\p{L}))";

const heads = Object.values(noteHeads).join('|');
const phrases = `(?:${Object.values(notePhrases).flat().join('|')})`;
const beginning = new RegExp(`^(?:(?:${heads})(?!\\p{L}|\\p{M})${headed}${addressed}|${phrases})`, 'u');
const behindLabel = new RegExp(`^\\s*${phrases}`, 'u');

const longestBeginning = 200;
/** `Note:`, `Please note:`, in UTF-16 units. */
const longestLabel = 20;
const opening = /^[^\p{L}\p{N}\p{Pi}\p{Pf}"'\u201E\u201A\u300C\u300E]+/u;

/** True when a text begins like a note of the editors that the article was corrected, clarified or updated. */
export function isCorrectionNote(text: string): boolean {
  const head = text.slice(0, longestBeginning).toLowerCase();
  const bare = head.replace(opening, '');
  if (beginning.test(bare) || (bare !== head && beginning.test(head))) return true;
  const colon = bare.indexOf(':');
  return colon > 0 && colon <= longestLabel && behindLabel.test(bare.slice(colon + 1));
}
