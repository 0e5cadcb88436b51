import type { EditClass } from '../model/diff.ts';
import { foldKey } from '../text/fold-key.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize, type Token } from '../text/words.ts';
import { isSpelling } from './is-spelling.ts';
import { ambiguousDateWords, capitalizedNouns, contractedNot, dateWords, negations, numberWords } from './lexicon.ts';

/** One side of a hunk with what stands around it. */
export interface HunkSide {
  /** The changed text. */
  text: string;
  /** Text of the whole block, and where the changed text begins in it. */
  blockText: string;
  start: number;
  /** The block as a whole is a quotation, a heading (capitals tell no names), code (no prose: neither names nor quotations). */
  kind: 'prose' | 'quote' | 'heading' | 'code';
}

/** What classes need to know of the article. */
export interface ClassifyContext {
  /** First part of the language tag, or '' when it is not known. */
  language: string;
  /** Words, as written, that have a capital where no sentence begins. */
  names: ReadonlySet<string>;
}

const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const quotationMarks = /["\u201C-\u201F\u00AB\u00BB\u2039\u203A\u300C-\u300F\uFF02]/g;

/** How many double quotation marks of any script a text has. */
export function countQuotationMarks(text: string): number {
  return text.match(quotationMarks)?.length ?? 0;
}

/** What a hunk changed, as far as a rule can check it: at least one class, in a fixed order. */
export function classifyHunk(before: HunkSide, after: HunkSide, context: ClassifyContext): EditClass[] {
  const left = foldKey(before.text.replace(unseen, ''));
  const right = foldKey(after.text.replace(unseen, ''));
  if (left === right) return ['typography'];
  if (!/[\p{L}\p{N}]/u.test(left + right)) {
    if (after.kind === 'code' || /[\p{So}\p{Sc}]/u.test(left + right)) return ['wording'];
    if (/^['"]+$/.test(left) && /^['"]+$/.test(right)) return ['typography'];
    return countQuotationMarks(before.text) === countQuotationMarks(after.text) ? ['punctuation'] : ['quotation-marks'];
  }
  const inQuotation = isQuoted(before) && isQuoted(after);
  const base = baseClasses(before, after, left, right, context);
  if (base.every((name) => name === 'case' || name === 'punctuation' || name === 'typography')) return base;
  if (!inQuotation) return base;
  return base.includes('wording') ? ['quotation'] : [...base, 'quotation'];
}

function baseClasses(
  before: HunkSide,
  after: HunkSide,
  left: string,
  right: string,
  context: ClassifyContext,
): EditClass[] {
  if (left.toLowerCase() === right.toLowerCase()) return ['case'];
  const leftTokens = tokenize(before.text);
  const rightTokens = tokenize(after.text);
  const leftWords = leftTokens.filter((token) => token.kind !== 'sign');
  const rightWords = rightTokens.filter((token) => token.kind !== 'sign');
  const spoken = (tokens: readonly Token[]): string[] => tokens.map((token) => foldKey(token.text).toLowerCase());
  const leftSpoken = spoken(leftWords);
  const rightSpoken = spoken(rightWords);
  if (leftSpoken.join(' ') === rightSpoken.join(' ')) return ['punctuation'];

  const classes: EditClass[] = [];
  const leftNumbers = numbersOf(leftWords);
  const rightNumbers = numbersOf(rightWords);
  const sameNumbers = leftNumbers.join(' ') === rightNumbers.join(' ');
  if (!sameNumbers) classes.push('number');
  if (
    hasDateWord(leftWords) ||
    hasDateWord(rightWords) ||
    (!sameNumbers && (besideDate(before) || besideDate(after)))
  ) {
    classes.push('date');
  }
  const leftNames = namesOf(leftWords, before, context);
  const rightNames = namesOf(rightWords, after, context);
  const isNew = (names: Set<string>, others: Set<string>, words: string[]): boolean =>
    [...names].some((name) => !others.has(name) && !words.includes(foldKey(name).toLowerCase()));
  if (isNew(leftNames, rightNames, rightSpoken) || isNew(rightNames, leftNames, leftSpoken)) classes.push('name');
  if (after.kind !== 'code' && countNegations(leftSpoken, context) !== countNegations(rightSpoken, context))
    classes.push('negation');
  if (classes.length > 0) return classes;

  if (sameNumbers && leftNumbers.length > 0 && leftWords.every(isNumber) && rightWords.every(isNumber))
    return ['typography'];
  const sorted = (list: string[]): string => [...list].sort().join(' ');
  if (leftSpoken.length > 1 && sorted(leftSpoken) === sorted(rightSpoken)) return ['order'];
  if (isSpelling(leftSpoken, rightSpoken)) return ['spelling'];
  return ['wording'];
}

function isNumber(token: Token): boolean {
  return token.kind === 'number';
}

/** The values of digits and number words, without the signs that only group digits. */
function numbersOf(tokens: readonly Token[]): string[] {
  const numbers: string[] = [];
  for (const { text, kind } of tokens) {
    // The digits of an address count nothing.
    if (/^https?:/i.test(text)) continue;
    if (kind === 'number' || /\p{Nd}/u.test(text)) {
      numbers.push(
        foldKey(text)
          .replace(/[,.' \u066C](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
          .replace(/(?:st|nd|rd|th|s)$/, ''),
      );
      continue;
    }
    const value = numberWords.get(text.toLowerCase());
    if (value !== undefined) numbers.push(value);
  }
  return numbers;
}

function hasDateWord(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => {
    const lower = text.toLowerCase();
    return dateWords.has(lower) && !(ambiguousDateWords.has(lower) && text === lower);
  });
}

/** A month or a weekday stands right before or after the changed text. */
function besideDate({ blockText, start, text }: HunkSide): boolean {
  const near = [
    ...tokenize(blockText.slice(Math.max(0, start - 20), start)).slice(-2),
    ...tokenize(blockText.slice(start + text.length, start + text.length + 20)).slice(0, 2),
  ];
  return hasDateWord(near);
}

/** Words with a capital that are no beginning of a sentence, or are known as names from elsewhere. */
function namesOf(words: readonly Token[], side: HunkSide, { language, names }: ClassifyContext): Set<string> {
  const found = new Set<string>();
  if (capitalizedNouns.has(language) || side.kind === 'code') return found;
  for (const { text, start } of words) {
    if (
      !/^\p{Lu}/u.test(text) ||
      text === 'I' ||
      stopWords.has(text.toLowerCase()) ||
      dateWords.has(text.toLowerCase())
    )
      continue;
    if (names.has(text) || (side.kind !== 'heading' && !beginsSentence(side.blockText, side.start + start)))
      found.add(text);
  }
  return found;
}

/** What ends in a full stop within a sentence, before a name. */
const beforeName =
  /(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|St|Mme|Mlle|\p{Lu})\.\s*$/u;
const sentenceStart = /(?:^|[.!?\u2026:\u3002\uFF01\uFF1F\n\t])["'\u201C\u2018\u00AB\u201E([\s\u2014*-]*$/u;
const quotationStart = /["\u201C\u00AB\u201E]\s*$/u;

/** True when nothing stands before this place in its sentence but opening signs. Titles and initials end no sentence. */
export function beginsSentence(text: string, offset: number): boolean {
  const head = offset > 12 ? `x${text.slice(offset - 12, offset)}` : text.slice(0, offset);
  if (quotationStart.test(head)) return true;
  return sentenceStart.test(head) && !beforeName.test(head);
}

function countNegations(words: readonly string[], { language }: ClassifyContext): number {
  const list = negations[language === '' ? 'en' : language];
  return words.filter((word) => (list?.has(word) ?? false) || contractedNot.test(word)).length;
}

const openers = '\u201C\u201E\u00AB\u300C\u300E';
const closers = '\u201D\u00BB\u300D\u300F';

/** How far back an opening mark is looked for; bounds the work in very long blocks. */
const longestQuotation = 4000;

/** The changed text lies between quotation marks, or in a block quotation. */
function isQuoted(side: HunkSide): boolean {
  if (side.kind === 'quote') return true;
  if (side.kind === 'code') return false;
  let depth = 0;
  let straight = false;
  for (let at = Math.max(0, side.start - longestQuotation); at < side.start; at += 1) {
    const sign = side.blockText[at]!;
    if (sign === '"') straight = !straight;
    // German and others close with the mark that opens in English.
    else if (openers.includes(sign)) depth = sign === '\u201C' && depth > 0 ? depth - 1 : depth + 1;
    else if (closers.includes(sign) && depth > 0) depth -= 1;
  }
  return depth > 0 || straight;
}
