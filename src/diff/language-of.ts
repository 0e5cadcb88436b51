import type { Revision } from '../model/revision.ts';

/** The language in which two revisions are read: a BCP 47 tag as stated by the later or the earlier, or else their outlet's; '' when none is known. */
export function languageOf(before: Revision, after: Revision): string {
  return after.fields.lang ?? before.fields.lang ?? after.lang ?? before.lang ?? '';
}

/** The first part of a language tag, in lower case. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}

/** A text in lower case as a language (first part of the tag) writes it: Turkish and Azerbaijani part `I` from `İ`. */
export function inLower(text: string, language: string): string {
  if (language !== 'tr' && language !== 'az') return text.toLowerCase();
  return text.replaceAll('I', '\u0131').replaceAll('\u0130', 'i').toLowerCase();
}
