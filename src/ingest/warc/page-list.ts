import { parseHttpAnswer } from './http-answer.ts';
import type { WarcRecord } from './read-records.ts';
import { webAddress } from './record-facts.ts';

/** The addresses that a WACZ file lists as its pages, and those that they redirect to. */
export class PageList {
  readonly #addresses: Set<string>;

  constructor(addresses: readonly string[]) {
    this.#addresses = new Set(addresses.map(withoutFragment));
  }

  has(url: string): boolean {
    return this.#addresses.has(withoutFragment(url));
  }

  /** Takes in where a listed page redirects to, so that the page itself counts as listed. */
  async addRedirect(record: WarcRecord): Promise<void> {
    const url = webAddress(record.header);
    if (url === undefined || !this.has(url)) return;
    const answer = parseHttpAnswer(await record.peek(64 * 1024));
    if (answer === null || answer.status < 300 || answer.status >= 400) return;
    const [location] = answer.fields.get('location') ?? [];
    if (location !== undefined && URL.canParse(location, url))
      this.#addresses.add(withoutFragment(new URL(location, url).href));
  }
}

function withoutFragment(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
