import { locale } from '#words/locale.ts';
import { languageName, searchWords as words } from '#words/search.ts';
import type { Weight } from '../../model/diff.ts';
import type { ChangeKind } from '../../model/search-catalogue.ts';
import { revealControls } from '../../text/hygiene.ts';
import { filterNames, type FilterName, type SearchState } from './search-state.ts';
import type { Selection, ValueCounts } from './select-hits.ts';

/**
 * Fills the filters' select elements with the choices that give results and how many. What is chosen stays a
 * choice, also when it gives none. A filter without a choice is out of use; months wait for a year.
 */
export function showFilters(form: HTMLFormElement, counts: Selection['counts'], { filters }: SearchState): void {
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const values: ValueCounts =
      name === 'month' && filters.year === ''
        ? new Map<string, number>()
        : new Map([...counts[name]].filter(([, count]) => count > 0));
    if (filters[name] !== '' && !values.has(filters[name])) values.set(filters[name], 0);
    const options = [...values]
      .sort(([one], [other]) => order(name, one, other))
      .map(([value, count]) => {
        const option = new Option(words.option(labelOf(name, value), count), value);
        option.dir = 'auto';
        return option;
      });
    select.replaceChildren(new Option(words.all, ''), ...options);
    select.value = filters[name];
    select.disabled = options.length === 0;
  }
}

/** A value of a filter as a reader sees it. */
export function labelOf(name: FilterName, value: string): string {
  switch (name) {
    case 'language':
      return languageName(value);
    case 'month':
      return words.month(value);
    case 'edited':
      return value === 'yes' ? words.edited.yes : words.edited.no;
    case 'weight':
      return words.weight(value as Weight);
    case 'change':
      return words.change(value as ChangeKind);
    default:
      return revealControls(value);
  }
}

/** Newest year first, months in their order; names by the alphabet. */
function order(name: FilterName, one: string, other: string): number {
  if (name === 'year') return one < other ? 1 : -1;
  if (name === 'month') return one < other ? -1 : 1;
  return labelOf(name, one).localeCompare(labelOf(name, other), locale);
}
