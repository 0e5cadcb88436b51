import type { Token } from '../text/words.ts';
import { firstWord } from './scale-of.ts';
import { powerOf, unitOf } from './unit-symbols.ts';

const perCent = /^(?:per cent|pour cent|por ciento|por cento|per cento)$/;

/**
 * The unit that a token right behind a number is, `undefined` where it is none, and whether it is one together with the
 * next token: `square metres`, `per cent`, `years old`.
 *
 * @param tail the text behind the tokens, in which the unit of a power may stand
 * @param isDegree a sign of degrees stands before the token
 */
export function unitAt(
  token: Token,
  next: Token | undefined,
  tail: string,
  isDegree: boolean,
): { unit: string | undefined; isDouble: boolean } {
  const word = token.text.toLowerCase();
  const power = powerOf(token.text);
  if (power !== undefined && unitOf(next?.text ?? firstWord(tail)) !== undefined) {
    return { unit: ((next && unitOf(next.text)) ?? '') + power, isDouble: next !== undefined };
  }
  if (next !== undefined && perCent.test(`${word} ${next.text}`)) return { unit: '%', isDouble: true };
  const unit = isDegree && /^[cf]$/.test(word) ? word : unitOf(token.text);
  const isAge = next !== undefined && /^olds?$/i.test(next.text) && next.start - token.end <= 1;
  if (!isAge || unit === undefined) return { unit, isDouble: false };
  return { unit: unit.endsWith('-old') ? unit : `${unit}-old`, isDouble: true };
}
