import type { AuthorCandidate } from './author-candidate.ts';
import { uniqueNames } from './author-candidate.ts';
import { isFullName, readNames } from './author-names.ts';
import { isBesideHeadline, isEditing, isPersonAddress, isWriterAddress } from './byline-marks.ts';
import { isOfOtherArticle } from './other-articles.ts';
import { key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

const maxLine = 80;

/**
 * The names that a short line beside the headline links: to the page of somebody who writes, or, when the line says
 * nothing else, to the address for letters to them. Names of classes are not looked at.
 */
export function linkedAuthors(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  const found: string[] = [];
  for (const { text, element, offset, isFurniture } of view.lines) {
    const distance = offset - start;
    if (distance > 0 && !isBesideHeadline(distance)) break;
    if (isFurniture || !isBesideHeadline(distance) || text.length > maxLine) continue;
    if (/^h[1-6]$|^li$/.test(element.localName)) continue;
    const names: string[] = [];
    for (const link of element.querySelectorAll('a[href]')) {
      const said = seenText(link);
      if (said === '' || !text.includes(said) || isEditing(text.slice(0, text.indexOf(said)))) continue;
      const address = link.getAttribute('href') ?? '';
      const rest = address.startsWith('mailto:') ? text.replace(said, '').trim() : said;
      if (!address.startsWith('mailto:') && !isWriterAddress(address) && !isOwnPage(address, said)) continue;
      const [name, ...others] = readNames(rest, { isOne: true }).names;
      if (name !== undefined && others.length === 0 && isFullName(name) && key(name) === key(rest)) names.push(name);
    }
    if (names.length > 0 && !isOfOtherArticle(element, headline)) found.push(...names);
    // A byline of several boxes goes on in the lines right behind.
    else if (found.length > 0 && distance > 0) break;
  }
  return found.length === 0 ? [] : [{ names: uniqueNames(found), source: 'byline', isShown: true }];
}

/** Whether an address is that of a person's page and ends in the person's name, as `/team/ana-roth` does. */
function isOwnPage(address: string, name: string): boolean {
  const last =
    address
      .replace(/[?#].*$|\/$/g, '')
      .replace(/\/$/, '')
      .split('/')
      .at(-1) ?? '';
  return (
    isPersonAddress(address) &&
    key(last.replace(/\.html?$/, '')) === key(name.normalize('NFD').replaceAll(/\p{M}/gu, ''))
  );
}
