import {
  blockTags,
  closesParagraph,
  droppedRawTags,
  formattingTags,
  headingTags,
  scopeTags,
  voidTags,
} from './tag-tables.ts';
import { TagScanner, type HtmlToken } from './scan-tags.ts';

/** Well-formed HTML that a parser and recursive readers can take without danger, and what had to be changed for it. */
export interface GuardedHtml {
  /** `<html>`, `<head>` and `<body>` are always there; every element that is opened is closed. */
  html: string;
  elements: number;
  /** The input had no markup: its paragraphs were made from blank lines. */
  plain: boolean;
  /** What was over a limit, as words for people; empty for nearly every page. */
  limits: string[];
  /** That of them for which a part of the page was left out. */
  cut?: string;
}

/** Elements nested deeper are flattened: no page that people read comes near. */
const maxDepth = 100;
/** Open elements that are kept in mind below that depth. */
const maxOpen = 2_000;
/** Signs `<` within text that are kept: each costs a parser much more than a letter. */
const maxOpeningSigns = 2_000;
/** Text beyond is left out, in UTF-16 units. */
const maxText = 2_000_000;
/** What follows is left out. */
const maxElements = 40_000;
/** Inline elements in a row without a block between: unclosed ones on real pages pile up to a few dozen. */
const maxInlineDepth = 24;

const tooMuchText = 'more text than is read';
const tooManyElements = 'more elements than are read';

const headTags = new Set(['meta', 'title', 'link', 'base', 'script', 'noscript']);

interface Open {
  name: string;
  /** Written to the output; false below the greatest depth. */
  written: boolean;
  /** An end tag came while block elements inside were still open. */
  ended: boolean;
}

/**
 * Rewrites HTML as well-formed HTML of bounded depth and size: implied end tags are written, unclosed inline
 * elements end with their block, scripts (other than JSON-LD), styles, SVG, comments and `data:` images go.
 * Linear in the input.
 */
export function guardHtml(html: string): GuardedHtml {
  const clean = html.replaceAll('\0', '');
  return /<[a-z!/][^<>]*>/i.test(clean) ? new Guard(clean).run() : plainText(clean);
}

