import { cleanUrl } from './cite/clean-line.ts';

/** What a TimeMap lists. Every address is absolute, every instant ISO 8601 in UTC. */
export interface TimeMap {
  /** Address at the outlet. */
  original: string;
  /** Address of the TimeMap itself. */
  self: string;
  /** The archived states, each with the first capture that showed it; at least one, in order of capture. */
  mementos: readonly { url: string; captured: string }[];
}

/**
 * A Memento TimeMap as `application/link-format` (RFC 7089, section 5). There is no TimeGate: a static site can't negotiate. Dates are
 * those of RFC 1123; characters by which simple readers part links are percent-encoded in addresses.
 */
export function timeMapText({ original, self, mementos }: TimeMap): string {
  const last = mementos.length - 1;
  const links = [
    link(original, 'original'),
    `${link(self, 'self')}; type="application/link-format"; from="${httpDate(mementos[0]!.captured)}"; until="${httpDate(mementos[last]!.captured)}"`,
    ...mementos.map(({ url, captured }, index) => {
      const relation = [...(index === 0 ? ['first'] : []), ...(index === last ? ['last'] : []), 'memento'].join(' ');
      return `${link(url, relation)}; datetime="${httpDate(captured)}"`;
    }),
  ];
  return `${links.join(',\n')}\n`;
}

function link(url: string, relation: string): string {
  return `<${cleanUrl(url).replace(/[,;]/g, encodeURIComponent)}>; rel="${relation}"`;
}

function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}
