import { compareWords as words } from '#words/changes.ts';

/** The way from change to change. */
export interface ChangeSteps {
  /** Leads to the next change (1) or the previous one (-1). */
  go: (step: 1 | -1) => void;
  /** Scrolls to the change that the address names, where the browser finds it hidden. */
  showAimed: () => void;
  /** Looks again where the reader is; call it when what is shown changes. */
  refresh: () => void;
  /** Where a change stands that is in sight, so that it can be put there again when the view changes. */
  anchor: () => { restore: () => void };
}

/**
 * Puts "Change 3 of 12" with links to the one before and the one after into the bar of `section`. The links are
 * real ones; where they lead follows what is in sight.
 */
export function startChangeSteps(section: HTMLElement): ChangeSteps {
  const nav = section.querySelector<HTMLElement>('[data-part=steps]')!;
  const previous = stepLink(words.previous, '←');
  const next = stepLink(words.next, '→');
  const status = document.createElement('span');
  status.className = 'step-count';
  const [wordText, countText] = [new Text(), new Text()];
  const spoken = document.createElement('span');
  spoken.append(wordText);
  status.append(spoken, countText);
  nav.replaceChildren(previous, status, next);
  let changes: HTMLElement[] = [];
  /** The change that the address names, and the one where the reader is; -1 for none. */
  let aimed = -1;
  let current = -1;

  const elementAt = (at: number): HTMLElement | undefined => {
    const change = changes[at];
    return change && shownElement(section, change.id);
  };
  const topOf = (at: number): number => elementAt(at)?.getBoundingClientRect().top ?? 0;
  /** Just below the bar: where a change stands that a link led to. */
  const line = (): number => nav.getBoundingClientRect().bottom + 48;

  const isInSight = (at: number): boolean => at >= 0 && topOf(at) >= 0 && topOf(at) <= innerHeight;

  /** The last change that begins above the line; -1 above the first one. */
  function changeAtLine(): number {
    const limit = line();
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(middle) <= limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function place(): void {
    if (changes.length === 0 || section.dataset['view'] === 'clean') return;
    // The target is the current change as long as it is in sight: several may stand in one line.
    if (isInSight(aimed)) current = aimed;
    else if (!isInSight(current)) current = changeAtLine();
    point(previous, current - 1);
    point(next, current + 1);
    const [word, short] =
      current < 0 ? ['', words.stepCount(changes.length)] : words.stepOf(current + 1, changes.length);
    // Only data of texts: an element that comes or goes makes the browser look at every rule with :has() again.
    if (wordText.data !== word) wordText.data = word;
    if (countText.data !== short) countText.data = short;
  }

  function point(link: HTMLAnchorElement, at: number): void {
    const change = changes[at];
    if (change) link.href = `#${change.id}`;
    else link.removeAttribute('href');
  }

  function refresh(): void {
    changes = [...section.querySelectorAll<HTMLElement>('[data-part=text] [id]')].filter(({ id }) => /^c\d+$/.test(id));
    aimed = changes.findIndex(({ id }) => `#${id}` === location.hash);
    place();
  }

  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        place();
      });
    },
    { passive: true },
  );

  return {
    refresh,
    showAimed() {
      const change = changes[aimed];
      if (!change) return;
      for (const copy of section.querySelectorAll('.aimed')) copy.classList.remove('aimed');
      for (const copy of section.querySelectorAll(`[data-of="${change.id}"]`)) copy.classList.add('aimed');
      // A change that a view was switched at stands where it stood.
      if (!isInSight(aimed)) shownElement(section, change.id)?.scrollIntoView({ block: 'start' });
      place();
    },
    go(step) {
      (step === 1 ? next : previous).click();
    },
    anchor() {
      const id = changes[Math.max(current, 0)]?.id;
      const element = id === undefined ? undefined : shownElement(section, id);
      const top = element?.getBoundingClientRect().top;
      return {
        restore() {
          if (id === undefined || top === undefined || top < 0 || top > innerHeight) return;
          const now = shownElement(section, id)?.getBoundingClientRect();
          if (now && now.height > 0) scrollBy({ top: now.top - top, behavior: 'instant' });
        },
      };
    },
  };
}

/** A change as it is shown now: side by side it stands in a copy. */
export function shownElement(section: HTMLElement, id: string): HTMLElement | undefined {
  const copy = section.dataset['view'] === 'side' ? section.querySelector<HTMLElement>(`[data-of="${id}"]`) : null;
  return copy ?? document.getElementById(id) ?? undefined;
}

function stepLink(name: string, sign: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'step';
  link.textContent = sign;
  link.title = name;
  link.setAttribute('aria-label', name);
  return link;
}
