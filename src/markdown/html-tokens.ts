/** A stretch of HTML source, `source.slice(start, end)`. `rest` is a tag or comment that never ends. */
export interface HtmlToken {
  kind: 'text' | 'comment' | 'open' | 'close' | 'rest';
  /** Element name in lower case; empty for other kinds. */
  name: string;
  start: number;
  end: number;
}

const space = /[\t\n\f\r ]/;

/**
 * Cuts HTML source into text, comments and tags at the places where the HTML Standard does (so that a `>` inside
 * a quoted attribute ends nothing). In linear time; the tokens cover the source without gaps. It decides what is
 * shown as markup and what as source, never what is safe: the sanitizer does that.
 */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open === -1) {
      yield { kind: 'text', name: '', start: at, end: source.length };
      return;
    }
    const next = source[open + 1] ?? '';
    const isTag = /[a-z]/i.test(next) || (next === '/' && /[a-z]/i.test(source[open + 2] ?? ''));
    const isComment = next === '!' || next === '?' || (next === '/' && source[open + 2] !== undefined);
    if (!isTag && !isComment) {
      yield { kind: 'text', name: '', start: at, end: open + 1 };
      at = open + 1;
      continue;
    }
    if (open > at) yield { kind: 'text', name: '', start: at, end: open };
    const end = isTag ? tagEnd(source, open) : commentEnd(source, open);
    if (end === -1) {
      yield { kind: 'rest', name: '', start: open, end: source.length };
      return;
    }
    const name = isTag
      ? /[^\t\n\f\r />]+/.exec(source.slice(open + (next === '/' ? 2 : 1), end))![0].toLowerCase()
      : '';
    yield { kind: !isTag ? 'comment' : next === '/' ? 'close' : 'open', name, start: open, end };
    at = end;
  }
}

function commentEnd(source: string, open: number): number {
  if (!source.startsWith('<!--', open)) return after(source.indexOf('>', open), 1);
  if (source.startsWith('>', open + 4)) return open + 5;
  if (source.startsWith('->', open + 4)) return open + 6;
  const end = /--!?>/g;
  end.lastIndex = open + 4;
  return end.exec(source) ? end.lastIndex : -1;
}

function after(index: number, length: number): number {
  return index === -1 ? -1 : index + length;
}

/** Where a tag ends, by the states of the tokenizer: only a quotation mark that begins a value hides a `>`. */
function tagEnd(source: string, open: number): number {
  let state: 'name' | 'before-value' | 'value' = 'name';
  for (let at = open + 1; at < source.length; at++) {
    const character = source[at]!;
    if (character === '>') return at + 1;
    if (state === 'before-value') {
      if (character === '"' || character === "'") {
        at = source.indexOf(character, at + 1);
        if (at === -1) return -1;
        state = 'name';
      } else if (!space.test(character)) state = 'value';
    } else if (state === 'value') {
      if (space.test(character)) state = 'name';
    } else if (character === '=' && !/[\t\n\f\r /]/.test(source[at - 1]!)) {
      state = 'before-value';
    } else if (character === '=' && hasNameBefore(source, at)) {
      state = 'before-value';
    }
  }
  return -1;
}

/** Whether an equals sign after white space belongs to an attribute's name (`name = value`). */
function hasNameBefore(source: string, at: number): boolean {
  let before = at - 1;
  while (space.test(source[before]!)) before--;
  return !/[/"'<]/.test(source[before]!);
}
