import type { Token } from '../text/words.ts';

const hanDigits = '〇一二三四五六七八九';
const hanPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
/** A numeral, and what may be written together with it: a measure, a sign of dates, a currency. */
const numeral = /^([〇零一二三四五六七八九十百千万萬亿億兆两兩]+)([年月日号號时時点點岁歲人名个個位次元円]?)$/u;
/** One is an article too often, but in a date. */
const inDate = /^[月日号號]/u;
/** A power with ones behind it but none before: the word `万一`. */
const noNumeral = /^[万萬亿億兆].*[一二三四五六七八九]/u;

/**
 * The value of a Chinese or Japanese numeral in digits, sign by sign (`二〇二〇`) or by its powers of ten (`三十五`);
 * `undefined` for what is none. A power alone stays, as after digits it multiplies these.
 */
export function hanValue(text: string): string | undefined {
  const [, number, measure] = numeral.exec(text) ?? [];
  if (number === undefined || (number === '一' && !inDate.test(measure!)) || noNumeral.test(number)) return undefined;
  return hanSum(number);
}

function hanSum(text: string): string {
  const plain = text.replace(/[零萬两兩]/gu, (sign) => '〇万二二'['零萬两兩'.indexOf(sign)]!);
  const signs = Array.from(plain);
  if (!signs.some((sign) => sign in hanPowers)) return signs.map((sign) => hanDigits.indexOf(sign)).join('');
  if (!signs.some((sign) => hanDigits.includes(sign)) && plain !== '十') return text;
  let [sum, part, digit] = [0, 0, 0];
  for (const sign of signs) {
    const power = hanPowers[sign];
    if (power === undefined) digit = hanDigits.indexOf(sign);
    else if (power < 1e4) {
      part += (digit || 1) * power;
      digit = 0;
    } else {
      sum += (part + digit || 1) * power;
      part = digit = 0;
    }
  }
  return String(sum + part + digit);
}

/**
 * Tokens with each numeral as one, and apart from its measure: a dictionary cuts them as it likes (`三百`, `五`,
 * `十万元`). Other tokens stay as they are.
 */
export function joinNumerals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let isOpen = false;
  for (const token of tokens) {
    const [, number, measure = ''] = token.kind === 'word' ? (numeral.exec(token.text) ?? []) : [];
    if (number === undefined) {
      joined.push(token);
      isOpen = false;
      continue;
    }
    const last = joined.at(-1);
    const border = token.start + number.length;
    if (isOpen && last!.end === token.start) {
      joined[joined.length - 1] = { ...last!, text: last!.text + number, end: border };
    } else if (measure !== '' && number === '一' && !inDate.test(measure)) {
      joined.push(token);
      isOpen = false;
      continue;
    } else if (number === '一' && measure !== '') joined.push({ ...token, kind: 'number', text: '1', end: border });
    else joined.push({ ...token, text: number, end: border });
    if (measure !== '') joined.push({ ...token, text: measure, start: border });
    isOpen = measure === '';
  }
  return joined;
}
