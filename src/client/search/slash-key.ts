/** Where a reader's choice is kept, in their own browser. */
const storageKey = 'variorum-slash-key';

/**
 * Lets the key `/` move to `field`, as long as `box` is ticked and nothing is being typed elsewhere: a key without Ctrl or Alt must
 * be one that can be turned off (WCAG 2.1.4).
 */
export function listenForSlash(field: HTMLInputElement, box: HTMLInputElement): void {
  box.checked = read() !== 'off';
  box.addEventListener('change', () => {
    write(box.checked ? 'on' : 'off');
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !box.checked) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
    if (isTyping && !(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // Storage is forbidden: the key works until the page is left.
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    // As above.
  }
}
