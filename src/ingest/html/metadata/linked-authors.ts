import { isFullName, readNames } from './author-names.ts';
import { key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { seenText } from './page-view.ts';

/** Addresses of the pages of people who write. */
const writerAddress =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|reporters?|contributors?|journalists?|journalistes?|redakteure?|columnists?|columnistas?|writers?|skribent|firmas?|signature|byline|kisha)[/=-]/i;
/** Where a byline stands, in characters from the headline. */
const maxBefore = 150;
const maxAfter = 600;
const maxLine = 80;

/**
 * The names that a short line beside the headline links: to the page of somebody who writes, or, when the line says
 * nothing else, to the address for letters to them. Names of classes are not looked at.
 */
export function linkedAuthors(view: PageView, start: number): string[] {
  const found: string[] = [];
  for (const { text, element, offset, isFurniture } of view.lines) {
    const distance = offset - start;
    if (distance > maxAfter) break;
    if (isFurniture || distance < -maxBefore || text.length > maxLine || /^h[1-6]$|^li$/.test(element.localName))
      continue;
    const names: string[] = [];
    for (const link of element.querySelectorAll('a[href]')) {
      const said = seenText(link);
      if (said === '' || !text.includes(said)) continue;
      const address = link.getAttribute('href') ?? '';
      const rest = address.startsWith('mailto:') ? text.replace(said, '').trim() : said;
      if (!address.startsWith('mailto:') && !writerAddress.test(address)) continue;
      const [name, ...others] = readNames(rest).names;
      if (name !== undefined && others.length === 0 && isFullName(name) && key(name) === key(rest)) names.push(name);
    }
    if (names.length > 0) found.push(...names);
    // A byline of several boxes goes on in the lines right behind.
    else if (found.length > 0 && distance > 0) break;
  }
  return found;
}
