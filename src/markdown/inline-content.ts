import type { Element, ElementContent, Properties, Text } from 'hast';
import { textLabels } from '#words/in-text.ts';
import type { Mark } from '../model/block.ts';
import { blockElements } from './allow-list.ts';
import { externalRel, safeHref } from './safe-href.ts';

/** Inline content of one block: text, its marks, and the tree that is rendered. `text` equals `contentText(content)`. */
export interface InlineContent {
  text: string;
  marks: Mark[];
  content: ElementContent[];
}

const asciiSpace = /[\t\n\f\r ]+/;

const markTypes: Record<string, Mark['type']> = {
  b: 'strong',
  code: 'code',
  del: 'strike',
  em: 'emphasis',
  i: 'emphasis',
  s: 'strike',
  strike: 'strike',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
};

/** `ins` and `del` are the marks of edits on every page of the archive; content must not look like one. */
const renamed: Record<string, string> = { del: 's', ins: 'u', strike: 's', tt: 'code' };

/**
 * Builds the inline content of a block from sanitized nodes: runs of ASCII white space become one space and none
 * stands at the ends or beside a line break (`verbatim` keeps them, as code does), links lead to http, https and
 * mailto only, images become their alternative text, blocks inside (in a table's cell) are parted by line breaks.
 */
export function inlineContent(nodes: readonly ElementContent[], verbatim = false): InlineContent {
  const state: State = { text: '', marks: [], space: undefined, breaks: [], inLink: false };
  const content: ElementContent[] = [];
  appendAll(state, nodes, content, verbatim);
  for (const { place, node } of state.breaks) place.splice(place.indexOf(node), 1);
  const marks = state.marks.map((mark) => trimMark(mark, state.text));
  return {
    text: state.text,
    marks: marks.filter((mark) => mark.end > mark.start || mark.type === 'link' || mark.type === 'image'),
    content: pruned(content),
  };
}

/** Content without empty text and without elements that hold nothing. */
function pruned(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'element') {
      node.children = pruned(node.children);
      const standsAlone = node.tagName === 'br' || node.properties.className !== undefined || node.properties.ariaLabel;
      if (standsAlone || node.children.length > 0) kept.push(node);
    } else if (node.type !== 'text' || node.value !== '') kept.push(node);
  }
  return kept;
}

interface State {
  text: string;
  marks: Mark[];
  /** Where white space was met that is written only when something follows. */
  space: Text | undefined;
  /** Line breaks that count, and stay, only when something follows. */
  breaks: { place: ElementContent[]; node: Element }[];
  inLink: boolean;
}

function appendAll(state: State, nodes: readonly ElementContent[], into: ElementContent[], verbatim: boolean): void {
  for (const node of nodes) {
    if (node.type === 'text') appendText(state, node.value, into, verbatim);
    else if (node.type === 'element') appendElement(state, node, into, verbatim);
  }
}

function appendText(state: State, value: string, into: ElementContent[], verbatim: boolean): void {
  for (const [index, part] of (verbatim ? [value] : value.split(asciiSpace)).entries()) {
    if (index > 0 && state.text !== '' && state.breaks.length === 0) state.space ??= textAt(into);
    if (part === '') continue;
    flush(state);
    textAt(into).value += part;
    state.text += part;
  }
}

/** Writes the white space or line breaks that were waiting for something to follow. */
function flush(state: State): void {
  state.text += '\n'.repeat(state.breaks.length);
  if (state.space) {
    state.space.value += ' ';
    state.text += ' ';
  }
  state.breaks = [];
  state.space = undefined;
}

/** The text node at the end of `into`; a new one if there is none. */
function textAt(into: ElementContent[]): Text {
  const last = into.at(-1);
  if (last?.type === 'text') return last;
  const text: Text = { type: 'text', value: '' };
  into.push(text);
  return text;
}

function addBreak(state: State, into: ElementContent[]): void {
  if (state.text === '') return;
  state.space = undefined;
  const node = element('br');
  into.push(node);
  state.breaks.push({ place: into, node });
}

