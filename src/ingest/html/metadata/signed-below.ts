import type { AuthorCandidate } from './author-candidate.ts';
import { isFullName, isPersonName, readNames } from './author-names.ts';
import { isBylineName, isContactText } from './byline-marks.ts';
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
const aboutHeading =
  /^(?:about the (?:author|writer)|über (?:den autor|die autorin)|zur person|zum autor|zur autorin|à propos de l['’]auteure?|sobre (?:el autor|la autora|o autor|a autora)|l['’]autor[ea]|over de auteur|om författaren)s?:?$/iu;
/** A whole name with which a line begins, the rest of it in small letters. */
const beginningName = /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,3}(?=$|,|\s\p{Ll})/u;
const aboutWriter =
  /^(?<name>\p{Lu}\S*(?:\s\S+){1,3}?)\s(?:is|ist|est|es|è|é|jest|är|er)\s(?:[\p{L}’'-]+\s){0,5}(?:reporter(?:in)?|writer|journalist(?:in|e|a)?|correspondent|columnist|redakteur(?:in)?|korrespondent(?:in)?|periodista|giornalista|jornalista|correspondante?|dziennikar(?:z|ka)|verslaggever)(?!\p{L})/u;

/**
 * The names that sign an article at its end: a byline below its last paragraph, a name behind a dash, in parentheses or with an
 * address for letters, or the note that says of somebody not named before that he reports.
 */
export function signedBelow(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  const holder = headline?.closest('article') ?? null;
  const lines = view.lines.filter(
    ({ element, offset, isFurniture }) =>
      offset > start && (!isFurniture || (holder !== null && element.closest('footer')?.parentElement === holder)),
  );
  const box = boxOfText(lines);
  if (box === undefined) return [];
  const last = lines.findLastIndex((line) => line.text.length >= minParagraph && boxOf(line) === box);
  const below = lines.slice(last + 1, last + 1 + maxBelow);
  const heading = below.findIndex(({ element, text }) => isHeading(element) && !aboutHeading.test(text));
  const candidates = below.slice(0, heading === -1 ? undefined : heading + 1);
  let isAbout = false;
  for (const line of candidates) {
    const names = isOfOtherArticle(line.element, headline) ? [] : signature(line, box, isAbout);
    if (names.length > 0) return [{ names, source: 'text', isShown: true }];
    isAbout = isHeading(line.element) && aboutHeading.test(line.text);
  }
  for (const { text } of [lines[last]!, ...candidates]) {
    const name = aboutWriter.exec(text)?.groups?.['name'];
    if (name !== undefined && isPersonName(name) && isFullName(name) && isNamedOnce(name, view))
      return [{ names: [name], source: 'text', isShown: true }];
  }
  return [];
}

/** The names in a line below the text; `isAbout`: it stands below a heading that says that it is about the author. */
function signature({ text: line, element }: PageLine, box: Element, isAbout: boolean): string[] {
  const isWithin = box.contains(element);
  if ((!isWithin && box.parentElement?.contains(element) !== true) || isContactText(line)) return [];
  const about = isAbout || isNamedByline(element, box) ? beginningName.exec(line)?.[0] : undefined;
  if (about !== undefined && isPersonName(about)) return [about];
  if (line.length > maxSignature || (isHeading(element) && !isNamedByline(element, box))) return [];
  const text = line.replace(/^\((.*)\)$/u, '$1');
  const { names, isMarked } = readNames(text);
  const part = key(names.join('')).length / Math.max(1, key(text.replaceAll(/\S+@\S+/g, '')).length);
  if (names.some(isFullName)) {
    if (isMarked && /^reporting by\s/i.test(text)) return names;
    if (isMarked && part >= 0.4 && (bylineStart.test(text) || /^\p{Lo}/u.test(text))) return names;
    if (part >= 0.5 && isNamedByline(element, box)) return names;
    if (isWithin && part > 0.9 && /\S+@\S+\.\S+/.test(text)) return names;
  }
  const { behind, inside } = dashed.exec(line)?.groups ?? {};
  const bare = behind ?? inside ?? '';
  return isWithin && isFullName(bare) && isPersonName(bare) ? [bare] : [];
}

function isHeading({ localName }: Element): boolean {
  return /^h[1-6]$/.test(localName);
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
