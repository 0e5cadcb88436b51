/** Counts of right, wrong and missed things, from which precision, recall and F1 follow. */
export class Score {
  right = 0;
  found = 0;
  wanted = 0;

  /** Counts the found things that are among the wanted ones. Both without repetition. */
  count(found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
    this.found += found.size;
    this.wanted += wanted.size;
    for (const one of found) if (wanted.has(one)) this.right += 1;
  }

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found;
  }

  get recall(): number {
    return this.wanted === 0 ? 0 : this.right / this.wanted;
  }

  get f1(): number {
    return this.found + this.wanted === 0 ? 1 : (2 * this.right) / (this.found + this.wanted);
  }
}

/** The value below which this share (0 to 1) of the values lies; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** As in tables: one digit after the point. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** Wall time of a call in milliseconds: the median of five after one that is not counted; the second of two where it is slow. */
export function warmTime(call: () => unknown): number {
  const times = onceTimed(call) > slowMs ? 1 : 5;
  return median(Array.from({ length: times }, () => onceTimed(call)));
}

const slowMs = 300;

/** Wall time of one call in milliseconds. */
export function onceTimed(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
