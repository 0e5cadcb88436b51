/** The ways to show an edited text. */
export const viewNames = ['changes', 'only', 'clean', 'side'] as const;

/** A way to show an edited text. */
export type ViewName = (typeof viewNames)[number];

function isView(name: string | null): name is ViewName {
  return viewNames.some((view) => view === name);
}

/** The view that an address asks for: by `?view=`, or by its place (`#only`), as without JavaScript. */
export function viewOf({ search, hash }: { search: string; hash: string }): ViewName {
  const place = hash.slice(1);
  if (isView(place)) return place;
  const asked = new URLSearchParams(search).get('view');
  return isView(asked) ? asked : 'changes';
}

/** The address of the same page and place in a view; what else it asks for stays. */
export function addressOf(
  view: ViewName,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
): string {
  const query = new URLSearchParams(search);
  if (view === 'changes') query.delete('view');
  else query.set('view', view);
  const asked = query.size === 0 ? '' : `?${query.toString()}`;
  const place = isView(hash.slice(1)) ? '' : hash;
  return `${pathname}${asked}${place}`;
}
