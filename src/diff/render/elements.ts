import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** Words that are ours and not the article's: left out when the text is rebuilt. */
export function said(words: string): Element {
  return element('span', { className: ['visually-hidden'], dataMark: '' }, [text(words)]);
}
