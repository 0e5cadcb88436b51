import { type AuthorCandidate, uniqueNames } from './author-candidate.ts';
import { isAgency, isFullName } from './author-names.ts';
import { isBodyName } from './body-names.ts';
import { bylineElements } from './byline-elements.ts';
import { bylineLines } from './byline-lines.ts';
import { textOf, typesOf } from './json-ld.ts';
import { datelineNames } from './datelines.ts';
import { linkedAuthors } from './linked-authors.ts';
import { namelessByline } from './nameless-bylines.ts';
import type { PageClaims } from './page-claims.ts';
import { isOutletName, key } from './page-claims.ts';
import type { PageView } from './page-view.ts';
import { signedBelow } from './signed-below.ts';
import { statedAuthors } from './stated-authors.ts';

/** The byline as the page states it; without names when it states none. */
export interface AuthorsFound {
  authors: string[];
  source: string | undefined;
  notes: string[];
}

/** Reads the byline. `headline`: where it stands; names near it count as shown. */
export function readAuthors(
  claims: PageClaims,
  view: PageView,
  headline: Element | undefined,
  outlets: readonly string[],
): AuthorsFound {
  const found = [
    ...bylineElements(view, headline),
    ...bylineLines(view, headline),
    ...linkedAuthors(view, headline),
    ...datelineNames(view, headline),
    ...signedBelow(view, headline),
    ...statedAuthors(claims, view),
  ];
  const whole = found
    .filter(({ source }) => source === 'json-ld' || source === 'rel-author')
    .flatMap(({ names }) => names);
  const candidates = found.map((one) => ({ ...one, names: withoutOwnTitle(rejoined(one.names, whole), claims) }));
  const notes: string[] = [];
  const kept = candidates
    .map((candidate) => ({
      ...candidate,
      names: candidate.names.filter((name) => isByline(name, candidate, claims, outlets, view)),
    }))
    .filter(({ names }) => names.length > 0);
  const data = kept.find(({ source }) => source === 'json-ld');
  const shown = kept.filter(({ isShown }) => isShown);
  const agreed =
    data && (shown.length === 0 || shown.some(({ names }) => names.some((name) => has(data.names, name))))
      ? data
      : undefined;
  const best = agreed ?? shown[0] ?? kept[0];
  if (best === undefined) {
    const stand = namelessByline(view, headline);
    if (stand !== undefined && !isOutletName(stand, outlets)) return { authors: [stand], source: 'byline', notes };
    const [left] = candidates.flatMap(({ names }) => names);
    if (left !== undefined)
      notes.push(
        `“${left}” stands as author and is no byline: it names the outlet, an office, a company or an account, or is not shown.`,
      );
    return { authors: [], source: undefined, notes };
  }
  return { authors: best.names.map((name) => bestSpelling(name, kept)), source: best.source, notes };
}

/** Names that a line was parted into at a “y”, “e” or “i”, put together where another source says that they are one. */
function rejoined(names: readonly string[], whole: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const last = joined.at(-1) ?? '';
    const one = whole.find((other) => ['y', 'e', 'i'].some((word) => key(`${last}${word}${name}`) === key(other)));
    if (last !== '' && one !== undefined) joined[joined.length - 1] = one;
    else joined.push(name);
  }
  return uniqueNames(joined);
}

/** Names without what ends the page's title, such as “… – Diário do Porto”, where it stands behind a person's name. */
function withoutOwnTitle(names: readonly string[], { pageTitle }: PageClaims): string[] {
  const end = pageTitle.split(/\s[-–—|·:»]\s/u);
  return names.filter((name, at) => at === 0 || end.length === 1 || key(name) !== key(end.at(-1)!));
}

function has(names: readonly string[], name: string): boolean {
  return names.some((other) => key(other) === key(name));
}

/** Whether a name stands for who wrote: not the outlet, and shown to readers where only a field of the head has it. */
function isByline(
  name: string,
  candidate: AuthorCandidate,
  claims: PageClaims,
  outlets: readonly string[],
  view: PageView,
): boolean {
  if (isBodyName(name) || (isOutletName(name, outlets) && !isPersonsSite(name, claims))) return false;
  const section = claims.meta.get('article:section')?.[0];
  if (section !== undefined && key(section) === key(name)) return false;
  if (candidate.isShown) return true;
  const isSeen = view.mainText.includes(name.toLowerCase());
  if (isAgency(name)) return false;
  if (candidate.source === 'json-ld') return isFullName(name) || isSeen;
  return isSeen && isFullName(name);
}

/** Whether the data says that the outlet is a person. */
function isPersonsSite(name: string, { linked }: PageClaims): boolean {
  return linked.objects.some((object) => {
    const types = typesOf(object);
    return (
      types.includes('Person') && types.includes('Organization') && key(textOf(object['name']) ?? '') === key(name)
    );
  });
}

/** A name in capitals as another source writes it. */
function bestSpelling(name: string, candidates: readonly AuthorCandidate[]): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return (
    candidates
      .flatMap(({ names }) => names)
      .find((other) => key(other) === key(name) && other !== other.toUpperCase()) ?? name
  );
}
