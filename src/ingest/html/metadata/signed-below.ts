import type { AuthorCandidate } from './author-candidate.ts';
import { isFullName, isPersonName, readNames } from './author-names.ts';
import { isBylineName } from './byline-marks.ts';
import { bylineStart } from './byline-lines.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { key } from './page-claims.ts';
import type { PageLine, PageView } from './page-view.ts';

/** How long, in characters, a paragraph is at least, and a signature at most. */
const minParagraph = 100;
const maxSignature = 100;
/** How many lines below the last paragraph a signature may stand. */
const maxBelow = 3;
const dashed = /^(?:[—–-]\s?(?<behind>\p{Lu}.*)|\((?<inside>\p{Lu}[^()]*)\))$/u;
const aboutWriter =
  /^(?<name>\p{Lu}\S*(?:\s\S+){1,3}?)\s(?:is|ist|est|es|è|é|jest|är|er)\s(?:[\p{L}’'-]+\s){0,5}(?:reporter(?:in)?|writer|journalist(?:in|e|a)?|correspondent|columnist|redakteur(?:in)?|korrespondent(?:in)?|periodista|giornalista|jornalista|correspondante?|dziennikar(?:z|ka)|verslaggever)(?!\p{L})/u;

/**
 * The names that sign an article at its end: a byline below its last paragraph, a name behind a dash, in parentheses or with an
 * address for letters, or the note that says of somebody not named before that he reports.
 */
export function signedBelow(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  const lines = view.lines.filter(({ offset, isFurniture }) => offset > start && !isFurniture);
  const box = boxOfText(lines);
  if (box === undefined) return [];
  const last = lines.findLastIndex((line) => line.text.length >= minParagraph && boxOf(line) === box);
  const below = lines.slice(last + 1, last + 1 + maxBelow);
  const heading = below.findIndex(({ element }) => /^h[1-6]$/.test(element.localName));
  const candidates = below.slice(0, heading === -1 ? undefined : heading);
  for (const line of candidates) {
    if (line.text.length > maxSignature || isOfOtherArticle(line.element, headline)) continue;
    const names = signature(line, box);
    if (names.length > 0) return [{ names, source: 'text', isShown: true }];
  }
  for (const { text } of [lines[last]!, ...candidates]) {
    const name = aboutWriter.exec(text)?.groups?.['name'];
    if (name !== undefined && isPersonName(name) && isFullName(name) && isNamedOnce(name, view))
      return [{ names: [name], source: 'text', isShown: true }];
  }
  return [];
}

function signature({ text, element }: PageLine, box: Element): string[] {
  const { names, isMarked } = readNames(text);
  if (!names.some(isFullName)) return [];
  const said = key(text.replaceAll(/\S+@\S+/g, ''));
  const part = key(names.join('')).length / Math.max(1, said.length);
  const isWithin = box.contains(element);
  if (!isWithin && box.parentElement?.contains(element) !== true) return [];
  if (isMarked && part >= 0.4 && (bylineStart.test(text) || /^\p{Lo}/u.test(text))) return names;
  if (part >= 0.5 && isNamedByline(element, box)) return names;
  if (!isWithin) return [];
  if (part > 0.9 && /\S+@\S+\.\S+/.test(text)) return names;
  const { behind, inside } = dashed.exec(text)?.groups ?? {};
  const bare = behind ?? inside ?? '';
  return isFullName(bare) && isPersonName(bare) ? [bare] : [];
}

/** Whether the element, or a box around it within the text's, is named as a byline. */
function isNamedByline(element: Element, box: Element): boolean {
  for (let one: Element | null = element; one !== null && one !== box && !one.contains(box); one = one.parentElement)
    if (isBylineName(`${one.getAttribute('class') ?? ''} ${one.id}`)) return true;
  return false;
}

function isNamedOnce(name: string, { mainText }: PageView): boolean {
  const lower = name.toLowerCase();
  return mainText.indexOf(lower) === mainText.lastIndexOf(lower);
}

/** The box that holds most of the text in paragraphs. */
function boxOfText(lines: readonly PageLine[]): Element | undefined {
  const sizes = new Map<Element, number>();
  for (const line of lines) {
    if (line.text.length < minParagraph) continue;
    const box = boxOf(line);
    sizes.set(box, (sizes.get(box) ?? 0) + line.text.length);
  }
  return [...sizes].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function boxOf({ element }: PageLine): Element {
  return /^(?:p|blockquote|li|pre|h[1-6])$/.test(element.localName) ? (element.parentElement ?? element) : element;
}
