import { endsSentence } from './words.ts';

/** Lines longer than this are never taken for hard-wrapped: no mail or terminal wraps so late. */
const maxWidth = 120;
const noSpaceScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const listMarker = /^\s*(?:[-*•‣◦▪·]|\d{1,3}[.)])\s+\S/u;

/**
 * The column at which a text was wrapped by a program, or null when its lines are paragraphs. A wrapped text
 * shows itself by line ends: the next word would not have fitted on the line before. `lines` are without line ends.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const pairs: [string, string][] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const [line, next] = [lines[index - 1]!.trim(), lines[index]!.trim()];
    if (line !== '' && next !== '' && !listMarker.test(next)) pairs.push([line, next]);
  }
  const widths = pairs.map(([line]) => lengthOf(line)).filter((width) => width <= maxWidth);
  const width = Math.max(0, ...widths);
  if (pairs.length < 4 || width < 20 || widths.length < pairs.length * 0.9) return null;
  const wrapped = pairs.filter(([line, next]) => isWrapped(line, next, width) && lengthOf(line) >= width * 0.5);
  return wrapped.length >= pairs.length * 0.6 ? width : null;
}

/** True when the line end between two lines was made by wrapping at `width`. */
export function isWrapped(line: string, next: string, width: number): boolean {
  if (listMarker.test(next)) return false;
  const [end, start] = [line.trimEnd(), next.trimStart()];
  const first = noSpaceScript.test(start.slice(0, 1)) ? Array.from(start)[0]! : (/^\S+/u.exec(start)?.[0] ?? '');
  // A line may also be shorter than it could be; then only a sentence that goes on tells.
  if (/^\p{Ll}/u.test(start) && !endsSentence(end)) return true;
  // Rules of Japanese line breaking may leave a line two characters short.
  const slack = noSpaceScript.test(end.slice(-1)) ? 2 : 0;
  return lengthOf(end) + 1 + lengthOf(first) > width - slack;
}

/** Two wrapped lines as one: parted by a space where the script has spaces; a hyphen at the end of a line stays. */
export function joinLines(line: string, next: string): string {
  const [end, start] = [line.trimEnd(), next.trimStart()];
  const withoutSpace =
    (noSpaceScript.test(end.slice(-1)) && noSpaceScript.test(start.slice(0, 1))) || /[\p{L}\p{N}][-\u2010]$/u.test(end);
  return withoutSpace ? end + start : `${end} ${start}`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
