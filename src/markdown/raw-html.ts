import type { HtmlToken } from './html-tokens.ts';
import { htmlTokens } from './html-tokens.ts';

/**
 * A stretch of raw HTML: `markup` goes through the HTML parser and the sanitizer; `dropped` is a whole element that
 * holds no text of the article, of which the beginning is shown as source; `inert` may hold text and is shown as
 * source, all of it.
 */
export interface RawSegment {
  kind: 'markup' | 'dropped' | 'inert';
  source: string;
}

/** Elements that are dropped as a whole: what they hold is no text of the article, or swallows what follows. */
const dropped = new Set(
  `applet audio base canvas embed frame frameset iframe link math meta noembed noframes object plaintext script
  select style svg template textarea title video xmp`.split(/\s+/),
);

const rawText = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp']);

const voidElements = new Set(
  `area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr`.split(
    /\s+/,
  ),
);

/** Elements of HTML whose tags are not shown when they stand in a sentence. */
const known = new Set(
  `a abbr acronym address area article aside b basefont bdi bdo bgsound big blockquote body br button caption center
  cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font
  footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i image img input ins kbd keygen label legend li main map
  mark marquee menu meter nav nobr noscript ol optgroup option output p param picture pre progress q rb rp rt rtc
  ruby s samp search section small source span strike strong sub summary sup table tbody td tfoot th thead time tr
  track tt u ul var wbr`.split(/\s+/),
);

/** Whether content tries to look like the marks that this floor puts on its own elements. */
function forges(source: string): boolean {
  return /data-variorum/i.test(source);
}

/**
 * Cuts a block of raw HTML into what is parsed and what is shown as inert source: elements that are dropped as a
 * whole (script, iframe, video …), and tags or comments that never end. No character is lost but closing tags
 * without an opening one.
 */
export function splitRawHtml(source: string): RawSegment[] {
  if (forges(source)) return [{ kind: 'inert', source }];
  const segments: RawSegment[] = [];
  let markup = '';
  let inertFrom = -1;
  let inertName = '';
  let open = 0;
  const add = (kind: 'dropped' | 'inert', text: string): void => {
    if (markup !== '') segments.push({ kind: 'markup', source: markup });
    markup = '';
    segments.push({ kind, source: text });
  };
  for (const token of htmlTokens(source)) {
    if (inertFrom !== -1) {
      if (token.name !== inertName) continue;
      if (token.kind === 'open' && !rawText.has(inertName)) open++;
      if (token.kind === 'close' && --open === 0) {
        add('dropped', source.slice(inertFrom, token.end));
        inertFrom = -1;
      }
    } else if (token.kind === 'rest') add('inert', source.slice(token.start));
    else if (!dropped.has(token.name)) markup += source.slice(token.start, token.end);
    else if (token.kind === 'open' && voidElements.has(token.name))
      add('dropped', source.slice(token.start, token.end));
    else if (token.kind === 'open') {
      inertFrom = token.start;
      inertName = token.name;
      open = 1;
    }
  }
  if (inertFrom !== -1) add('inert', source.slice(inertFrom));
  else if (markup !== '') segments.push({ kind: 'markup', source: markup });
  return segments;
}

/**
 * Whether a raw tag inside a sentence is shown as text: elements that are dropped as a whole, and names that HTML
 * doesn't know (`List<String>`).
 */
export function isInertInline(source: string): boolean {
  if (forges(source)) return true;
  for (const { kind, name } of htmlTokens(source)) {
    if (kind === 'rest' || ((kind === 'open' || kind === 'close') && !known.has(name))) return true;
  }
  return false;
}

/** Elements that the parser closes by itself, so that many open ones mean no depth. */
const closedByItself = new Set([
  'a',
  'dd',
  'dt',
  'li',
  'nobr',
  'optgroup',
  'option',
  'p',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]);

/** Elements that the parser opens again in every later block until they are closed. */
const reopened = new Set('b big code em font i s small strike strong tt u'.split(' '));

const maxOpen = 200;
const maxReopened = 12;

/**
 * Whether raw HTML, in the order of the body, stays within the depth that is parsed: beyond it time and depth of
 * the tree would grow without bound, and all raw HTML of the body is shown as source.
 */
export function isShallow(sources: readonly string[]): boolean {
  const open = new Map<string, number>();
  let total = 0;
  let reopenedTotal = 0;
  const count = ({ kind, name }: HtmlToken): void => {
    if (voidElements.has(name) || closedByItself.has(name)) return;
    const depth = open.get(name) ?? 0;
    const step = kind === 'open' ? 1 : kind === 'close' && depth > 0 ? -1 : 0;
    if (step === 0) return;
    open.set(name, depth + step);
    total += step;
    if (reopened.has(name)) reopenedTotal += step;
  };
  for (const source of sources) {
    for (const token of htmlTokens(source)) {
      count(token);
      if (total > maxOpen || reopenedTotal > maxReopened) return false;
    }
  }
  return true;
}
