import { stopWords } from '../text/stop-words.ts';
import { openQuotations } from './open-quotations.ts';
import { plainBorders } from './plain-borders.ts';
import {
  afterHours,
  beforeNumber,
  headNouns,
  mayBeLast,
  neverLast,
  openers,
  ordinalLanguages,
  ordinalMonths,
  saidBehind,
  scales,
  shortMonths,
} from './sentence-lexicon.ts';

// The locale is fixed so that the machine's own never changes a result; the rules of sentences hardly depend on it.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What may end a sentence: a text that holds none before its last signs is one sentence. */
const mayEnd = /[.!?\u2026;\n\u0085\u2028\u2029\p{Sentence_Terminal}]/u;

/** How far around a border is looked at; bounds the work. */
const reach = 24;

/**
 * The sentences of one block of text, in order; joined, they rebuild the text exactly, and white space between two
 * belongs to the first. `Intl.Segmenter` finds the borders of every script; what it cuts at full stops of titles,
 * initials, ordinals and abbreviations, within quotations and before what can't begin a sentence is joined again.
 * `lang` is a BCP 47 tag and helps with ordinals only. A text without words is one sentence, the empty text none.
 * Linear; never throws.
 */
export function splitSentences(text: string, lang = ''): string[] {
  if (text === '') return [];
  if (!mayEnd.test(text.slice(0, -2))) return [text];
  const borders = findBorders(text);
  if (borders.length === 0) return [text];
  const language = lang.split('-')[0]!.toLowerCase();
  const isOpen = openQuotations(text);
  const sentences: string[] = [];
  let start = 0;
  for (const border of borders) {
    if (border <= start || !/[\p{L}\p{N}]/u.test(text.slice(start, Math.min(border, start + 200)))) continue;
    if (isOpen(border) || isWithin(text, start, border, language)) continue;
    sentences.push(text.slice(start, border));
    start = border;
  }
  const rest = text.slice(start);
  if (sentences.length > 0 && rest.trim() === '') sentences.push(sentences.pop()! + rest);
  else sentences.push(rest);
  return sentences;
}

/**
 * What ends a sentence and `Intl.Segmenter` passes over: an ellipsis, the Greek question mark, and a full stop before a
 * brand (eBay) or before a number with a small word behind it.
 */
const missed =
  /(?:\u2026|[.!?](?:\[\p{N}{1,3}\]|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079])+|(?<=\p{Script=Greek});|\.(?=\s+\p{Ll}\p{Lu})|(?<=\p{L}{5}|\p{N}(?:st|nd|rd|th))\.(?=\s+\p{N}+\s+\p{Ll}))["'\u201D\u2019\u00BB)\]]*\s+(?=["'\u201C\u2018\u00AB\u201E([]*(?:\p{Lu}|\p{Ll}\p{Lu}|\p{N}))/gu;
/** What one of these has somewhere; much faster to look for. */
const mayBeMissed = /[\u2026;]|[.!?][[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]|\.\s+(?:\p{Ll}\p{Lu}|\p{N}+\s+\p{Ll})/u;
/** Opening signs right behind an end begin the next sentence (`。「`); closing ones before it end the last (`! » Il`). */
const openingTail = /(?<=[\p{Sentence_Terminal}])[\u300C\u300E\uFF08\u300A\u3008\u3010\u201C\u00AB\u201E(]+$/u;
const closingHead =
  /^(?:[\u00BB\u201D\u300D\u300F)\]]|\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}]*)+\s+(?=[^\p{Ll}\s])/u;

