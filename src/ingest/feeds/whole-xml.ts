/** XML made safe to be parsed. */
export interface WholeXml {
  /** Without a document type; where it was cut off, up to the last whole entry, and closed. */
  xml: string;
  /** The source of each `item` or `entry`, in order. */
  entries: string[];
  /** What stands before, between and after them. */
  outside: string;
  isCut: boolean;
}

const maxDepth = 400;

/**
 * Makes a feed's XML safe to be parsed: takes the document type off, so that no entity of its own is ever expanded
 * or fetched; ends it after its root element; and where it stops in the middle, after its last whole entry. Linear
 * in its length. Gives the fault of one whose entities build on each other, or that is nested beyond reason.
 */
export function wholeXml(text: string): WholeXml | { fault: string } {
  const open: string[] = [];
  const entries: string[] = [];
  let [position, head, entryStart, entryDepth] = [0, 0, -1, 0];
  let whole: { end: number; open: string[] } | undefined;
  let beforeRoot = '';
  let outside = '';
  let outsideFrom = 0;
  while (position < text.length) {
    const start = text.indexOf('<', position);
    if (start === -1) break;
    const end = endOfMarkup(text, start);
    if (end === -1) break;
    position = end;
    if (text.startsWith('<!DOCTYPE', start) || text.startsWith('<!doctype', start)) {
      if (hasNestedEntities(text.slice(start, end))) return { fault: 'It declares entities that build on each other.' };
      beforeRoot += text.slice(head, start);
      head = end;
      continue;
    }
    const tag = /^<(\/?)([^\s/>]+)/.exec(text.slice(start, Math.min(end, start + 200)));
    if (!tag || text[start + 1] === '!' || text[start + 1] === '?') continue;
    const [, slash, name] = tag as unknown as [string, string, string];
    if (slash === '') {
      if (text[end - 2] === '/') continue;
      if (entryStart === -1 && /^(?:\w+:)?(?:item|entry)$/i.test(name)) [entryStart, entryDepth] = [start, open.length];
      open.push(name);
      if (open.length > maxDepth) return { fault: `Its elements are nested more than ${maxDepth} deep.` };
      continue;
    }
    const depth = open.lastIndexOf(name);
    if (depth === -1) continue;
    open.length = depth;
    if (entryStart !== -1 && depth === entryDepth) {
      entries.push(text.slice(entryStart, end));
      outside += text.slice(outsideFrom, entryStart);
      outsideFrom = end;
      entryStart = -1;
      whole = { end, open: [...open] };
    }
    if (depth === 0)
      return {
        xml: beforeRoot + text.slice(head, end),
        entries,
        outside: outside + text.slice(outsideFrom, end),
        isCut: false,
      };
  }
  if (!whole) return { xml: beforeRoot + text.slice(head), entries, outside: '', isCut: open.length > 0 };
  const closing = whole.open.reverse().map((name) => `</${name}>`);
  return { xml: beforeRoot + text.slice(head, whole.end) + closing.join(''), entries, outside, isCut: true };
}

/** Where the markup that begins at `start` ends; -1 when it does not. */
function endOfMarkup(text: string, start: number): number {
  const after = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', start)) return after('-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return after(']]>', start + 9);
  if (text.startsWith('<?', start)) return after('?>', start + 2);
  // A quotation mark opens a value only behind an equals sign; an apostrophe in text that looks like a tag opens none.
  const special = /["'>[\]]/g;
  special.lastIndex = start + 1;
  const isType = /^<!doctype/i.test(text.slice(start, start + 9));
  let brackets = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const [mark] = match;
    if (mark === '[') brackets += isType ? 1 : 0;
    else if (mark === ']') brackets -= isType ? 1 : 0;
    else if (mark === '>') {
      if (brackets <= 0) return match.index + 1;
    } else if (isType || /=\s*$/.test(text.slice(Math.max(start, match.index - 20), match.index))) {
      const close = text.indexOf(mark, match.index + 1);
      if (close === -1) return -1;
      special.lastIndex = close + 1;
    }
  }
  return -1;
}

function hasNestedEntities(documentType: string): boolean {
  const declared = [...documentType.matchAll(/<!ENTITY\s+(?:%\s+)?([^\s"']+)\s+("[^"]*"|'[^']*')/g)];
  const names = new Set(declared.map(([, name]) => name));
  return declared.some(([, , value]) => [...value!.matchAll(/[&%]([^\s;&%]+);/g)].some(([, name]) => names.has(name)));
}
