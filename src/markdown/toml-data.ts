import { parse, TomlError } from 'smol-toml';
import type { DataText } from './yaml-data.ts';
import { join, oneLine } from './yaml-data.ts';

/**
 * Reads a TOML text. Dates and times stay the strings that stand in the source, in every form TOML has; integers
 * beyond 2^53 and `inf`/`nan` are text too. Never throws.
 */
export function readToml(source: string): DataText {
  const { quoted, lineNumbers } = quoteDates(source);
  try {
    const data = plain(parse(quoted, { integersAsBigInt: 'asNeeded', maxDepth: 100 })) as Record<string, unknown>;
    return { data, lineNumbers, faults: [] };
  } catch (fault) {
    const message = fault instanceof Error ? oneLine(fault.message.replace(/^Invalid TOML document: /, '')) : '';
    const line = fault instanceof TomlError ? fault.line : 1;
    const rule = message.includes('redefine') ? 'duplicate-key' : 'toml-invalid';
    return { data: {}, lineNumbers: new Map(), faults: [{ rule, line, message: `The TOML is broken: ${message}.` }] };
  }
}

const dateLiteral =
  /\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/y;
const bare = /[A-Za-z0-9_+.:-]+/y;
const strings = /"""(?:[^\\]|\\[^])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const keyLine =
  /[ \t]*((?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=/y;
const tableLine = /[ \t]*\[\[?[ \t]*([^\]\n]*?)[ \t]*\]/y;

/**
 * Puts quotation marks around dates and times that stand as values: a parsed date no longer knows how it was
 * written. Notes the line of every key on the way.
 */
function quoteDates(source: string): { quoted: string; lineNumbers: Map<string, number> } {
  const lineNumbers = new Map<string, number>();
  let quoted = '';
  let at = 0;
  let line = 1;
  let depth = 0;
  let atLineStart = true;
  let inValue = false;
  let table = '';
  const take = (text: string): void => {
    quoted += text;
    at += text.length;
    for (const character of text) if (character === '\n') line++;
  };
  while (at < source.length) {
    if (atLineStart && depth === 0) {
      atLineStart = false;
      inValue = false;
      const header = match(tableLine, source, at);
      if (header) {
        table = pathOf(header[1]!);
        if (!lineNumbers.has(table)) lineNumbers.set(table, line);
        take(header[0]);
        continue;
      }
      const key = match(keyLine, source, at);
      if (key) {
        lineNumbers.set(join(table, pathOf(key[1]!)), line);
        inValue = true;
        take(key[0]);
        continue;
      }
    }
    const character = source[at]!;
    const text = match(strings, source, at)?.[0];
    if (text !== undefined) take(text);
    else if (character === '#') take(source.slice(at, nextLine(source, at)));
    else {
      const date = inValue ? match(dateLiteral, source, at)?.[0] : undefined;
      const word = match(bare, source, at)?.[0];
      if (date !== undefined && !/^[\w+.:-]|^[ \t]*=/.test(source.slice(at + date.length, at + date.length + 100))) {
        quoted += `"${date}"`;
        at += date.length;
      } else take(word ?? character);
      if (character === '[' || character === '{') depth++;
      if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (character === '\n') atLineStart = true;
    }
  }
  return { quoted, lineNumbers };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

function pathOf(key: string): string {
  return key
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .join('.');
}

/** TOML values as JSON has them, in plain objects. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
