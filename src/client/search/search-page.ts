import { searchWords as words } from '#words/search.ts';
import { askArchives, type Answer } from './ask-archives.ts';
import { offerDownloads } from './downloads.ts';
import { showFilters } from './filter-view.ts';
import { wordFinder, type WordFinder } from './find-words.ts';
import { loadArchives, type LoadedArchives, type SearchPlace } from './load-archives.ts';
import { answerNotices } from './notices.ts';
import { failedResultView, resultView } from './result-view.ts';
import { fillForm, stateOfForm } from './search-form.ts';
import { asksForSomething, readState, type SearchState, writeState } from './search-state.ts';

/** Results shown at first and with each “more”. */
const pageLength = 10;
const typingPauseMs = 250;

/** Brings the search page to life. `form` names this archive in `data-name` and `data-home`, and the others in `data-others`. */
export function startSearchPage(form: HTMLFormElement): void {
  const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-search-${name}]`)!;
  const [status, notices, list] = [part('status'), part('notices'), part('results')];
  const more = part('more') as HTMLButtonElement;
  const downloads = offerDownloads(part('downloads'));
  const own: SearchPlace = { name: form.dataset['name']!, home: new URL(form.dataset['home']!, location.href).href };
  const others = JSON.parse(form.dataset['others']!) as SearchPlace[];
  let opened: { also: string; search: Promise<{ loaded: LoadedArchives; finder: WordFinder }> } | undefined;
  let turn = 0;
  let answer: Answer | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** The archives are loaded when something is asked, and again when others are asked too. */
  function open({ also }: SearchState): Promise<{ loaded: LoadedArchives; finder: WordFinder }> {
    const key = JSON.stringify(also);
    if (opened?.also !== key) {
      const asked = others.filter(({ name }) => also.includes(name));
      const search = loadArchives(own, asked).then((loaded) => ({ loaded, finder: wordFinder(loaded) }));
      opened = { also: key, search };
    }
    return opened.search;
  }

  async function show(state: SearchState): Promise<void> {
    turn += 1;
    const mine = turn;
    fillForm(form, state);
    status.textContent = words.searching;
    list.ariaBusy = 'true';
    try {
      const { loaded, finder } = await open(state);
      const found = await askArchives(loaded, finder, state);
      // A later question has taken over.
      if (mine !== turn) return;
      showFilters(form, found.counts, state);
      const asked = asksForSomething(state);
      answer = asked ? found : { ...found, hits: [] };
      const strangers = state.also.filter((name) => !others.some((other) => other.name === name));
      const failed = [...loaded.failed, ...strangers.map((name) => ({ name, reason: words.unknownArchive }))];
      notices.replaceChildren(...(asked ? answerNotices(found, state, { ...loaded, failed }) : []));
      list.replaceChildren();
      await showMore(false, loaded.archives.length > 1);
      downloads.show(answer.hits);
      status.textContent = asked ? words.count(found.hits.length) : '';
    } catch (error) {
      if (mine !== turn) return;
      opened = undefined;
      list.replaceChildren();
      notices.replaceChildren();
      downloads.show([]);
      more.hidden = true;
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
    } finally {
      if (mine === turn) list.ariaBusy = 'false';
    }
  }

  async function showMore(focus: boolean, isNamed: boolean): Promise<void> {
    const mine = turn;
    const shown = list.children.length;
    const next = answer?.hits.slice(shown, shown + pageLength) ?? [];
    const views = await Promise.all(next.map(async (hit) => resultView(hit, isNamed).catch(failedResultView)));
    if (mine !== turn) return;
    list.append(...views);
    const left = (answer?.hits.length ?? 0) - list.children.length;
    more.hidden = left <= 0;
    more.textContent = words.more(Math.min(left, pageLength), left);
    more.dataset['named'] = String(isNamed);
    if (focus) {
      status.textContent = words.shown(list.children.length, answer?.hits.length ?? 0);
      views[0]?.querySelector('a')?.focus();
    }
  }

  function ask(how: 'push' | 'replace', state: SearchState): void {
    clearTimeout(pause);
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void show(state);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask('push', stateOfForm(form));
  });
  form.addEventListener('change', (event) => {
    // The text field asks while it is typed in; a day that is half typed is none.
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
    ask('push', stateOfForm(form));
  });
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === 'search')) return;
    clearTimeout(pause);
    // One letter begins too many words to be looked for unasked.
    if (event.target.value.trim().length === 1) return;
    pause = setTimeout(() => {
      ask('replace', stateOfForm(form));
    }, typingPauseMs);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    ask('push', { ...readState(''), query: stateOfForm(form).query, also: stateOfForm(form).also });
  });
  notices.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-question]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask('push', readState(link.search));
    (form.elements.namedItem('q') as HTMLInputElement).focus();
  });
  more.addEventListener('click', () => void showMore(true, more.dataset['named'] === 'true'));
  window.addEventListener('popstate', () => void show(readState(location.search)));
  // On a small screen the results come first.
  const narrow = form.querySelector('details');
  if (narrow !== null) narrow.open = matchMedia('(min-width: 48rem)').matches;
  const first = readState(location.search);
  fillForm(form, first);
  // Nothing is loaded for a reader who only opened the page: the filters fill when the form is first used.
  if (asksForSomething(first)) void show(first);
  else form.addEventListener('focusin', () => void (turn === 0 && show(stateOfForm(form))), { once: true });
}
