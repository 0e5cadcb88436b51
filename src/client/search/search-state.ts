/** Filters a reader chooses one value of; the names are those of the index. */
export const filterNames = ['outlet', 'author', 'year', 'month', 'language'] as const;
export type FilterName = (typeof filterNames)[number];

export const kinds = ['both', 'article', 'edit'] as const;
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** What is asked: everything that the address of a search holds. An empty string is no choice. */
export interface SearchState {
  query: string;
  kind: (typeof kinds)[number];
  sort: (typeof sorts)[number];
  filters: Record<FilterName, string>;
}

/** The state that an address asks for; what it does not know counts as not asked. */
export function readState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const filters = Object.fromEntries(filterNames.map((name) => [name, values.get(name) ?? '']));
  return {
    query: values.get('q') ?? '',
    kind: kinds.find((kind) => kind === values.get('kind')) ?? 'both',
    sort: sorts.find((sort) => sort === values.get('sort')) ?? 'relevance',
    filters: filters as Record<FilterName, string>,
  };
}

/** The query part of the state's address, with `?`; empty when nothing is asked. */
export function writeState(state: SearchState): string {
  const values = new URLSearchParams();
  if (state.query.trim() !== '') values.set('q', state.query);
  if (state.kind !== 'both') values.set('kind', state.kind);
  for (const name of filterNames) if (state.filters[name] !== '') values.set(name, state.filters[name]);
  if (state.sort !== 'relevance') values.set('sort', state.sort);
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether there is anything to look for: words, or a choice that narrows the archive. */
export function asksForSomething(state: SearchState): boolean {
  return state.query.trim() !== '' || state.kind !== 'both' || filterNames.some((name) => state.filters[name] !== '');
}
