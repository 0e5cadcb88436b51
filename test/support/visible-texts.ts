import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements whose text is for machines. */
const unread = new Set(['script', 'style', 'code', 'pre']);

/** Attributes that somebody reads or hears. */
const readAttributes = ['ariaLabel', 'title', 'alt', 'placeholder'];

/**
 * What a reader of a page sees or hears in the page's own language, each text with single spaces: what is marked as another
 * language is left out, but not what within it is marked as the page's.
 */
export function visibleTexts(html: string): string[] {
  const texts: string[] = [];
  const note = (text: unknown): void => {
    if (typeof text === 'string') texts.push(text.replaceAll(/\s+/g, ' ').trim());
  };
  let ownLanguage = '';
  const walk = (node: Nodes, outer: string): void => {
    if (node.type === 'text' && outer === ownLanguage) note(node.value);
    if (node.type === 'root') for (const child of node.children) walk(child, outer);
    if (node.type !== 'element' || unread.has(node.tagName)) return;
    const { lang = outer, name, content } = node.properties;
    if (node.tagName === 'html') ownLanguage = lang;
    if (lang === ownLanguage) {
      for (const attribute of readAttributes) note(node.properties[attribute]);
      if (node.tagName === 'meta' && name === 'description') note(content);
    }
    for (const child of node.children) walk(child, lang);
  };
  walk(fromHtml(html), '');
  return texts.filter((text) => text !== '');
}