function appendElement(state: State, node: Element, into: ElementContent[], verbatim: boolean): void {
  const { tagName } = node;
  if (tagName === 'br') addBreak(state, into);
  else if (tagName === 'img') appendImage(state, node, into);
  else if (tagName === 'a') appendLink(state, node, into, verbatim);
  else if (tagName === 'q') {
    appendText(state, '“', into, verbatim);
    appendAll(state, node.children, into, verbatim);
    appendText(state, '”', into, verbatim);
  } else if (tagName === 'sup' && node.properties.dataVariorumNote !== undefined) {
    within(state, { type: 'footnote' }, () => {
      appendInto(state, element('sup', { className: ['footnote-ref'] }), node.children, into, verbatim);
    });
  } else if (tagName === 'td' || tagName === 'th') {
    appendText(state, ' ', into, verbatim);
    appendAll(state, node.children, into, verbatim);
    appendText(state, ' ', into, verbatim);
  } else if (blockElements.has(tagName) || tagName === 'tr' || tagName === 'caption') {
    if (state.breaks.length === 0) addBreak(state, into);
    appendAll(state, node.children, into, verbatim || tagName === 'pre');
    if (state.breaks.length === 0) addBreak(state, into);
  } else if (/^t(?:body|foot|head)$/.test(tagName)) appendAll(state, node.children, into, verbatim);
  else appendInline(state, node, into, verbatim);
}

function appendInline(state: State, node: Element, into: ElementContent[], verbatim: boolean): void {
  const properties = pick(node.properties, ['lang', 'dir', 'dateTime']);
  const type = markTypes[node.tagName];
  const append = (): void => {
    if (node.tagName === 'span' && Object.keys(properties).length === 0) {
      appendAll(state, node.children, into, verbatim);
    } else {
      const name = renamed[node.tagName] ?? node.tagName;
      appendInto(state, element(name, properties), node.children, into, verbatim || name === 'code');
    }
  };
  if (type) within(state, { type }, append);
  else append();
}

function appendLink(state: State, node: Element, into: ElementContent[], verbatim: boolean): void {
  const { href, title } = node.properties;
  if (typeof href !== 'string') {
    appendAll(state, node.children, into, verbatim);
    return;
  }
  const target = state.inLink ? undefined : safeHref(href);
  within(state, { type: 'link', url: href, ...(typeof title === 'string' ? { title } : {}) }, () => {
    if (target === undefined) {
      appendAll(state, node.children, into, verbatim);
      return;
    }
    state.inLink = true;
    appendInto(state, element('a', { href: target, rel: externalRel }), node.children, into, verbatim);
    state.inLink = false;
  });
}

/** An image inside a sentence: its alternative text, leading to the image's address. */
function appendImage(state: State, node: Element, into: ElementContent[]): void {
  const image = imageOf(node);
  within(state, { type: 'image', ...image }, () => {
    const target = state.inLink || image.url === undefined ? undefined : safeHref(image.url);
    const alt = image.alt ?? '';
    // Without alternative text the style sheet shows its label: none that the archive adds belongs to the text.
    const link = target === undefined ? undefined : element('a', { href: target, rel: externalRel });
    const label = alt.trim() === '' ? { ariaLabel: textLabels.image } : {};
    if (link) Object.assign(link.properties, label);
    const own = link || alt.trim() !== '' ? {} : { role: 'img', ...label };
    const span = element('span', { className: ['image-inline'], ...own }, link ? [link] : []);
    into.push(span);
    appendText(state, alt, (link ?? span).children, false);
  });
}

/** What is known of an image, as captured. */
export function imageOf(node: Element): { url?: string; alt?: string; title?: string } {
  const { src, alt, title } = node.properties;
  return {
    ...(typeof src === 'string' && src !== '' ? { url: src } : {}),
    ...(typeof alt === 'string' && alt !== '' ? { alt } : {}),
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
  };
}

/** Appends an element with the given children. */
function appendInto(
  state: State,
  shell: Element,
  children: readonly ElementContent[],
  into: ElementContent[],
  verbatim: boolean,
): void {
  into.push(shell);
  appendAll(state, children, shell.children, verbatim);
}

function within(state: State, mark: Omit<Mark, 'start' | 'end'>, append: () => void): void {
  const placed: Mark = { start: state.text.length, end: 0, ...mark };
  state.marks.push(placed);
  append();
  placed.end = state.text.length;
}

/** A mark without the white space at its ends, so that moving a space in or out of it is no change. */
function trimMark(mark: Mark, text: string): Mark {
  let { start, end } = mark;
  while (start < end && /[ \n]/.test(text[start]!)) start++;
  while (end > start && /[ \n]/.test(text[end - 1]!)) end--;
  return { ...mark, start, end };
}

/** A new element. */
export function element(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** The named properties, where they are set. */
export function pick(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.filter((name) => properties[name] != null).map((name) => [name, properties[name]]));
}
