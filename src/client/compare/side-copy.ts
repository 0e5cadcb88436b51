const gone = {
  before: 'ins, [data-op=added], .mark-note, .steps, .block-mark',
  after: 'del, [data-op=removed], .steps',
} as const;

/**
 * A copy of a block of the marked text as it was before or is after the edit, with what went or came on this side
 * still marked. Ids become `data-of`, for an id may stand once on a page.
 */
export function sideCopy(block: Element, side: 'before' | 'after'): Element {
  const copy = block.cloneNode(true) as Element;
  const op = copy.getAttribute('data-op');
  // What is said of a block that went stands on the side where it was; of all others, on the side where they are.
  const isToldHere = side === 'after' || op === 'removed' || op === 'moved-from';
  for (const element of copy.querySelectorAll(gone[side])) {
    if (!(isToldHere && element.matches('.block-mark'))) element.remove();
  }
  if (side === 'before') {
    for (const element of copy.querySelectorAll<HTMLElement>('[data-before]'))
      element.textContent = element.dataset['before']!;
  }
  // Two regions of one name would stand side by side; the boxes stay reachable by keyboard.
  for (const element of [copy, ...copy.querySelectorAll('[role=region]')]) {
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
  }
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) {
    if (element.id === '') continue;
    element.setAttribute('data-of', element.id);
    element.removeAttribute('id');
  }
  return copy;
}
