/**
 * Indices of the longest run of times that only grow, ascending; of several such runs the one with the later
 * members. What is left out contradicts the order in which the times stand.
 */
export function growingTimes(times: readonly number[]): number[] {
  if (times.every((time, index) => index === 0 || time > times[index - 1]!)) return times.map((_, index) => index);
  const lengths: number[] = [];
  for (let index = times.length - 1; index >= 0; index--) {
    let longest = 0;
    for (let later = index + 1; later < times.length; later++) {
      if (times[later]! > times[index]! && lengths[later]! > longest) longest = lengths[later]!;
    }
    lengths[index] = longest + 1;
  }
  const kept: number[] = [];
  let next = lengths.lastIndexOf(Math.max(...lengths));
  while (next !== -1) {
    kept.push(next);
    const [from, time, length] = [next, times[next]!, lengths[next]!];
    next = times.findLastIndex((other, index) => index > from && other > time && lengths[index] === length - 1);
  }
  return kept;
}
