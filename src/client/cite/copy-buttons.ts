/**
 * Shows the buttons of `section` that copy a citation, where the browser can copy. A button names in `data-copy` the element
 * whose text it copies; what came of it is said in the status line of its box, in the words that the section brings
 * (`data-copied`, `data-not-copied`).
 */
export function startCopyButtons(section: HTMLElement): void {
  // Missing on pages that were not loaded over a secure connection.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (clipboard === undefined) return;
  for (const button of section.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset['copy']!)?.textContent ?? '';
      clipboard.writeText(text.trim()).then(
        () => {
          say(button, section.dataset['copied']!);
        },
        () => {
          say(button, section.dataset['notCopied']!);
        },
      );
    });
  }
}

function say(button: HTMLElement, text: string): void {
  const status = button.closest('.cite-box')?.querySelector('[role=status]');
  if (!status) return;
  status.textContent = '';
  // A text that stands there already is not announced again.
  setTimeout(() => {
    status.textContent = text;
  }, 50);
}
