/** HTML text with the encoding it was read in and where that was found. */
export interface DecodedHtml {
  text: string;
  /** Name of the encoding as the WHATWG Encoding Standard gives it, lower case. */
  charset: string;
  source: 'bom' | 'utf-8' | 'header' | 'meta' | 'default';
}

/** How far into the page a `meta` or an XML declaration is looked for. Standard: 1,024; scripts often stand before it. */
const metaBytes = 16_384;
const fallback = 'windows-1252';
const charsetParameter = /charset\s*=\s*(?:"\s*([^"]*)"|'\s*([^']*)'|([^\s;"'>]+))/i;

/**
 * The text of a page's bytes. The encoding is taken from, in this order: a byte order mark; the bytes themselves
 * where they are UTF-8 beyond ASCII; the `Content-Type` header; a `meta` element or XML declaration; windows-1252.
 * A label that the bytes contradict (UTF-8 that is none, UTF-16 without any zero byte, one that gives broken
 * characters where the next label gives none) is passed over. Never throws; bytes that mean nothing become U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): DecodedHtml {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return read(bytes, mark, 'bom');
  const shape = utf8Shape(bytes);
  if (shape.isValid && shape.sequences > 0) return read(bytes, 'utf-8', 'utf-8');
  const stated = statedLabels(bytes, contentType).filter(({ charset }) => isPossible(charset, bytes, shape));
  const readings = stated.map(({ charset, source }) => read(bytes, charset, source));
  const first = readings[0];
  if (first !== undefined) return readings.find(({ text }) => !text.includes('\uFFFD')) ?? first;
  if (looksLikeUtf16(bytes, 0)) return read(bytes, 'utf-16le', 'default');
  if (looksLikeUtf16(bytes, 1)) return read(bytes, 'utf-16be', 'default');
  return read(bytes, shape.isMostly ? 'utf-8' : fallback, 'default');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

interface Utf8Shape {
  /** No byte contradicts UTF-8; a sequence cut off at the very end doesn't. */
  isValid: boolean;
  /** Characters beyond ASCII that are well formed. */
  sequences: number;
  /** Broken bytes are few beside well-formed sequences: a damaged UTF-8 page, not another encoding. */
  isMostly: boolean;
}

function utf8Shape(bytes: Uint8Array): Utf8Shape {
  let sequences = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let length = 0;
    while (length < more && isContinuation(bytes[at + 1 + length], lead, length)) length++;
    if (more > 0 && length === more) sequences++;
    else if (more === 0 || at + 1 + length < bytes.length) broken++;
    at += length;
  }
  return { isValid: broken === 0, sequences, isMostly: sequences > 0 && sequences >= broken * 10 };
}

/** Whether a byte may stand at `index` behind a lead byte: no overlong forms, surrogates or beyond U+10FFFF. */
function isContinuation(byte: number | undefined, lead: number, index: number): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (index > 0) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}

function statedLabels(bytes: Uint8Array, contentType: string | undefined): Pick<DecodedHtml, 'charset' | 'source'>[] {
  const header = encodingOf(labelIn(contentType ?? ''));
  const inPage = encodingOf(labelInPage(bytes));
  return [
    ...(header === undefined ? [] : [{ charset: header, source: 'header' as const }]),
    // A `meta` that could be read as ASCII can't stand in UTF-16: the Standard reads it as UTF-8.
    ...(inPage === undefined
      ? []
      : [{ charset: inPage.startsWith('utf-16') ? 'utf-8' : inPage, source: 'meta' as const }]),
  ];
}

function labelInPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(fallback).decode(bytes.subarray(0, metaBytes)).replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    const label = labelIn(tag);
    if (label !== undefined) return label;
  }
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1];
}

function labelIn(text: string): string | undefined {
  const match = charsetParameter.exec(text) as (string | undefined)[] | null;
  return match?.slice(1).find((label) => label !== undefined);
}

/** The encoding that a label names; undefined for one that no browser knows. */
function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'x-user-defined' ? fallback : encoding;
  } catch {
    return undefined;
  }
}

function isPossible(charset: string, bytes: Uint8Array, shape: Utf8Shape): boolean {
  if (charset === 'utf-8') return shape.isValid || shape.isMostly;
  if (charset.startsWith('utf-16')) return looksLikeUtf16(bytes, charset === 'utf-16le' ? 0 : 1);
  return true;
}

/** Markup is ASCII: in UTF-16 about every second byte of it is zero, those behind the others (`offset` 0, little endian) or before them. */
function looksLikeUtf16(bytes: Uint8Array, offset: 0 | 1): boolean {
  const sample = bytes.subarray(0, 1024);
  let zeros = 0;
  for (let at = 1 - offset; at < sample.length; at += 2) {
    if (sample[at] === 0 && sample[at + (offset === 0 ? -1 : 1)] !== 0) zeros++;
  }
  return sample.length >= 4 && zeros > sample.length / 5;
}

function read(bytes: Uint8Array, charset: string, source: DecodedHtml['source']): DecodedHtml {
  return { text: new TextDecoder(charset).decode(bytes), charset, source };
}