function findBorders(text: string): number[] {
  const borders: number[] = [];
  for (const index of plainBorders(text) ?? Array.from(segmenter.segment(text), (sentence) => sentence.index)) {
    if (index === 0) continue;
    if (text[index - 1] === ' ' && isCapital(text.charCodeAt(index))) {
      borders.push(index);
      continue;
    }
    const from = Math.max(0, index - reach);
    const tail = openingTail.exec(text.slice(from, index));
    const closed = closingHead.exec(text.slice(index, index + reach));
    borders.push(tail === null ? index + (closed?.[0].length ?? 0) : from + tail.index);
  }
  if (!mayBeMissed.test(text)) return borders;
  const more = Array.from(text.matchAll(missed), ({ index, 0: found }) => index + found.length);
  if (more.length === 0) return borders;
  return [...new Set([...borders, ...more])].sort((one, other) => one - other);
}

/** A to Z: what begins most sentences, and is none of the signs that need a closer look. */
function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

const closers = /["'\u201D\u2019\u00BB\u203A)\]\u300D\u300F\uFF09\u300B\u3009\u3011\s]+$/u;

/** A quotation behind a colon, in scripts without capitals: who says it stands before it. */
const introduced = /\p{Script=Han}[:\uFF1A]\s*[\u201C\u300C"][^\u201C\u201D\u300C\u300D"]*[\u201D\u300D"]\s*$/u;
const longestSaying = 200;

/** True when a sentence goes on over this border. */
function isWithin(text: string, start: number, border: number, language: string): boolean {
  const head = text.slice(Math.max(start, border - reach), border);
  const next = text.slice(border, border + reach);
  const ended = head.replace(closers, '');
  // A line ends a sentence when it ends like one; an empty line always does.
  const isLine = /[\n\u0085\u2028\u2029]\s*$/.test(head);
  if (isLine && /(?:[\n\u0085]\s*[\n\u0085]|\u2029)\s*$/.test(head)) return false;
  const isSaidBefore = introduced.test(text.slice(Math.max(start, border - longestSaying), border));
  if (goesOn(next, head, isSaidBefore) || (isLine && !/[\p{Sentence_Terminal}\u2026:;]$/u.test(ended))) return true;
  // A number or letter with its full stop alone, as in a list: it belongs to what follows.
  if (/^\s*(?:\p{N}{1,3}|\p{L}|[IVXivx]{1,5})[.)]\s*$/u.test(text.slice(start, Math.min(border, start + 12)))) {
    return border - start < 12;
  }
  if (!ended.endsWith('.')) return false;
  return belongsToNext(ended.slice(0, -1), next, language);
}

/** What can't begin a sentence: a small letter (but iPhone), a sign that closes or goes on, a particle behind a quotation. */
function goesOn(next: string, head: string, isSaidBefore: boolean): boolean {
  if (isCapital(next.charCodeAt(0))) return isBehindBracket(head);
  if (/^["'\u2019\u201D([\u201C\u00AB\u2026-]*\s*\p{Ll}/u.test(next)) {
    return !/^["'\u201C\u00AB(]*\p{Ll}{1,2}\p{Lu}/u.test(next) && !/^\p{Ll}[).]\s/u.test(next);
  }
  if (/^[,;:.!?\u2026)\]\u00BB\u201D\u203A\u300D\u300F\uFF09\u3001\uFF0C%]/u.test(next)) {
    return !/^(?:\u00BB\p{L}|[\u201D]\p{Lu}|:\p{L}|\.\p{L})/u.test(next);
  }
  if (/^[\u2013\u2014-]+\s*\p{Ll}/u.test(next)) return true;
  if (!isSaidBefore && /[\u300D\u300F\u201D\u00BB"]\s*$/u.test(head) && saidBehind.test(next)) return true;
  return isBehindBracket(head);
}

/** A bracket or title within a sentence, that holds a whole one and opened behind something else, closes at the end. */
function isBehindBracket(head: string): boolean {
  if (!/\p{Sentence_Terminal}[\uFF09\u300B\u3009\u3011]$/u.test(head)) return false;
  return /[^\s\p{Sentence_Terminal}][\uFF08\u300A\u3008\u3010][^\uFF08\u300A\u3008\u3010]*$/u.test(head);
}

/** The full stop behind these letters belongs to them, and the sentence goes on. */
function belongsToNext(ended: string, next: string, language: string): boolean {
  const word = lastWord(ended);
  const lower = word.toLowerCase();
  const following = /^[^\p{L}\p{N}]{0,4}([\p{L}\p{M}\p{N}'\u2019]+)(\.?)/u.exec(next);
  if (following === null) return false;
  const [, follower = '', stop] = following;
  const isInitial = stop === '.' && /^\p{Lu}$/u.test(follower);
  const spoken = follower.toLowerCase();
  const begins = !isInitial && (stopWords.has(spoken) || openers.has(spoken));
  const isNumber = /^\p{N}/u.test(follower);
  if (/^\p{N}{1,3}$/u.test(word)) return isOrdinal(ended, spoken, begins, isNumber, language);
  if (neverLast.has(lower) && word !== 'EST') return !(lower.length === 1 && begins && /\p{Lu}/u.test(word));
  if (isNumber && (beforeNumber.has(lower) || shortMonths.has(lower))) return true;
  if (shortMonths.has(lower) && /\p{N}\s+\p{L}+$/u.test(ended)) return isNumber;
  // Initials of names: J. K. Rowling, В. В. Путин; not the pronoun, and not what stands behind a small word (plan B).
  if (/^(?:\p{Lu}\.)*-?\p{Lu}$/u.test(word) && !mayBeLast.has(lower)) {
    return isInitial || (!begins && !isNumber && !(word === 'I' && /(?:^|[^\p{L}])\p{Ll}+ I$/u.test(ended)));
  }
  if (/^\p{Lu}\p{Ll}?$/u.test(word) && isInitial) return true;
  if (isNumber && lower.endsWith('str')) return true;
  if (/^[ap]\.m$/.test(lower)) return !begins || (afterHours.has(spoken) && /^\p{Lu}+$/u.test(follower));
  if (scales.has(lower) && /\p{N}\s*\p{L}+$/u.test(ended)) return !begins;
  if (lower === 'p' && (language === 'cs' || language === 'sk')) return !begins;
  if (/l['\u2019]on$/iu.test(ended)) return true;
  // u. a. Äpfel
  if (/(?:^|[^\p{L}])\p{L}\.\s?\p{Ll}$/u.test(ended)) return !begins;
  if (!mayBeLast.has(lower)) return /^(?:\p{Ll}\.)+\p{Ll}$/u.test(word) && !begins;
  if (lower === 'st') return !begins;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(lower)) return headNouns.has(spoken) || isInitial;
  return lower === 'co' || lower === 'inc' || lower === 'corp' ? headNouns.has(spoken) : false;
}

const wordAtEnd = /[\p{L}\p{M}\p{N}.\u2116\u00BA\u00B0\u00A7'-]+$/u;

/** The letters, numbers and signs of abbreviations at the end of a text. */
function lastWord(text: string): string {
  let start = text.length;
  for (; start > 0; start -= 1) {
    const unit = text.charCodeAt(start - 1);
    if (unit >= 0x80) return wordAtEnd.exec(text)?.[0] ?? '';
    const small = unit | 0x20;
    const isOfWord = (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    if (!isOfWord && unit !== 0x2e && unit !== 0x27 && unit !== 0x2d) break;
  }
  return text.slice(start);
}

/** A day or place with a full stop: am 3. Oktober, der 2. Weltkrieg. */
function isOrdinal(ended: string, spoken: string, begins: boolean, isNumber: boolean, language: string): boolean {
  if (/[\p{N}][.,:]\p{N}+$/u.test(ended) || /\p{Sc}\p{N}+$/u.test(ended)) return false;
  if (ordinalMonths.has(spoken)) return true;
  if (!ordinalLanguages.has(language) || begins) return false;
  return !isNumber || /^\p{N}{1,2}$/u.test(spoken);
}
