/** Counts of the records of a file that are not worth a line each. */
export class PassedOverCounts {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string[]>();

  /** `kind` stands after a count: `171 of the type request`, `48 not HTML`. `name`: of the record, where it may be missed. */
  add(kind: string, name?: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (name === undefined) return;
    const names = this.#names.get(kind) ?? [];
    this.#names.set(kind, names);
    // One more than is told: it says that there are others.
    if (names.length <= mostNames && !names.includes(name)) names.push(name);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** All of them in one sentence, the most first; null when there are none. */
  sentence(): string | null {
    const parts = [...this.#counts]
      .sort(([, one], [, other]) => other - one)
      .map(([kind, count]) => `${count} ${kind}${this.#namesOf(kind)}`);
    return parts.length === 0 ? null : `Records that are no pages: ${parts.join(', ')}.`;
  }
  #namesOf(kind: string): string {
    const names = this.#names.get(kind) ?? [];
    if (names.length === 0) return '';
    return ` (${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ', …' : ''})`;
  }
}

const mostNames = 5;
