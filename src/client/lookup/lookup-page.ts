import { lookupWords as words } from '#words/lookup.ts';
import type { LookupShard } from '../../model/lookup.ts';
import { answerDetails, answerText } from './answer-view.ts';
import { lookUp } from './look-up.ts';

/**
 * Brings the look-up page to life. `form` names the folder of the data in `data-folder` and the number of its parts in
 * `data-shards`; the question stands in the page's address, as `url`.
 */
export function startLookupPage(form: HTMLFormElement): void {
  const input = form.elements.namedItem('url') as HTMLInputElement;
  const status = document.querySelector<HTMLElement>('[data-lookup-status]')!;
  const details = document.querySelector<HTMLElement>('[data-lookup-details]')!;
  let turn = 0;

  async function show(asked: string): Promise<void> {
    turn += 1;
    const mine = turn;
    if (input.value !== asked) input.value = asked;
    details.replaceChildren();
    status.textContent = asked.trim() === '' ? '' : words.looking;
    if (asked.trim() === '') return;
    try {
      const answer = await lookUp(asked, Number(form.dataset['shards']), (number) =>
        readShard(`${form.dataset['folder']!}${number}.json`),
      );
      // A later question has taken over.
      if (mine !== turn) return;
      details.replaceChildren(...answerDetails(answer));
      status.textContent = answerText(answer);
    } catch (error) {
      if (mine !== turn) return;
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim() === '' ? '' : `?${new URLSearchParams({ url: input.value.trim() }).toString()}`;
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    void show(input.value);
  });
  window.addEventListener('popstate', () => void show(askedInAddress()));
  void show(askedInAddress());
}

function askedInAddress(): string {
  return new URLSearchParams(location.search).get('url') ?? '';
}

async function readShard(path: string): Promise<LookupShard> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as LookupShard;
}