function plainText(text: string): GuardedHtml {
  const signs = text.split('<').length - 1;
  const paragraphs = (signs > maxOpeningSigns ? text.replaceAll('<', ' ') : text)
    .slice(0, maxText)
    .split(/(?:\r\n|\r|\n)[\t ]*(?:\r\n|\r|\n)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kept = paragraphs.slice(0, maxElements);
  const body = kept.map((part) => `<p>${escapeText(part)}</p>`).join('\n');
  const isCut = text.length > maxText || kept.length < paragraphs.length;
  const over = isCut ? { limits: [tooMuchText], cut: tooMuchText } : { limits: [] };
  return { html: page('', '', '', body), elements: kept.length, plain: true, ...over };
}

class Guard {
  readonly #scanner: TagScanner;
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  readonly #open: Open[] = [];
  readonly #count = new Map<string, number>();
  readonly #limits = new Set<string>();
  #cut: string | undefined;
  #htmlAttributes = '';
  #bodyAttributes = '';
  #inHead = true;
  #elements = 0;
  #depth = 0;
  #inlineDepth = 0;
  #textLength = 0;
  #signs = 0;

  constructor(html: string) {
    this.#scanner = new TagScanner(html);
  }

  run(): GuardedHtml {
    for (let token = this.#scanner.next(); token; token = this.#scanner.next()) {
      if (this.#elements >= maxElements) {
        this.#cut = tooManyElements;
        break;
      }
      if (token.kind === 'text') this.#text(token.text);
      else if (token.kind === 'start') this.#start(token);
      else this.#end(token.name);
    }
    while (this.#open.length > 0) this.#pop();
    return {
      html: page(this.#htmlAttributes, this.#head.join(''), this.#bodyAttributes, this.#body.join('')),
      elements: this.#elements,
      plain: false,
      limits: [...this.#limits, ...(this.#cut === undefined ? [] : [this.#cut])],
      ...(this.#cut === undefined ? {} : { cut: this.#cut }),
    };
  }

  #text(text: string): void {
    if (this.#inHead) {
      if (text.trim() === '') return;
      this.#inHead = false;
    }
    const kept = text.slice(0, maxText - this.#textLength);
    if (kept.length < text.length) this.#cut = tooMuchText;
    this.#textLength += kept.length;
    const signs = kept.includes('<') ? kept.split('<').length - 1 : 0;
    this.#signs += signs;
    this.#body.push(this.#signs > maxOpeningSigns ? kept.replaceAll('<', ' ') : escapeText(kept));
  }

  #start(token: Extract<HtmlToken, { kind: 'start' }>): void {
    const { name, attributes } = token;
    if (name === 'html' || name === 'head' || name === 'body') {
      if (name === 'html' && this.#htmlAttributes === '') this.#htmlAttributes = written(attributes);
      if (name === 'body') {
        this.#inHead = false;
        if (this.#bodyAttributes === '') this.#bodyAttributes = written(attributes);
      }
      return;
    }
    if (this.#passOver(token)) return;
    if (this.#inHead && !headTags.has(name)) this.#inHead = false;
    const output = this.#inHead ? this.#head : this.#body;
    this.#elements += 1;
    if (name === 'script') {
      const text = this.#scanner.rawText('script');
      if (isData(attributes)) output.push(`<script${written(attributes)}>${text}</script>`);
      return;
    }
    if (name === 'title') {
      output.push(`<title>${escapeText(this.#scanner.rawText('title').slice(0, 5_000))}</title>`);
      return;
    }
    if (name === 'iframe') {
      this.#scanner.rawText('iframe');
      output.push(`<iframe${written(attributes)}></iframe>`);
      return;
    }
    // What a page shows without scripts may sit in its head: tags of head elements only.
    if (this.#inHead && name === 'noscript') return;
    this.#impliedEnds(name);
    if (voidTags.has(name)) {
      output.push(`<${name}${written(attributes)}>`);
      return;
    }
    this.#push(name === 'image' ? 'img' : name, attributes);
  }

  /** Leaves out elements that are of no use with all they hold. */
  #passOver({ name, attributes }: Extract<HtmlToken, { kind: 'start' }>): boolean {
    if (name === 'svg' || droppedRawTags.has(name)) {
      this.#scanner.rawText(name);
      return true;
    }
    // A saved shadow tree is part of the page; any other template is not shown.
    if (name === 'template' && !attributes.some(([key]) => key.startsWith('shadowroot'))) {
      this.#scanner.rawText(name);
      return true;
    }
    return !/^[a-z][\w.:-]*$/.test(name);
  }

  #impliedEnds(name: string): void {
    if (closesParagraph.has(name)) this.#closeWithin('p', scopeTags);
    if (headingTags.has(name) && headingTags.has(this.#open.at(-1)?.name ?? '')) this.#pop();
    if (name === 'li') this.#closeWithin('li', listScope);
    if (name === 'dt' || name === 'dd') {
      this.#closeWithin('dt', listScope);
      this.#closeWithin('dd', listScope);
    }
    if (name === 'td' || name === 'th') {
      this.#closeWithin('td', rowScope);
      this.#closeWithin('th', rowScope);
    }
    if (name === 'tr') this.#closeWithin('tr', tableScope);
    if (name === 'tbody' || name === 'tfoot' || name === 'thead') {
      for (const group of ['tbody', 'thead', 'tfoot']) this.#closeWithin(group, tableScope);
    }
    if (name === 'option') this.#closeWithin('option', scopeTags);
    if (name === 'a') this.#closeWithin('a', blockTags);
  }

  #push(name: string, attributes: [string, string][]): void {
    if (this.#open.length >= maxOpen) {
      this.#limits.add('elements nested too deep');
      return;
    }
    const inline = !blockTags.has(name);
    const isWritten = this.#depth < maxDepth && (!formattingTags.has(name) || this.#inlineDepth < maxInlineDepth);
    if (isWritten) {
      this.#body.push(`<${name === 'template' ? 'div' : name}${written(attributes)}>`);
      this.#depth += 1;
      if (inline) this.#inlineDepth += 1;
    } else {
      this.#limits.add('elements nested too deep');
      if (!inline) this.#body.push('<br><br>');
    }
    this.#open.push({ name, written: isWritten, ended: false });
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  #pop(): void {
    const top = this.#open.pop();
    if (!top) return;
    const inline = !blockTags.has(top.name);
    if (top.written) {
      this.#body.push(`</${top.name === 'template' ? 'div' : top.name}>`);
      this.#depth -= 1;
      if (inline) this.#inlineDepth -= 1;
    } else if (!inline) this.#body.push('<br><br>');
    this.#count.set(top.name, (this.#count.get(top.name) ?? 1) - 1);
  }

  #popTo(index: number): void {
    while (this.#open.length > index) this.#pop();
    while (this.#open.at(-1)?.ended) this.#pop();
  }

  #end(name: string): void {
    if (name === 'head') this.#inHead = false;
    if (name === 'br') this.#body.push('<br>');
    if ((this.#count.get(name) ?? 0) === 0) return;
    const formatting = formattingTags.has(name);
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const entry = this.#open[index]!;
      if (entry.name === name) {
        this.#popTo(index);
        return;
      }
      if (formatting && blockTags.has(entry.name)) {
        this.#markEnded(name, index);
        return;
      }
      if (scopeTags.has(entry.name) && !tableParts.has(name)) return;
    }
  }

  /** An inline element whose end tag stands within a block it holds: it ends with that block. */
  #markEnded(name: string, from: number): void {
    for (let index = from; index >= 0 && index > from - maxInlineDepth; index -= 1) {
      const entry = this.#open[index]!;
      if (scopeTags.has(entry.name)) return;
      if (entry.name === name && !entry.ended) {
        entry.ended = true;
        return;
      }
    }
  }

  #closeWithin(name: string, bounds: ReadonlySet<string>): void {
    if ((this.#count.get(name) ?? 0) === 0) return;
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const entry = this.#open[index]!;
      if (entry.name === name) {
        this.#popTo(index);
        return;
      }
      if (bounds.has(entry.name)) return;
    }
  }
}

const listScope = new Set([...scopeTags, 'ul', 'ol', 'dl', 'menu', 'dir']);
const rowScope = new Set(['tr', 'table', 'html', 'body', 'template']);
const tableScope = new Set(['table', 'html', 'body', 'template']);
const tableParts = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'button', 'object']);

function isData(attributes: readonly [string, string][]): boolean {
  return attributes.some(([name, value]) => name === 'type' && /^\s*application\/ld\+json/i.test(value));
}

function page(htmlAttributes: string, head: string, bodyAttributes: string, body: string): string {
  return `<!DOCTYPE html><html${htmlAttributes}><head>${head}</head><body${bodyAttributes}>${body}</body></html>`;
}

function written(attributes: readonly [string, string][]): string {
  return attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
}

function escapeText(text: string): string {
  return text.includes('<') ? text.replaceAll('<', '&lt;') : text;
}
