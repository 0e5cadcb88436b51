import { locale } from '#words/locale.ts';

/** The order of names in lists, as readers of the interface's language look for them. For `toSorted`. */
export function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, locale);
}
