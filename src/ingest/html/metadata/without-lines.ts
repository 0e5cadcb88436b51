import type { PageView } from './page-view.ts';

/** The view of a page without some of its blocks: nothing is read from them. */
export function withoutLines(view: PageView, left: ReadonlySet<Element>): PageView {
  if (left.size === 0) return view;
  const isLeft = (element: Element): boolean => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) if (left.has(one)) return true;
    return false;
  };
  return {
    ...view,
    lines: view.lines.filter(({ element }) => !isLeft(element)),
    elements: view.elements.filter(({ element }) => !isLeft(element)),
  };
}
