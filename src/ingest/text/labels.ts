import { countWords } from '../../text/words.ts';
import { readByline } from './byline.ts';
import { isDateLine } from './date-line.ts';
import { boilerplate, buttonKind, commentMarker, promotion, relatedMarker } from './phrases.ts';
import type { Unit } from './units.ts';
import { endsSentence, wordsOf } from './words.ts';

/**
 * What a unit looks like by itself. `prose`: a paragraph; `sentence`: a short one with a final stop; `short`:
 * one without (headline, heading, caption, menu); `rule`: no letters or digits; the rest is page furniture.
 */
export type Label =
  | 'prose'
  | 'sentence'
  | 'short'
  | 'list-item'
  | 'rule'
  | 'date'
  | 'byline'
  | 'comments'
  | 'related'
  | 'promotion'
  | 'button'
  | 'service'
  | 'path'
  | 'boilerplate';

/** A unit with its label and its number of words. */
export interface LabelledUnit extends Unit {
  label: Label;
  words: number;
}

/** From this many words a unit without a final stop is prose too. */
const longWords = 25;
const proseWords = 12;
/** Furniture is short; a longer unit is read as text whatever it begins with. */
const furnitureWords = 30;
const decoration = /^[\s\p{So}\p{Sk}\p{Sm}•·*|>»›←→–—-]+|[\s\p{So}\p{Sk}\p{Sm}•·*|<>»›←→:….–—-]+$/gu;

/** Labels a unit by its own text alone. */
export function labelUnit(unit: Unit): LabelledUnit {
  const words = countWords(unit.text);
  return { ...unit, words, label: labelOf(unit.text, words) };
}

function labelOf(text: string, words: number): Label {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'rule';
  const bare = text.toLowerCase().replaceAll(decoration, '');
  if (words <= furnitureWords) {
    if (commentMarker.test(bare)) return 'comments';
    if (promotion.test(bare)) return 'promotion';
    if (relatedMarker.test(bare)) return 'related';
    if (isDateLine(text)) return 'date';
    if (readByline(text)) return 'byline';
    const button = buttonKind(wordsOf(bare));
    if (button) return button;
    if (isPath(text)) return 'path';
  }
  if (words <= 60 && boilerplate.test(bare)) return 'boilerplate';
  if (listItemPattern.test(text)) return 'list-item';
  if (words >= longWords || (words >= proseWords && endsSentence(text))) return 'prose';
  return endsSentence(text) ? 'sentence' : 'short';
}

/** A list item's marker: a bullet, or a number with a full stop or bracket; then its text. */
export const listItemPattern = /^([-*•‣◦▪]|(\d{1,3})[.)])\s+(?=\S)/u;

/** `Home > News > World`: three or more short parts between signs. Markup that a sentence quotes is none. */
function isPath(text: string): boolean {
  if (text.includes('<') || endsSentence(text)) return false;
  const parts = text.split(/\s*[>»›|•·→]\s*/u).filter((part) => part !== '');
  return parts.length >= 3 && parts.every((part) => countWords(part) <= 4);
}
