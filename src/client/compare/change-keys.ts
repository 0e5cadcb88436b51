import type { ChangeSteps } from './change-steps.ts';

const setting = 'variorum.change-keys';
const stepOfKey: Readonly<Record<string, 1 | -1>> = { n: 1, p: -1 };
const typed = 'input, textarea, select, [contenteditable]';

/**
 * Lets `n` and `p` lead from change to change, for readers who ticked the box of `section`; the choice is kept in the
 * browser. Nothing happens while something is typed or another key is held.
 */
export function startChangeKeys(section: HTMLElement, steps: ChangeSteps): void {
  const label = section.querySelector<HTMLElement>('[data-part=keys]');
  const box = label?.querySelector('input');
  if (!label || !box) return;
  label.hidden = false;
  box.checked = readSetting();
  box.addEventListener('change', () => {
    keepSetting(box.checked);
  });
  document.addEventListener('keydown', (event) => {
    const step = stepOfKey[event.key];
    if (step === undefined || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && target !== box && target.closest(typed) !== null) return;
    event.preventDefault();
    steps.go(step);
  });
}

// A browser may refuse to keep anything: then the choice holds for the page.
function readSetting(): boolean {
  try {
    return localStorage.getItem(setting) === 'on';
  } catch {
    return false;
  }
}

function keepSetting(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(setting, 'on');
    else localStorage.removeItem(setting);
  } catch {
    // Nothing to do: see readSetting.
  }
}
