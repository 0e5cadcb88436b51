import type { FilterCounts } from './pagefind-bundle.ts';
import { filterNames, type FilterName } from './search-state.ts';

/**
 * Fills the filters' select elements with the choices that give results and how many. What is chosen stays a
 * choice, also when it gives none.
 */
export function showFilters(form: HTMLFormElement, counts: FilterCounts, chosen: Record<FilterName, string>): void {
  for (const name of filterNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const values = new Map(Object.entries(counts[name] ?? {}).filter(([, count]) => count > 0));
    if (chosen[name] !== '' && !values.has(chosen[name])) values.set(chosen[name], 0);
    const options = [...values]
      .sort(([one], [other]) => order(name, one, other))
      .map(([value, count]) => {
        const option = new Option(`${labelOf(name, value)} (${count})`, value);
        option.dir = 'auto';
        return option;
      });
    select.replaceChildren(new Option('All', ''), ...options);
    select.value = chosen[name];
  }
}

/** Newest year and month first; names by the alphabet. */
function order(name: FilterName, one: string, other: string): number {
  if (name === 'year' || name === 'month') return one < other ? 1 : -1;
  return labelOf(name, one).localeCompare(labelOf(name, other), 'en');
}

function labelOf(name: FilterName, value: string): string {
  if (name !== 'language') return value;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}
