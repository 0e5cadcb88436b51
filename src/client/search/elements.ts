import { revealControls } from '../../text/hygiene.ts';

/** An element with a class (none for the empty text) and what it holds. Texts are set as texts. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  children: readonly (string | Node)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A name from the archive: its direction must not turn what stands beside it. */
export function isolated(text: string): HTMLElement {
  const element = node('bdi', '', [revealControls(text)]);
  element.dir = 'auto';
  return element;
}

/** A link to another question. */
export function questionLink(text: string, address: string): HTMLAnchorElement {
  const link = node('a', '', [text]);
  link.href = address === '' ? '?' : address;
  link.dataset['question'] = '';
  return link;
}
