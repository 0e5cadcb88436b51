/** Entries of one archive document. A feed's newest document holds at least as many (if there are) and fewer than twice as many. */
export const entriesPerDocument = 50;

/** One document of a feed. */
export interface ChainDocument<T> {
  /** Part of its address: `3-0a1b2c3d4e5f`, the third from the oldest; absent for the one that is subscribed to. */
  name?: string;
  /** Newest first. */
  entries: T[];
  /** It is complete, linked on both sides, and never changes again. */
  isArchive: boolean;
  /** Names of the archive documents with the entries before and after these. */
  previous?: string;
  next?: string;
}

/**
 * Parts a feed into documents (RFC 5005, archived feeds). `entries` stand from the oldest to the newest. The first
 * document given back is the one that is subscribed to; it and the archive documents it leads to by `previous` have each
 * entry exactly once.
 *
 * Documents are filled from the oldest entry on, so that new entries never move old ones. A document's name ends with a digest
 * of the ids of all entries up to its last: when one is put in or taken out before, that document and all after it get
 * new names, and a reader that follows the links meets addresses it has not seen. An archive document is published when the one after it is full too, since only
 * then the name of that one, its `next`, is known. The newest full document is given back beside them, without being
 * an archive document yet, so that no `next` leads nowhere.
 *
 * @param digest a short digest of a text, fit for a file name.
 */
export function feedChain<T>(
  entries: readonly T[],
  idOf: (entry: T) => string,
  digest: (text: string) => string,
  size: number = entriesPerDocument,
): [subscribed: ChainDocument<T>, ...documents: ChainDocument<T>[]] {
  const full: { name: string; entries: T[] }[] = [];
  let before = '';
  for (let start = 0; start + size <= entries.length; start += size) {
    const part = entries.slice(start, start + size);
    before = digest([before, ...part.map(idOf)].join('\n'));
    full.push({ name: `${full.length + 1}-${before}`, entries: part });
  }
  const archived = Math.max(0, full.length - 1);
  const subscribed: ChainDocument<T> = {
    entries: entries.slice(archived * size).reverse(),
    isArchive: false,
    ...linkTo('previous', full[archived - 1]),
  };
  if (archived === 0) return [subscribed];
  return [
    subscribed,
    ...full.map(({ name, entries: part }, at) => ({
      name,
      entries: part.toReversed(),
      isArchive: at < archived,
      ...linkTo('previous', full[at - 1]),
      ...linkTo('next', full[at + 1]),
    })),
  ];
}

function linkTo<K extends 'previous' | 'next'>(
  key: K,
  document: { name: string } | undefined,
): Partial<Record<K, string>> {
  return (document === undefined ? {} : { [key]: document.name }) as Partial<Record<K, string>>;
}
