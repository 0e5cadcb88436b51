import { askIndex, type Answer } from './ask-index.ts';
import { showFilters } from './filter-view.ts';
import { answerNotices, countText } from './notices.ts';
import { loadSearchIndex, type SearchIndex } from './pagefind-bundle.ts';
import { failedResultView, resultView } from './result-view.ts';
import { asksForSomething, filterNames, readState, writeState, type SearchState } from './search-state.ts';

/** Results shown at first and with each “more”. */
const pageLength = 10;
const typingPauseMs = 250;

/** Brings the search page to life. `form` names the folder of the index in `data-bundle`. */
export function startSearchPage(form: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>('[data-search-status]')!;
  const notices = document.querySelector<HTMLElement>('[data-search-notices]')!;
  const list = document.querySelector<HTMLElement>('[data-search-results]')!;
  const more = document.querySelector<HTMLButtonElement>('[data-search-more]')!;
  let index: Promise<SearchIndex> | undefined;
  let turn = 0;
  let answer: Answer | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function show(state: SearchState): Promise<void> {
    turn += 1;
    const mine = turn;
    fillForm(form, state);
    status.textContent = 'Searching …';
    list.ariaBusy = 'true';
    try {
      index ??= loadSearchIndex(form.dataset['bundle']!);
      const found = await askIndex(await index, state);
      // A later question has taken over.
      if (mine !== turn) return;
      showFilters(form, found.counts, state.filters);
      const asked = asksForSomething(state);
      answer = asked ? found : { ...found, results: [] };
      notices.replaceChildren(...answerNotices(found, state));
      list.replaceChildren();
      await showMore(false);
      status.textContent = asked ? countText(found.results.length) : '';
    } catch (error) {
      if (mine !== turn) return;
      index = undefined;
      list.replaceChildren();
      more.hidden = true;
      const reason = error instanceof Error ? error.message : String(error);
      status.textContent = `The search index could not be read (${reason}). Try again, or use the lists of articles, outlets and dates.`;
    } finally {
      if (mine === turn) list.ariaBusy = 'false';
    }
  }

  async function showMore(focus: boolean): Promise<void> {
    const mine = turn;
    const shown = list.children.length;
    const next = answer?.results.slice(shown, shown + pageLength) ?? [];
    const views = await Promise.all(next.map(async (result) => resultView(result).catch(failedResultView)));
    if (mine !== turn) return;
    list.append(...views);
    const left = (answer?.results.length ?? 0) - list.children.length;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, pageLength)} more of ${left}`;
    if (focus) views[0]?.querySelector('a')?.focus();
  }

  function ask(how: 'push' | 'replace'): void {
    clearTimeout(pause);
    const state = stateOfForm(form);
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void show(state);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask('push');
  });
  form.addEventListener('change', (event) => {
    // The text field asks while it is typed in.
    if (!(event.target instanceof HTMLInputElement && event.target.type === 'search')) ask('push');
  });
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === 'search')) return;
    clearTimeout(pause);
    // One letter begins too many words to be looked for unasked.
    if (event.target.value.trim().length === 1) return;
    pause = setTimeout(() => {
      ask('replace');
    }, typingPauseMs);
  });
  more.addEventListener('click', () => void showMore(true));
  window.addEventListener('popstate', () => void show(readState(location.search)));
  form.hidden = false;
  void show(readState(location.search));
}

function stateOfForm(form: HTMLFormElement): SearchState {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values.set(name, value);
  return readState(values.toString());
}

function fillForm(form: HTMLFormElement, state: SearchState): void {
  const set = (name: string, value: string): void => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
      control.add(new Option(value, value));
    }
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    // Text that is being typed is left alone, with its cursor.
    if ((isField || control instanceof RadioNodeList) && control.value !== value) control.value = value;
  };
  set('q', state.query);
  set('kind', state.kind);
  set('sort', state.sort);
  for (const name of filterNames) set(name, state.filters[name]);
}
