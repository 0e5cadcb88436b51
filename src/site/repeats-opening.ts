import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { foldKey } from '../text/fold-key.ts';
import { countWords } from '../text/words.ts';

/** A beginning of fewer words may be a line of its own. */
const minWords = 5;

/**
 * Whether a line below the headline only says how the text begins: the first paragraph of `html`, whole or cut off, as many
 * outlets state it for search engines. Letter case and white space make no difference.
 */
export function repeatsOpening(line: string, html: string): boolean {
  const said = folded(line.replace(/\s*(?:…|\.{3}|\[(?:…|\.{3})\])\s*$/u, ''));
  const opening = folded(firstParagraph(html));
  return said === opening || (countWords(said) >= minWords && opening.startsWith(said));
}

function firstParagraph(html: string): string {
  const start = /<p[\s>]/.exec(html)?.index;
  if (start === undefined) return '';
  const end = html.indexOf('</p>', start);
  return toString(fromHtml(html.slice(start, end === -1 ? undefined : end), { fragment: true }));
}

function folded(text: string): string {
  return foldKey(text).toLowerCase();
}
