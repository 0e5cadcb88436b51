/**
 * What a search result shows beside what is searched. The index searches every field of its own metadata, so that
 * a search for `2024` would find every edit of that year; what is only for display therefore travels in the
 * fragment of the record's URL.
 */
export interface SearchDisplay {
  /** BCP 47. */
  lang: string;
  /** Stated date of an article, as written. */
  date?: string;
  /** Number of an article's edits. */
  edits?: number;
  /** Window of an edit: instants. */
  window?: { after: string; until: string };
  /** For each line of an edit's removed and added words, the number of the change that shows it; 0 where none does. */
  anchors?: { removed: number[]; added: number[] };
}

/** Which part of a record's text is which, for either kind. */
export const searchParts = {
  article: ['head', 'body'],
  edit: ['head', 'removed', 'added'],
} as const;

/** The record's URL with what it shows. `path` has no fragment. */
export function withDisplay(path: string, { lang, date, edits, window, anchors }: SearchDisplay): string {
  const values = new URLSearchParams({ lang });
  if (date !== undefined) values.set('date', date);
  if (edits !== undefined) values.set('edits', String(edits));
  if (window !== undefined) {
    values.set('after', window.after);
    values.set('until', window.until);
  }
  if (anchors?.removed.some(Boolean)) values.set('removed', anchors.removed.join('.'));
  if (anchors?.added.some(Boolean)) values.set('added', anchors.added.join('.'));
  return `${path}#${values.toString()}`;
}

/** The two halves of `withDisplay`. An unknown fragment gives a display without values. */
export function splitDisplay(url: string): { path: string; display: SearchDisplay } {
  const [path, fragment] = url.split('#', 2) as [string, string | undefined];
  const values = new URLSearchParams(fragment ?? '');
  const [date, edits, after, until] = ['date', 'edits', 'after', 'until'].map((name) => values.get(name));
  const [removed, added] = ['removed', 'added'].map((name) => values.get(name));
  const numbers = (list: string | null | undefined): number[] => (list ? list.split('.').map(Number) : []);
  return {
    path,
    display: {
      lang: values.get('lang') ?? '',
      ...(date && { date }),
      ...(edits && { edits: Number(edits) }),
      ...(after && until && { window: { after, until } }),
      ...((removed ?? added) && { anchors: { removed: numbers(removed), added: numbers(added) } }),
    },
  };
}
