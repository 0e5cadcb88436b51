import type { Token } from '../text/words.ts';
import { joinNumerals } from './han-numbers.ts';
import { countedInMillions } from './number-words.ts';
import { firstWord, scaleOf } from './scale-of.ts';
import { endsInUnit, numberBefore } from './number-before.ts';
import {
  bare,
  fraction,
  isOrdinalEnding,
  fractionOf,
  scaled,
  valueOf,
  withFraction,
  withSharedSign,
  withUnit,
} from './number-value.ts';
import { unitAt } from './unit-at.ts';
import { powerOf, unitOf } from './unit-symbols.ts';

const currency = /\p{Sc}/u;
const dash = /^[-\u2010-\u2015\u2212]$/;
const dashed = /^[-\u2010-\u2015\u2212]\p{Nd}/u;
const raisedDigit = /^[\u2070\u00B9\u00B2\u00B3\u2074-\u2079\u207B]$/;
const vulgarFraction = /^[\u00BC-\u00BE\u2150-\u215E]$/;
const plain = /^\d+$/;
const bareMoney = /^[\d.,]+\p{Sc}?$/u;
/** A part of what is numbered, in brackets or bare: `4(b)`, `4(ii)`, `4b`. */
const partInBrackets = /^(?:\p{L}|[ivx]{2,4}|\p{Nd}{1,2})$/iu;
const barePart = /^[a-d]$/;

/** What a text counts, and which of its tokens tell it. */
export interface Numbers {
  /**
   * The values of digits and number words, in order, without the signs that only group digits; a word for a power of
   * ten multiplies the number before it, a unit stands behind it. `~` is before a word that is a number only in the
   * place of another: an ordinal, a fraction; `·` before the power of a number that stands before the text.
   */
  values: string[];
  /** Starts of the tokens that are numbers, powers of ten and units. */
  numerals: Set<number>;
}

/**
 * Reads the numbers of a text in a language (first part of the tag).
 *
 * @param head the text before it, which may end in the number whose unit begins here
 * @param tail the text behind it, which may tell what is counted
 * @param tag the whole tag, as the country may tell which sign groups digits
 */
export function readNumbers(
  tokens: readonly Token[],
  language: string,
  head = '',
  tail = '',
  tag: string = language,
): Numbers {
  const isHan = language === 'zh' || language === 'ja';
  const reader = new NumberReader(isHan ? joinNumerals(tokens) : tokens, { language, head, tail, tag });
  reader.read();
  if (isHan) reader.markWithin(tokens);
  return reader;
}

/** The number that was read last. */
interface LastNumber {
  end: number;
  isMoney: boolean;
  /** It stands before the text, or has its unit. */
  isOpen: boolean;
  /** A sign parts it from what follows. */
  isCut: boolean;
  /** Where in the values the first number of a range is whose dash was read; -1 for none. */
  range: number;
}

interface Surroundings {
  language: string;
  head: string;
  tail: string;
  tag: string;
}

class NumberReader implements Numbers {
  readonly values: string[] = [];
  readonly numerals = new Set<number>();
  readonly #tokens: readonly Token[];
  readonly #around: Surroundings;
  #last: LastNumber | undefined;
  #isDegree = false;

  constructor(tokens: readonly Token[], around: Surroundings) {
    this.#tokens = tokens;
    this.#around = around;
    const { head, language } = around;
    const before = numberBefore(head, tokens[0], language);
    if (before === undefined) return;
    this.#tell(0, before.isMoney, true);
    this.#isDegree = before.isDegree;
  }

  read(): void {
    for (let at = 0; at < this.#tokens.length;) {
      const token = this.#tokens[at]!;
      const follows = this.#last !== undefined && token.start - this.#last.end <= 1;
      if (token.kind === 'sign') at += this.#readSign(at, follows);
      else at += this.#readScale(at, follows) || (follows && this.#readUnit(at)) || this.#readValue(at, follows);
    }
  }

