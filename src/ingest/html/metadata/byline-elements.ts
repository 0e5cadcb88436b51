import { isAgency, isFullName, readNames } from './author-names.ts';
import type { AuthorCandidate } from './author-candidate.ts';
import { uniqueNames } from './author-candidate.ts';
import {
  isBylineName,
  isContactText,
  isEditorsLine,
  isNearHeadline,
  isPersonAddress,
  isPlaceName,
  isSubjectLink,
} from './byline-marks.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

const containers = new Set('html body main article section meta link img input form ul ol'.split(' '));
const maxFound = 40;
/** What joins the last name of several, or a second one, to those before it. */
const joiner = /[(\s](?:and|und|et|y|e|och|og|en|ja|i|with|avec|mit|con|&)\s(?:\S+\s){0,8}$/iu;
/** How long, in characters, what stands around a marked name, and a byline without one, may be. */
const maxBox = 300;
const maxLine = 160;
/** What stands behind the name of who made a picture. */
const pictureSource =
  /\/\s*(?:dpa|afp|ap|reuters|epa|efe|ansa|getty|imago|picture[\s-]alliance|shutterstock|istock|adobe stock|unsplash|pixabay|pexels)(?!\p{L})/iu;

/** The names in elements marked as a byline, beside the headline or at the end of its article; the nearest first. */
export function bylineElements(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  const holder = headline?.closest('article') ?? null;
  const found: (AuthorCandidate & { weight: number; element: Element })[] = [];
  for (const { element, names: classes, offset, isFurniture } of view.elements) {
    if (isFurniture || containers.has(element.localName)) continue;
    const isData = /\b(?:author|creator)\b/.test(element.getAttribute('itemprop') ?? '');
    const isRel = /\bauthor\b/.test(element.getAttribute('rel') ?? '');
    const isNamed = isBylineName(classes);
    if (!isData && !isRel && element.localName !== 'address' && !isNamed) continue;
    if (isPlaceName(classes) || element.closest('[class*="caption"]') !== null) continue;
    const distance = start === undefined ? undefined : offset - start;
    const isNear =
      distance !== undefined &&
      (isNearHeadline(distance) || (isRel && holder !== null && element.closest('article') === holder));
    if (!isNear && !isData) continue;
    if (/Organization/.test(element.getAttribute('itemtype') ?? '') || isContact(element, isData || isRel)) continue;
    const names = namesIn(element);
    if (names.length === 0 || isOfOtherArticle(element, headline)) continue;
    const text = seenText(element);
    if (isEditorsLine(element)) continue;
    if (pictureSource.test(text) && element.parentElement?.querySelector('img') != null) continue;
    const { isMarked } = readNames(text);
    const isPerson = isData || isRel || /vcard|\bfn\b|author-?_*name/i.test(classes) || isMarked;
    // A single word in a box for authors may be a section, a place or an account.
    if (!isPerson && !names.some((name) => isFullName(name) || isAgency(name))) continue;
    // The element for addresses holds those of houses too.
    if (!isPerson && !isNamed && !linksPerson(element)) continue;
    const source = isData ? 'microdata' : isRel ? 'rel-author' : 'byline';
    // Each of several authors is marked up by itself: those beside each other signed together.
    const beside =
      source === 'byline'
        ? undefined
        : found.find((other) => other.source === source && other.element.parentNode === element.parentNode);
    if (beside !== undefined) {
      beside.names = uniqueNames([...beside.names, ...names]);
      continue;
    }
    found.push({
      element,
      names,
      source,
      isShown: isNear,
      weight: Math.abs(distance ?? 5000) + (isData ? 0 : isRel ? 100 : 200),
    });
    if (found.length > maxFound) break;
  }
  return found.sort((one, other) => one.weight - other.weight);
}

/** Whether a box says how to reach somebody. */
function isContact(element: Element, isAuthor: boolean): boolean {
  if (isContactText(seenText(element).slice(0, 60))) return true;
  return !isAuthor && element.querySelector('.tel, .adr, .street-address, a[href^="tel:"]') !== null;
}

function linksPerson(element: Element): boolean {
  return [...element.querySelectorAll('a[href]')].some((link) => isPersonAddress(link.getAttribute('href') ?? ''));
}

/** The names in a byline's element: those that are marked or linked as people, else those that its text gives. */
function namesIn(element: Element): string[] {
  const others = [
    ...[...element.querySelectorAll('[class]')].filter((part) => isPlaceName(part.getAttribute('class') ?? '')),
    ...[element, ...element.querySelectorAll('a[href]')].filter(
      (link) => link.localName === 'a' && isSubjectLink(link),
    ),
  ];
  const text = others.reduce((said, other) => said.replace(seenText(other), ' | '), seenText(element));
  const marked = [
    ...element.querySelectorAll(
      '[itemprop~="name"], [rel~="author"], .fn, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline-name"], [class*="byline__author"], [class*="byline-author"]',
    ),
  ];
  const linked = [...element.querySelectorAll('a[href]')].filter((link) =>
    isPersonAddress(link.getAttribute('href') ?? ''),
  );
  for (const group of [marked, linked]) {
    const names = uniqueNames(
      group.flatMap((part) =>
        part.localName === 'meta'
          ? readNames(part.getAttribute('content') ?? '', { isOne: true }).names
          : readNames(seenText(part), { isOne: isOnePerson(part) }).names,
      ),
    );
    if (names.length > 0 && (text.length <= maxBox || group === marked)) return withJoined(names, text);
  }
  if (text.length > maxLine) return [];
  const whole = readNames(text, { isOne: isOnePerson(element) }).names;
  // `<b>Ana Roth</b> <i>Courier Reporter</i>`: the name is a box by itself.
  for (const part of element.children) {
    if (others.includes(part)) continue;
    const own = readNames(seenText(part)).names.filter(isFullName);
    if (own.length > 0 && (whole.length === 0 || whole[0]!.startsWith(`${own[0]!} `))) return own;
  }
  return whole;
}

/** Whether an element gives one name: a link, or what data or a card call a name. */
function isOnePerson(element: Element): boolean {
  return (
    element.localName === 'a' ||
    element.getAttribute('itemprop') === 'name' ||
    /(?:^|\s)fn(?:$|\s)/.test(element.getAttribute('class') ?? '')
  );
}

/** Names that are marked, and those that an "and" joins to them in the line: not everybody who signs has a page to link. */
function withJoined(names: readonly string[], text: string): string[] {
  if (text.length > maxLine) return [...names];
  const read = readNames(text).names;
  if (!names.every((name) => read.some((other) => key(other) === key(name)))) return [...names];
  return read.filter(
    (name) =>
      names.some((other) => key(other) === key(name)) ||
      (isFullName(name) && joiner.test(text.slice(0, text.indexOf(name))) && text.includes(name)),
  );
}
