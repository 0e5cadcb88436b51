import { locale } from '#words/locale.ts';
import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/**
 * Properties of an element with words that are ours and not the article's: left out when the text is rebuilt
 * (`data-mark`), and in the language and direction of the labels, whatever the article's are.
 */
export const ourWords: Properties = { dataMark: '', lang: locale, dir: 'ltr' };

/** Words of ours for screen readers. */
export function said(words: string): Element {
  return element('span', { className: ['visually-hidden'], ...ourWords }, [text(words)]);
}
