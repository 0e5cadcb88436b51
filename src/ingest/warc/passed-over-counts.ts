/** Counts of the records of a file that are not worth a line each. */
export class PassedOverCounts {
  readonly #counts = new Map<string, number>();

  /** `kind` stands after a count: `171 of the type request`, `48 not HTML`. */
  add(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** All of them in one sentence, the most first; null when there are none. */
  sentence(): string | null {
    const parts = [...this.#counts]
      .sort(([, one], [, other]) => other - one)
      .map(([kind, count]) => `${count} ${kind}`);
    return parts.length === 0 ? null : `Records that are no pages: ${parts.join(', ')}.`;
  }
}
