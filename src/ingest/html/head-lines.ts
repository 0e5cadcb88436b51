import { besideDates, wordsBeside } from '../text/date-line.ts';
import { endsSentence } from '../text/words.ts';
import { readNames } from './metadata/author-names.ts';
import { readTextDates } from './metadata/text-dates.ts';

const maxOtherWords = 6;
/** `Words by Ada Quill. Pictures by Ben Moor`: each part begins with who did what. */
const creditPart = /^(?:\p{L}+\s){0,2}(?:by|von|par|por|di|door)\s+\p{Lu}/u;
/** A day without a year, in scripts that write it in signs. */
const dayInSigns = /\p{Nd}{1,2}\s?[月월]\s?\p{Nd}{1,2}\s?[日일]/u;

const year = /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u;

/** True for a line below the headline that says when or by whom, and sums nothing up. Whole sentences do. */
export function isHeadLine(text: string): boolean {
  const isSentence = endsSentence(text);
  const dated = besideDates(text);
  const { others, isLabelled } = dated ?? wordsBeside(text);
  const plain = others.filter((word) => /^\p{Ll}/u.test(word));
  // `Last updated: March 2024` names no day.
  const isMonth = (others.length === 0 || isLabelled) && year.test(text);
  const isDated = dated !== undefined || isMonth || readTextDates(text).dates.length > 0 || dayInSigns.test(text);
  if (isDated && (others.length === 0 || (!isSentence && others.length <= maxOtherWords))) return true;
  const { names, isMarked } = readNames(text);
  if (isMarked && names.length > 0 && plain.length <= 1) return true;
  const parts = text.split(/[.|;•·]\s+/u);
  return !isSentence && plain.length <= 1 && parts.some((part) => creditPart.test(part));
}
