import type { SearchEntry } from '../../model/search-catalogue.ts';
import type { FoundRecord } from './find-words.ts';
import { filterNames, type FilterName, type Scope, type SearchState, type Sort } from './search-state.ts';

/** A record that answers the words of a question. `places`: where its words stand, within what was searched. */
export interface Hit {
  record: FoundRecord;
  entry: SearchEntry;
  places: number[];
  score: number;
}

/** Number of records by the value of a filter. */
export type ValueCounts = Map<string, number>;

/** The hits that are chosen, and what the other choices would give. */
export interface Selection {
  hits: Hit[];
  /** By filter: what each of its values would give, with the other choices as they are. */
  counts: Record<FilterName, ValueCounts>;
  /** For each choice that is made: what would be found without it. `days` stands for both ends of the range. */
  without: { name: FilterName | 'days'; count: number }[];
}

/** Whether a place of a record lies where a scope looks. */
export function isInScope(entry: SearchEntry, place: number, scope: Scope): boolean {
  if (scope === 'removed') return place >= entry.removedAt && place < entry.addedAt;
  if (scope === 'added') return place >= entry.addedAt;
  return true;
}

/** Whether a scope looks into a record at all. */
export function isScopeOf(entry: SearchEntry, scope: Scope): boolean {
  if (scope === 'articles') return entry.kind === 'article';
  if (scope === 'edits') return entry.kind === 'edit';
  if (scope === 'removed') return entry.removes;
  if (scope === 'added') return entry.adds;
  return true;
}

/** The hits that the filters and the range of days let through, counted. */
export function selectHits(hits: readonly Hit[], { filters, from, to }: SearchState): Selection {
  const chosen = filterNames.filter((name) => filters[name] !== '');
  const counts = Object.fromEntries(filterNames.map((name) => [name, new Map()])) as Selection['counts'];
  const left: Hit[] = [];
  const without = new Map<FilterName | 'days', number>(chosen.map((name) => [name, 0]));
  if (from !== '' || to !== '') without.set('days', 0);
  for (const hit of hits) {
    const failing: (FilterName | 'days')[] = chosen.filter((name) => !valuesOf(hit, name).includes(filters[name]));
    if (!isWithin(hit.entry, from, to)) failing.push('days');
    if (failing.length === 0) left.push(hit);
    for (const name of without.keys()) {
      if (failing.every((other) => other === name || isPartOf(other, name))) without.set(name, without.get(name)! + 1);
    }
    for (const name of filterNames) {
      if (!failing.every((other) => other === name || isPartOf(other, name))) continue;
      for (const value of valuesOf(hit, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { hits: left, counts, without: [...without].map(([name, count]) => ({ name, count })) };
}

/** A month is chosen within a year: without the year, there is no month either. */
function isPartOf(inner: FilterName | 'days', outer: FilterName | 'days'): boolean {
  return inner === 'month' && outer === 'year';
}

/** The values of a record by which it is filtered. */
export function valuesOf({ entry, record }: Hit, name: FilterName): readonly string[] {
  switch (name) {
    case 'outlet':
      return [entry.outlet];
    case 'author':
      return entry.authors;
    case 'year':
      return entry.day === '' ? [] : [entry.day.slice(0, 4)];
    case 'month':
      return entry.day.length < 7 ? [] : [entry.day.slice(0, 7)];
    case 'language':
      return [entry.language];
    case 'section':
      return entry.section === undefined ? [] : [entry.section];
    case 'edited':
      return [entry.edits > 0 ? 'yes' : 'no'];
    case 'weight':
      return entry.weight === undefined ? [] : [entry.weight];
    case 'change':
      return entry.changes;
    case 'archive':
      return [record.archive.name];
  }
}

/** Whether the days of a record touch a range: an edit may have happened at any time of its window. Without a day it is in no range. */
function isWithin({ days }: SearchEntry, from: string, to: string): boolean {
  if (from === '' && to === '') return true;
  return days !== undefined && (from === '' || days.to >= from) && (to === '' || days.from <= to);
}

/** The hits in order. What a record does not have comes last; equals stand by capture, newest first, then as in the catalogue. */
export function sortHits(hits: readonly Hit[], sort: Sort): Hit[] {
  const keys: Record<Sort, (hit: Hit) => number | undefined> = {
    relevance: ({ score }) => -score,
    newest: ({ entry }) => (entry.published === undefined ? undefined : -entry.published),
    oldest: ({ entry }) => entry.published,
    'captured-newest': ({ entry }) => -entry.captured,
    'captured-oldest': ({ entry }) => entry.captured,
    edits: ({ entry }) => -entry.edits,
  };
  const keyOf = keys[sort];
  return [...hits].sort((one, other) => {
    const [a, b] = [keyOf(one) ?? Infinity, keyOf(other) ?? Infinity];
    if (a !== b) return a < b ? -1 : 1;
    return other.entry.captured - one.entry.captured || one.record.place - other.record.place;
  });
}
