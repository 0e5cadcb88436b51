/** Opens what is folded in a text while it is printed, for browsers whose style sheets can't. */
export function openWhenPrinted(section: HTMLElement): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...section.querySelectorAll<HTMLDetailsElement>('.view details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
