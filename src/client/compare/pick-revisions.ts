import { pickWords as words } from '#words/pick.ts';
import type { RevisionsFile } from '../../model/revisions-file.ts';
import type { PairPlaces } from './show-pair.ts';
import { comparedEvent } from './start-compare.ts';

/**
 * Lets readers compare any two revisions of an article: `form` names the file of them in `data-file`. The choice
 * stands in the address (`?from=…&to=…`); without one the comparison that the page was built with is shown. What compares is
 * loaded when it is first asked for.
 */
export function startPickRevisions(form: HTMLFormElement): void {
  const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name) as HTMLSelectElement) as [
    HTMLSelectElement,
    HTMLSelectElement,
  ];
  const status = form.querySelector<HTMLElement>('[role=status]')!;
  const places: PairPlaces = {
    section: document.querySelector<HTMLElement>('[data-compare]')!,
    summary: document.querySelector<HTMLElement>('[data-pair-summary]')!,
  };
  const heading = document.querySelector<HTMLElement>('[data-pair-heading]')!;
  const builtHeading = heading.textContent;
  const parts = [...places.section.querySelectorAll<HTMLElement>('[data-part]')];
  // What the page was built with, to be shown again when the way back leads to it.
  const built = parts.map((part) => ({
    part,
    nodes: [...part.childNodes],
    hidden: part.hidden,
    lang: part.lang,
    dir: part.dir,
  }));
  const builtSummary = [...places.summary.childNodes];
  const first = { from: from.value, to: to.value };
  const ids = [...from.options, ...to.options].map(({ value }) => value);
  let reading: Promise<RevisionsFile> | undefined;
  let turn = 0;
  let isBuiltShown = true;

  function showBuilt(): void {
    if (isBuiltShown) return;
    isBuiltShown = true;
    for (const { part, nodes, hidden, lang, dir } of built) {
      // The bar is brought to life once; its parts stay.
      if (
        part.dataset['part'] === 'text' ||
        part.dataset['part'] === 'tables' ||
        part.dataset['part'] === 'list' ||
        part.dataset['part'] === 'note'
      )
        part.replaceChildren(...nodes);
      Object.assign(part, { hidden, lang, dir });
    }
    places.summary.replaceChildren(...builtSummary);
    heading.textContent = builtHeading;
    places.section.dispatchEvent(new Event(comparedEvent));
  }

  async function show(): Promise<void> {
    turn += 1;
    const mine = turn;
    const isWanted = (): boolean => mine === turn;
    const asked = new URLSearchParams(location.search);
    const pair = { from: asked.get('from') ?? first.from, to: asked.get('to') ?? first.to };
    status.textContent = '';
    form.removeAttribute('aria-busy');
    const unknown = [pair.from, pair.to].find((id) => !ids.includes(id));
    if (unknown !== undefined) {
      showBuilt();
      status.textContent = words.unknown(unknown);
      return;
    }
    [from.value, to.value] = [pair.from, pair.to];
    if (pair.from === pair.to) {
      showBuilt();
      status.textContent = words.equal;
      return;
    }
    if (pair.from === first.from && pair.to === first.to) {
      showBuilt();
      return;
    }
    status.textContent = words.loading;
    form.setAttribute('aria-busy', 'true');
    try {
      const { readRevisions, showPair } = await import('./show-pair.ts');
      reading ??= readRevisions(form.dataset['file']!);
      const file = await reading;
      if (!isWanted()) return;
      // The earlier one is always before.
      const order = file.revisions.map(({ id }) => id);
      const ordered = [pair.from, pair.to].sort((one, other) => order.indexOf(one) - order.indexOf(other)) as [
        string,
        string,
      ];
      status.textContent = words.comparing;
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return;
      isBuiltShown = false;
      const changes = await showPair(file, ordered, places, isWanted);
      if (changes === null) return;
      const [before, after] = ordered.map((id) => order.indexOf(id) + 1) as [number, number];
      heading.textContent = words.heading(before, after);
      places.section.dispatchEvent(new Event(comparedEvent));
      status.textContent = words.done(before, after, words.changes(changes));
    } catch (error) {
      if (!isWanted()) return;
      reading = undefined;
      showBuilt();
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
    } finally {
      if (isWanted()) form.removeAttribute('aria-busy');
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    query.set('from', from.value);
    query.set('to', to.value);
    const search = `?${query.toString()}`;
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}
