/** Filters of which a reader chooses one value. */
export const filterNames = [
  'outlet',
  'author',
  'year',
  'month',
  'language',
  'section',
  'edited',
  'weight',
  'change',
  'archive',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Where words are looked for: everywhere, in the latest texts, or in what edits took out or put in. */
export const scopes = ['all', 'articles', 'edits', 'removed', 'added'] as const;
export type Scope = (typeof scopes)[number];

export const sorts = ['relevance', 'newest', 'oldest', 'captured-newest', 'captured-oldest', 'edits'] as const;
export type Sort = (typeof sorts)[number];

/** What is asked: everything that the address of a search holds. An empty string is no choice. */
export interface SearchState {
  query: string;
  scope: Scope;
  sort: Sort;
  filters: Record<FilterName, string>;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  /** Names of the other archives to be searched too. */
  also: string[];
}

/** The state that an address asks for; what it does not know counts as not asked. */
export function readState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, values.get(name) ?? '']),
  ) as SearchState['filters'];
  // A month is one of a year.
  if (filters.year === '') filters.year = filters.month.slice(0, 4);
  if (!filters.month.startsWith(filters.year)) filters.month = '';
  return {
    query: values.get('q') ?? '',
    scope: scopes.find((scope) => scope === values.get('in')) ?? 'all',
    sort: sorts.find((sort) => sort === values.get('sort')) ?? 'relevance',
    filters,
    from: dayOf(values.get('from')),
    to: dayOf(values.get('to')),
    also: [...new Set(values.getAll('also').filter((name) => name !== ''))],
  };
}

/** The query part of the state's address, with `?`; empty when nothing is asked. */
export function writeState(state: SearchState): string {
  const values = new URLSearchParams();
  if (state.query.trim() !== '') values.set('q', state.query);
  if (state.scope !== 'all') values.set('in', state.scope);
  for (const name of filterNames) if (state.filters[name] !== '') values.set(name, state.filters[name]);
  if (state.from !== '') values.set('from', state.from);
  if (state.to !== '') values.set('to', state.to);
  for (const name of state.also) values.append('also', name);
  if (state.sort !== 'relevance') values.set('sort', state.sort);
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether there is anything to look for: words, or a choice that narrows the archive. */
export function asksForSomething(state: SearchState): boolean {
  return (
    state.query.trim() !== '' ||
    state.scope !== 'all' ||
    state.from !== '' ||
    state.to !== '' ||
    filterNames.some((name) => state.filters[name] !== '')
  );
}

function dayOf(text: string | null): string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}
