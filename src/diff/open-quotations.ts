/** A quotation or bracket that stays open longer than this (UTF-16 units) is taken for a slip of the pen. */
const longestQuotation = 400;

/** More than this many at once are no prose. */
const deepest = 16;

const signs =
  /["'\u2018\u2019\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D\u300E\u300F()[\]\uFF08\uFF09\u3010\u3011]/g;
const always: Readonly<Record<string, 'open' | 'close'>> = {
  '(': 'open',
  '[': 'open',
  '\uFF08': 'open',
  '\u3010': 'open',
  '\u300C': 'open',
  '\u300E': 'open',
  '\u201E': 'open',
  '\u201F': 'open',
  ')': 'close',
  ']': 'close',
  '\uFF09': 'close',
  '\u3011': 'close',
  '\u300D': 'close',
  '\u300F': 'close',
};
const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '\uFF08': '\uFF09',
  '\u3010': '\u3011',
  '\u300C': '\u300D',
  '\u300E': '\u300F',
  '\u201E': '\u201C\u201D"',
  '\u201F': '\u201D',
  '\u201C': '\u201D"',
  '\u2018': '\u2019',
  "'": "'\u2019",
  '\u201D': '\u201D',
  '\u00AB': '\u00BB',
  '\u00BB': '\u00AB',
  '"': '"\u201D',
};

/**
 * Tells of a place in a text whether a quotation or bracket that closes soon is open there. To be asked in
 * ascending order. Languages open and close with different signs: where a sign may be both, its neighbours tell.
 */
export function openQuotations(text: string): (offset: number) => boolean {
  return placesWithin(spansOf(text));
}

interface Span {
  start: number;
  end: number;
}

/** Quotations and brackets that close soon, in order of their starts. */
function spansOf(text: string): Span[] {
  const open: { sign: string; at: number }[] = [];
  const spans: Span[] = [];
  for (const { 0: sign, index } of text.matchAll(signs)) {
    while (open.length > 0 && (index - open[0]!.at > longestQuotation || open.length > deepest)) open.shift();
    const role = roleOf(text, sign, index);
    const isSingle = sign === "'" || sign === '\u2019' || sign === '\u2018';
    if (isSingle && role === 'either') continue;
    const partner = role === 'open' ? -1 : open.findLastIndex((one) => partners[one.sign]!.includes(sign));
    if (partner >= 0) {
      spans.push({ start: open[partner]!.at, end: index });
      open.length = partner;
    } else if (role !== 'close' && sign !== '\u2019') open.push({ sign, at: index });
  }
  return spans.sort((one, other) => one.start - other.start);
}

function placesWithin(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  let until = 0;
  return (offset) => {
    for (; next < spans.length && spans[next]!.start < offset; next += 1) until = Math.max(until, spans[next]!.end);
    return offset <= until;
  };
}

/** Whether a sign opens or closes, as far as it can be told: a straight one by the white space around it. */
function roleOf(text: string, sign: string, index: number): 'open' | 'close' | 'either' {
  const fixed = always[sign];
  if (fixed !== undefined) return fixed;
  const isFree = (neighbour: string | undefined): boolean =>
    neighbour === undefined || /[\s([\u2014-]/u.test(neighbour);
  const before = isFree(text[index - 1]);
  const after = isFree(text[index + 1]) || /[.,;:!?)\]\u2026]/u.test(text[index + 1] ?? '');
  if (before === after) return 'either';
  return before ? 'open' : 'close';
}
