/** A passage to replace: exact words and, where they are meant only in one place, what stands right before and after. */
export interface Passage {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** A stretch of a text that goes, with the numbers of the passages in it. */
export interface RedactedRange {
  start: number;
  end: number;
  numbers: number[];
}

/** Replaces passages. They are numbered from 1, in the order in which they were given. */
export interface Redactor {
  /** The stretches of a text that go, in order and without overlaps. */
  find(text: string): RedactedRange[];
  /** The text with a mark, `[redacted 1]`, in the place of each of them. */
  text(text: string): string;
  /** The address; or one that leads nowhere when it holds a passage, percent-encoded or not. */
  address(url: string): string;
  /** The numbers of all passages that were met so far. */
  readonly found: ReadonlySet<number>;
}

/**
 * A redactor for these passages. White space, quotation marks, dashes, Unicode form and signs that can't be seen make no
 * difference, letters and their case do. Where passages overlap, all of their words go.
 */
export function redactorOf(passages: readonly Passage[]): Redactor {
  const patterns = passages.map(patternOf);
  const found = new Set<number>();
  const find = (text: string): RedactedRange[] => {
    const ranges = patterns.flatMap((pattern, at) =>
      [...text.matchAll(pattern)].map(({ 0: match, index }) => {
        found.add(at + 1);
        return { start: index, end: index + match.length, numbers: [at + 1] };
      }),
    );
    return withoutOverlaps(ranges);
  };
  const replaced = (text: string, mark: (numbers: readonly number[]) => string): string => {
    let rest = text;
    for (const { start, end, numbers } of find(text).reverse())
      rest = rest.slice(0, start) + mark(numbers) + rest.slice(end);
    return rest;
  };
  return {
    find,
    text: (text) => replaced(text, redactionMark),
    address(url) {
      const plain = decoded(url);
      const shown = replaced(plain, (numbers) => `redacted-${numbers.join('-')}`);
      if (shown === plain) return url;
      return nowhere + encodeURI(shown.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '').toWellFormed());
    },
    found,
  };
}

/** What stands in a text in the place of passages. */
export function redactionMark(numbers: readonly number[]): string {
  return `[redacted ${numbers.join(', ')}]`;
}

/** Where an address begins that held a passage: `.invalid` never resolves (RFC 2606). */
const nowhere = 'https://redacted.invalid/';

/** Whether an address is one that a redactor made. */
export function isRedactedAddress(url: string): boolean {
  return url.startsWith(nowhere);
}

/** Whether a text holds a mark that a redactor made. */
export function hasRedactionMark(text: string): boolean {
  return /\[redacted \d+(?:, \d+)*\]/.test(text);
}

/**
 * Whether the words of a passage stand in a text in another spelling: in other letter case, or with other signs between
 * them, as in addresses.
 */
export function standsInOtherSpelling({ exact }: Passage, text: string): boolean {
  return loose(text).includes(loose(exact));
}

function loose(text: string): string {
  const words = text
    .replaceAll(unseen, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return ` ${words.join(' ')} `;
}

const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const unseenBetween = '[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]*';
/** Signs that are read as one another. */
const alike = ["'’‘‚‛′ʹʻʼ´‹›＇`", '"“”„‟″«»＂', '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212﹘﹣－'];

function patternOf({ exact, prefix, suffix }: Passage): RegExp {
  const before = prefix === undefined ? '' : `(?<=${sourceOf(prefix)}\\s*)`;
  const after = suffix === undefined ? '' : `(?=\\s*${sourceOf(suffix)})`;
  return new RegExp(`${before}${sourceOf(exact)}${after}`, 'gu');
}

function sourceOf(text: string): string {
  const signs =
    text
      .replaceAll(unseen, '')
      .normalize('NFC')
      .trim()
      .match(/\s+|\S/gu) ?? [];
  return signs.map(signSource).join(unseenBetween);
}

function signSource(sign: string): string {
  if (/^\s/.test(sign)) return '\\s+';
  const group = alike.find((signs) => signs.includes(sign));
  if (group !== undefined) return `[${escaped(group)}]`;
  const parts = sign.normalize('NFD');
  return parts === sign ? escaped(sign) : `(?:${escaped(sign)}|${escaped(parts)})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

function decoded(url: string): string {
  return url.replaceAll(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    try {
      return decodeURIComponent(sequence);
    } catch {
      return sequence;
    }
  });
}

/** One that lies within another is dropped; those that overlap only in part become one. */
function withoutOverlaps(ranges: readonly RedactedRange[]): RedactedRange[] {
  const merged: RedactedRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end) {
      last.end = range.end;
      last.numbers = [...last.numbers, ...range.numbers];
    }
  }
  return merged;
}
