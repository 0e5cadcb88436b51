import type { PageItem } from '../page-capture.ts';

/** Most bytes of pages that wait for captures of their address behind them. */
const maxBytes = 32_000_000;

interface Held {
  items: PageItem[];
  bytes: number;
}

/**
 * Captures of addresses whose records can't be read again in order of time: they wait until the last of their address is read.
 * Where they would need more than `limit` bytes, none of the address is given: a later capture that is in the archive may keep
 * an earlier one out.
 */
export class HeldCaptures {
  readonly #limit: number;
  readonly #held = new Map<string, Held>();
  readonly #refused = new Set<string>();
  #bytes = 0;

  constructor(limit = maxBytes) {
    this.#limit = limit;
  }

  /** Takes what a record of an address holds. Gives what need not wait any more, by time; all, with the last of the address. */
  add(address: string, items: readonly PageItem[], isLast: boolean): PageItem[] {
    if (this.#refused.has(address)) return items.map(refused);
    const held = this.#held.get(address) ?? { items: [], bytes: 0 };
    this.#held.set(address, held);
    const bytes = items.reduce((sum, item) => sum + ('page' in item ? item.page.bytes.length : 0), 0);
    held.items.push(...items);
    held.bytes += bytes;
    this.#bytes += bytes;
    if (isLast) return this.#release(address).sort(byTime);
    if (this.#bytes <= this.#limit) return [];
    this.#refused.add(address);
    return this.#release(address).map(refused);
  }

  /** What still waits, at the end of all files: of an address whose last record could not be read. */
  rest(): PageItem[] {
    return [...this.#held.keys()].flatMap((address) => this.#release(address).sort(byTime));
  }

  #release(address: string): PageItem[] {
    const held = this.#held.get(address);
    this.#held.delete(address);
    this.#bytes -= held?.bytes ?? 0;
    return held?.items ?? [];
  }
}

function refused(item: PageItem): PageItem {
  if (!('page' in item)) return item;
  return {
    source: item.source,
    rejected: {
      reason: `The captures of this address don't stand in order of time in a file that is compressed as a whole, and are too large to be put in order here.`,
      hint: 'Unpack the file (`gunzip --keep`, for a WACZ file `unzip`) and import the WARC file that comes out.',
    },
  };
}

function byTime(one: PageItem, other: PageItem): number {
  const [first, second] = [timeOf(one), timeOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function timeOf(item: PageItem): string {
  return 'page' in item ? item.page.captured : 'observed' in item ? item.observed.captured : '';
}
