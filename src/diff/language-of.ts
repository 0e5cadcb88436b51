import type { Revision } from '../model/revision.ts';

/** The language in which two revisions are read: a BCP 47 tag as stated by the later or the earlier, or else their outlet's; '' when none is known. */
export function languageOf(before: Revision, after: Revision): string {
  return after.fields.lang ?? before.fields.lang ?? after.lang ?? before.lang ?? '';
}

/** The first part of a language tag, in lower case. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase();
}
