import { startChangeKeys } from './change-keys.ts';
import { startChangeSteps } from './change-steps.ts';
import { openWhenPrinted } from './open-when-printed.ts';
import { addressOf, viewOf, type ViewName } from './view-state.ts';

/** Said on a section when it shows another comparison. */
export const comparedEvent = 'variorum:compared';

/**
 * Brings a compared text to life: its views change without a jump and stand in the address, the way from change to
 * change tells where one is, keys are there for those who want them. All of it works without, but side by side.
 */
export function startCompare(section: HTMLElement): void {
  const tabs = [...section.querySelectorAll<HTMLAnchorElement>('.views a[data-view]')];
  const steps = startChangeSteps(section);
  startChangeKeys(section, steps);
  openWhenPrinted(section);
  let shown: ViewName = 'changes';
  // Two columns need room; where there is none, the changes are shown in the text.
  const wide = matchMedia('(width >= 64rem)');
  const asked = (): ViewName => {
    const view = viewOf(location);
    return view === 'side' && !wide.matches ? 'changes' : view;
  };

  function apply(view: ViewName): void {
    const anchor = steps.anchor();
    shown = view;
    section.dataset['view'] = view;
    section.closest<HTMLElement>('.comparison')?.toggleAttribute('data-sides', view === 'side');
    for (const tab of tabs) {
      const name = tab.dataset['view'] as ViewName;
      tab.href = addressOf(name, location);
      if (name === view) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
    if (view === 'side') {
      void import('./side-by-side.ts').then(({ showSides }) => {
        if (shown !== 'side') return;
        showSides(section);
        steps.refresh();
        anchor.restore();
        steps.showAimed();
      });
    }
    steps.refresh();
    anchor.restore();
  }

  for (const tab of tabs) {
    tab.hidden = false;
    tab.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const address = addressOf(tab.dataset['view'] as ViewName, location);
      if (address !== location.pathname + location.search + location.hash) history.pushState(null, '', address);
      apply(asked());
    });
  }
  const follow = (): void => {
    const view = asked();
    if (view !== shown) apply(view);
    else for (const tab of tabs) tab.href = addressOf(tab.dataset['view'] as ViewName, location);
    steps.refresh();
    if (view === 'side') steps.showAimed();
  };
  wide.addEventListener('change', follow);
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  section.addEventListener(comparedEvent, () => {
    apply(asked());
  });
  apply(asked());
}
