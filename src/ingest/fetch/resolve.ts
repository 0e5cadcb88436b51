import { lookup } from 'node:dns/promises';

/** All addresses of a host name, in the order in which they should be tried. Rejects when there are none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** By the machine's resolver; IPv4 first, because many machines have no way out over IPv6. */
export async function resolveByDns(hostname: string): Promise<string[]> {
  const found = await lookup(hostname, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
}
