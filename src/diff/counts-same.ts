/** True when the same is counted. Ordinals and fractions tell only where both sides count something. */
export function countsSame(before: readonly string[], after: readonly string[]): boolean {
  const told = (one: readonly string[], other: readonly string[]): string =>
    one
      .filter((value) => !value.startsWith('~') || other.length > 0)
      .map((value) => value.replace('~', ''))
      .join(' ');
  return told(before, after) === told(after, before);
}
