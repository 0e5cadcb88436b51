import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

const inlineTags = 'a|abbr|b|bdi|br|cite|code|em|font|i|img|mark|p|div|q|s|small|span|strike|strong|sub|sup|tt|u|wbr';
const inlineTag = new RegExp(`</?(?:${inlineTags})(?:\\s[^<>]*)?/?>`, 'gi');
const blockEnd = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote)\b[^<>]*>/gi;
/** A tag, also with `>` in a quoted value. */
const tag = /<\/?[a-z](?:[^<>"']|"[^"<]{0,2000}"|'[^'<]{0,2000}')*>/gi;
const maxHtmlLength = 100_000;

/** The plain text of HTML, on one line. Made without a tree: feeds hold thousands of texts. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  const text = html
    .slice(0, maxHtmlLength)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(blockEnd, ' ')
    .replaceAll(tag, '')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '');
  return withoutEntities(text);
}

/**
 * The plain text of a headline of which the feed does not say whether it is HTML. Marks of emphasis and entities
 * are taken for HTML; any other `<` is one.
 */
export function textOfTitle(title: string): string {
  if (!/[<&]/.test(title)) return oneLine(title);
  const bare = title.replaceAll(inlineTag, (mark) => (/^<(?:br|\/p|\/div)/i.test(mark) ? ' ' : ''));
  return withoutEntities(bare);
}

/** Text as HTML, its blank lines as paragraphs. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${part}</p>`)
    .join('\n');
}

/** White space folded. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return oneLine(text);
  return oneLine(toString(fromHtml(text.replaceAll('<', '&lt;'), { fragment: true })));
}
