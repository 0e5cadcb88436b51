/**
 * True when the same is counted. Ordinals and fractions tell only where both sides count something; a number that may
 * be an ordinal (`?` behind it) is the same as the number and as the ordinal.
 */
export function countsSame(before: readonly string[], after: readonly string[]): boolean {
  const told = (one: readonly string[], other: readonly string[]): string[] =>
    one.filter((value) => !value.startsWith('~') || other.length > 0).map((value) => value.replace('~', ''));
  const [went, came] = [told(before, after), told(after, before)];
  return went.length === came.length && went.every((value, at) => isSame(value, came[at]!));
}

function isSame(value: string, other: string): boolean {
  if (value === other) return true;
  const isEither = (one: string, two: string): boolean =>
    one.endsWith('?') && [one.slice(0, -1), `#${one.slice(0, -1)}`].includes(two);
  return isEither(value, other) || isEither(other, value);
}
