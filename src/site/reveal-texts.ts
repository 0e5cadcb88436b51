import { revealControls } from '../text/hygiene.ts';

/** The same value with `revealControls` applied to every text within it, at any depth. For what pages show of fields. */
export function revealTexts<T>(value: T): T {
  return revealed(value) as T;
}

function revealed(value: unknown): unknown {
  if (typeof value === 'string') return revealControls(value);
  if (Array.isArray(value)) return value.map(revealed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revealed(inner)]));
}
