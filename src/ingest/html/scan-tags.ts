/** A start tag, an end tag, or text between tags. Text is as in the source, entities unread. */
export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'start'; name: string; attributes: [name: string, value: string][] }
  | { kind: 'end'; name: string };

/** Tag and attribute names longer than this are no markup. */
const maxNameLength = 100;
const maxAttributes = 80;
/** Longest value kept, in UTF-16 units: most attributes, and those that carry whole texts. */
const maxValueLength = 4_000;
const maxTextValueLength = 40_000;
const textAttributes = new Set(['content', 'alt', 'title', 'srcset', 'data-srcset']);
const maxClassLength = 1_000;

const tagName = /[^\t\n\f\r />]*/y;
const attributeName = /[^\t\n\f\r />=]*/y;
const bareValue = /[^\t\n\f\r >]*/y;
const spaces = /[\t\n\f\r /]*/y;
const spacesOnly = /[\t\n\f\r ]*/y;

/**
 * Cuts HTML into tags and text in one pass, in time linear in its length whatever it holds. Comments,
 * declarations and attributes without use (event handlers, `data:` images) are left out, long values are cut.
 */
export class TagScanner {
  #at = 0;
  readonly #html: string;
  /** Quotation marks known not to come any more. */
  readonly #spent = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  /** The next token; undefined at the end. */
  next(): HtmlToken | undefined {
    const html = this.#html;
    while (this.#at < html.length) {
      const open = this.#markupAt(this.#at);
      if (open > this.#at) {
        const text = html.slice(this.#at, open);
        this.#at = open;
        return { kind: 'text', text };
      }
      const sign = html[open + 1];
      if (sign === '!' || sign === '?') this.#skipDeclaration();
      else if (sign === '/') return this.#endTag();
      else return this.#startTag();
    }
    return undefined;
  }

  /** The text up to the end tag of this name, which is passed over; all the rest when there is none. */
  rawText(name: string): string {
    const end = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
    end.lastIndex = this.#at;
    const found = end.exec(this.#html);
    const text = this.#html.slice(this.#at, found?.index ?? this.#html.length);
    this.#at = found?.index ?? this.#html.length;
    if (found) this.#endTag();
    return text;
  }

  /** Where markup begins at or behind `from`; the end when nowhere. A `<` that begins none is text. */
  #markupAt(from: number): number {
    const html = this.#html;
    for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1)) {
      if (/[a-z!?]/i.test(html[at + 1] ?? '') || (html[at + 1] === '/' && /[a-z]/i.test(html[at + 2] ?? ''))) return at;
    }
    return html.length;
  }

  #skipDeclaration(): void {
    const html = this.#html;
    if (html.startsWith('<!--', this.#at)) {
      const end = html.indexOf('-->', this.#at + 2);
      this.#at = end === -1 ? html.length : end + 3;
      return;
    }
    const cdata = html.startsWith('<![CDATA[', this.#at);
    const end = html.indexOf(cdata ? ']]>' : '>', this.#at);
    this.#at = end === -1 ? html.length : end + (cdata ? 3 : 1);
  }

  #endTag(): HtmlToken {
    this.#at += 2;
    const name = this.#read(tagName).toLowerCase();
    const end = this.#html.indexOf('>', this.#at);
    this.#at = end === -1 ? this.#html.length : end + 1;
    return { kind: 'end', name: name.slice(0, maxNameLength) };
  }

  #startTag(): HtmlToken {
    this.#at += 1;
    const name = this.#read(tagName).toLowerCase().slice(0, maxNameLength);
    const attributes: [string, string][] = [];
    const seen = new Set<string>();
    for (;;) {
      this.#read(spaces);
      const sign = this.#html[this.#at];
      if (sign === undefined || sign === '>') break;
      const attribute = this.#read(attributeName).toLowerCase();
      if (attribute === '') this.#at += 1;
      const mark = this.#at;
      this.#read(spacesOnly);
      let value = '';
      if (this.#html[this.#at] === '=') {
        this.#at += 1;
        value = this.#value();
      } else this.#at = mark;
      if (attributes.length < maxAttributes && !seen.has(attribute) && isOfUse(attribute, value)) {
        seen.add(attribute);
        attributes.push([attribute, cut(attribute, value)]);
      }
    }
    this.#at += 1;
    return { kind: 'start', name, attributes };
  }

  #value(): string {
    this.#read(spacesOnly);
    const quote = this.#html[this.#at];
    if ((quote === '"' || quote === "'") && !this.#spent.has(quote)) {
      const end = this.#html.indexOf(quote, this.#at + 1);
      if (end !== -1) {
        const value = this.#html.slice(this.#at + 1, end);
        this.#at = end + 1;
        return value;
      }
      this.#spent.add(quote);
    }
    return this.#read(bareValue);
  }

  #read(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#html)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }
}

function isOfUse(name: string, value: string): boolean {
  if (!/^[a-z@:_][\w.:-]*$/.test(name) || name.length > maxNameLength || name.startsWith('on')) return false;
  return !/^\s*(?:data|javascript|vbscript|blob):/i.test(value.slice(0, 40));
}

function cut(name: string, value: string): string {
  const limit =
    name === 'class' || name === 'id' ? maxClassLength : textAttributes.has(name) ? maxTextValueLength : maxValueLength;
  if (value.length <= limit) return value;
  // A cut address would be another one.
  if (name === 'href' || name === 'src' || name.endsWith('srcset')) return '';
  const kept = value.slice(0, limit);
  return name === 'class' ? kept.slice(0, Math.max(kept.search(/\s\S*$/), 0)) : kept;
}