  /** Tokens within the numerals are numerals too, where a dictionary had cut these otherwise. */
  markWithin(tokens: readonly Token[]): void {
    let at = 0;
    for (const { start } of tokens) {
      while (at + 1 < this.#tokens.length && this.#tokens[at + 1]!.start <= start) at += 1;
      if (this.numerals.has(this.#tokens[at]!.start)) this.numerals.add(start);
    }
  }

  #tell(end: number, isMoney: boolean, isOpen: boolean, range = -1): void {
    this.#last = { end, isMoney, isOpen, isCut: false, range };
  }

  /** Puts more of the last number behind it; alone where that stands before the text. */
  #add(more: string): void {
    const isHere = this.values.length > 0 && (this.#last?.end ?? 0) > 0;
    this.values.push(isHere ? this.values.pop()! + more : more);
  }

  #readSign(at: number, follows: boolean): number {
    const token = this.#tokens[at]!;
    const last = this.#last;
    const isBeside = follows && token.start === last!.end;
    if (raisedDigit.test(token.text)) {
      if (isBeside || this.#isBehindUnit(at)) this.#readPower(token);
    } else if (vulgarFraction.test(token.text)) {
      const fractional = fractionOf(token.text)!;
      this.#pushFraction(fractional, follows && !last!.isOpen);
      this.#tell(token.end, false, false);
    } else if (follows) {
      if (unitOf(token.text) !== undefined) return this.#readUnit(at);
      this.#isDegree = token.text === '°';
      if (this.#isDegree) this.values.push('°');
      last!.isCut = true;
      if (this.#isDegree || token.text === '.') last!.end = token.end;
      else if (dash.test(token.text)) {
        last!.end = token.end;
        last!.range = this.values.length - 1;
      } else if (token.text === '(' && isBeside) return this.#readPart(at);
      else if (token.text === '/' && isBeside) return this.#readFraction(at);
    }
    return 1;
  }

  /** `10⁶`, `m²` */
  #readPower({ text, end }: Token): void {
    const digit = text === '\u207B' ? '-' : text.normalize('NFKC');
    const isMore = /\^-?\d*$/.test(this.values.at(-1) ?? '') && (this.#last?.end ?? 0) > 0;
    this.#add(isMore ? digit : `^${digit}`);
    this.#tell(end, false, this.#last?.isOpen ?? true);
  }

  /** A raised digit stands behind a unit without a number (`per m²`), or behind the text that ends before it. */
  #isBehindUnit(at: number): boolean {
    const before = this.#tokens[at - 1];
    const { start } = this.#tokens[at]!;
    if (before !== undefined) return before.end === start && unitOf(before.text) !== undefined;
    return start === 0 && endsInUnit(this.#around.head);
  }

  #readPart(at: number): number {
    const [part, closing] = [this.#tokens[at + 1], this.#tokens[at + 2]];
    if (closing?.text !== ')' || !partInBrackets.test(part!.text)) return 1;
    this.#add(`(${part!.text})`);
    this.numerals.add(part!.start);
    this.#last!.end = closing.end;
    return 3;
  }

  /** `1/2`, `2 1/2`; no date such as `1/2/2020`. */
  #readFraction(at: number): number {
    const [part, whole] = [this.#tokens[at - 1], this.#tokens[at + 1]];
    const isOfDate = this.#tokens[at - 2]?.text === '/' || this.#tokens[at + 2]?.text === '/';
    if (isOfDate || whole === undefined || whole.start > this.#tokens[at]!.end || this.values.at(-1) !== part?.text)
      return 1;
    if (!/^[1-9]$/.test(part!.text) || !/^[1-9]\d?$/.test(whole.text) || Number(part!.text) >= Number(whole.text))
      return 1;
    this.values.pop();
    const number = this.#tokens[at - 2];
    this.#pushFraction(
      fraction(part!.text, whole.text),
      number?.text === this.values.at(-1) && number?.end === part!.start - 1,
    );
    this.numerals.add(whole.start);
    this.#tell(whole.end, false, false);
    return 2;
  }

  #pushFraction(fractional: string, isMixed: boolean): void {
    const whole = isMixed ? (this.values.at(-1) ?? '') : '';
    if (plain.test(whole)) this.values[this.values.length - 1] = withFraction(whole, fractional, this.#around.tag);
    else this.values.push(fractional);
  }

  #readScale(at: number, follows: boolean): number {
    const token = this.#tokens[at]!;
    const word = token.text.toLowerCase();
    const last = this.#last;
    const isOfMillions = (): boolean =>
      countedInMillions.has(this.#tokens[at + 1]?.text.toLowerCase() ?? firstWord(this.#around.tail));
    const scale = scaleOf(word, this.#around.language, follows, () => last?.isMoney === true || isOfMillions());
    if (scale === undefined) return 0;
    let range = -1;
    if (follows && this.values.length > 0 && !last!.isOpen) {
      const number = this.values.pop()!;
      const first = this.values[last!.range] ?? '';
      // `5–10 million`: both are millions.
      if (bareMoney.test(first) && Number.parseFloat(first) < Number.parseFloat(number))
        this.values[last!.range] = scaled(first, scale);
      this.values.push(scaled(number, scale));
      range = last!.range;
    }
    // The power of a number that stands before the text is one, whatever its form: `5m`, `5 million`.
    else this.values.push(follows ? `·×${scale}` : `×${scale}`);
    this.#tell(token.end, last?.isMoney === true, false, range);
    this.numerals.add(token.start);
    return 1;
  }

  /** What stands behind a number and tells what it counts, or which part of it is meant. */
  #readUnit(at: number): number {
    const token = this.#tokens[at]!;
    const last = this.#last!;
    const next = this.#tokens[at + 1];
    const power = powerOf(token.text);
    if (power !== undefined && last.isOpen && last.end > 0) {
      this.#add(power);
      this.#tell(token.end, false, true);
    } else if (token.start === last.end && !last.isCut && barePart.test(token.text)) {
      this.#add(token.text);
      last.end = token.end;
    } else {
      const { unit, isDouble } = unitAt(token, next, this.#around.tail, this.#isDegree);
      this.#isDegree = false;
      if (unit === undefined) return 0;
      if (bare.test(this.values[last.range] ?? '')) this.values[last.range] = withUnit(this.values[last.range]!, unit);
      this.values.push(withUnit(last.isOpen ? '' : (this.values.pop() ?? ''), unit));
      if (isDouble) this.numerals.add(next!.start);
      this.numerals.add(token.start);
      this.#tell((isDouble ? next! : token).end, false, true);
      return isDouble ? 2 : 1;
    }
    this.numerals.add(token.start);
    return 1;
  }

  #readValue(at: number, follows: boolean): number {
    let token = this.#tokens[at]!;
    const { language, tag } = this.#around;
    // `10%–12%`: no minus.
    if (follows && token.start === this.#last!.end && token.kind === 'number' && dashed.test(token.text)) {
      this.#last!.range = this.values.length - 1;
      token = { ...token, text: token.text.slice(1) };
    }
    const value = valueOf(token, language, tag);
    if (value === undefined) {
      this.#last = undefined;
      return 1;
    }
    this.numerals.add(token.start);
    const last = follows ? this.#last! : undefined;
    const before = this.values.at(-1);
    const isPart = last?.isOpen === false && before !== undefined;
    if (isPart && !last.isCut && /^\d{3}$/.test(token.text) && /^[1-9]\d{0,5}$/.test(before)) {
      this.values[this.values.length - 1] = before + token.text;
    } else if (isPart && !last.isCut && /^[2-9]0$/.test(before) && /^[1-9]$/.test(value) && token.kind === 'word') {
      this.values[this.values.length - 1] = String(Number(before) + Number(value));
    } else this.values.push(value);
    const range = last?.range ?? -1;
    if (range >= 0) {
      const signed = withSharedSign(this.values[range]!, this.values.pop()!);
      this.values[range] = signed[0];
      this.values.push(signed[1]);
    }
    this.#tell(token.end, currency.test(token.text), false, range);
    return 1 + this.#readOrdinal(at);
  }

  /** `3.` in German, `1er` */
  #readOrdinal(at: number): number {
    const [number, ending, next] = this.#tokens.slice(at, at + 3);
    if (number!.kind !== 'number' || ending === undefined || ending.start !== number!.end) return 0;
    if (!plain.test(this.values.at(-1)!)) return 0;
    if (!isOrdinalEnding(ending, next?.text ?? this.#around.tail, this.#around.language)) return 0;
    this.values.push(`${this.values.pop()!}?`);
    this.numerals.add(ending.start);
    this.#last!.end = ending.end;
    this.#last!.isCut = true;
    return 1;
  }
}
