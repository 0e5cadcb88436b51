/** Longest headline, name or value of a field in an entry, in UTF-16 units. */
export const maxValueLength = 500;

const maxNameLength = 100;
const maxNames = 20;

/** The text, cut with an ellipsis where it is longer than `limit` UTF-16 units; never within a character. */
export function shortenText(text: string, limit: number = maxValueLength): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Names of an entry, each once and shortened; of a very long list the first. */
export function shortenNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => shortenText(name, maxNameLength)))].slice(0, maxNames);
}

/** The number of bytes of the text in UTF-8 as it stands in HTML, where `<` and `&` are written as references. */
export function htmlByteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

/** The longest beginning of the text that takes at most `limit` of such bytes. */
export function cutToHtmlBytes(text: string, limit: number): string {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    bytes += bytesOf(text.charCodeAt(at));
    if (bytes > limit) return text.slice(0, at).replace(/[\uD800-\uDBFF]$/, '');
  }
  return text;
}

/** Of one UTF-16 unit; the four bytes of a pair are halved between its units. */
function bytesOf(unit: number): number {
  if (unit === 0x3c || unit === 0x26) return 6;
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
