import { filterNames, readState, type SearchState } from './search-state.ts';

/** What the form asks for. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values.append(name, value);
  return readState(values.toString());
}

/** Makes the form show a state. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  const set = (name: string, value: string): void => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
      control.add(new Option(value, value));
    }
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    // Text that is being typed is left alone, with its cursor.
    if ((isField || control instanceof RadioNodeList) && control.value !== value) control.value = value;
    // A choice that is out of use would not be asked for.
    if (control instanceof HTMLSelectElement && value !== '') control.disabled = false;
  };
  set('q', state.query);
  set('in', state.scope);
  set('sort', state.sort);
  set('from', state.from);
  set('to', state.to);
  for (const name of filterNames) set(name, state.filters[name]);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="also"]')) {
    box.checked = state.also.includes(box.value);
  }
  const isNarrowed = state.from !== '' || state.to !== '' || filterNames.some((name) => state.filters[name] !== '');
  const narrow = form.querySelector('details');
  if (narrow !== null && isNarrowed) narrow.open = true;
  const clear = form.querySelector<HTMLElement>('button[type="reset"]');
  if (clear !== null) clear.hidden = !isNarrowed && state.scope === 'all' && state.sort === 'relevance';
}
