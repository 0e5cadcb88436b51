import { canonicalUrl } from '../../text/canonical-url.ts';
import { instantOf } from '../fetch/clock.ts';
import type { HttpAnswer } from '../fetch/http-transport.ts';
import { type CdxRow, instantOfTimestamp } from './cdx-rows.ts';
import type { Memento, MementoSource, NoMemento } from './memento-source.ts';
import { partsOfMementoUrl, rawMementoUrl } from './memento-url.ts';
import type { WaybackClient } from './wayback-client.ts';

const maxRedirects = 5;
/** How far from the capture of a redirect that of its target may be. */
const maxApartMs = 24 * 3_600_000;

/**
 * Mementos from a web archive, as raw bytes (`id_`). Redirects that were captured are followed, and so are those by which
 * the archive gives the nearest capture instead of one that it can't show; the time is always that of the capture whose
 * bytes came. `rows` are all rows of the list.
 */
export function liveMementos(client: WaybackClient, rows: readonly CdxRow[]): MementoSource {
  const listed = new Set(rows.map(({ timestamp, original }) => `${timestamp} ${canonicalUrl(original)}`));

  const get = async (row: CdxRow): Promise<Memento | NoMemento> => {
    let at = { timestamp: row.timestamp, original: row.original };
    let isMoved = false;
    for (let count = 0; count <= maxRedirects; count += 1) {
      const memento = rawMementoUrl(client.endpoint, at.timestamp, at.original);
      const answer = await client.get(new URL(memento), 'memento');
      if ('failure' in answer) return absent(answer.sentence);
      const captured = mementoTime(answer);
      const target = redirectTarget(answer, memento);
      if (target === null) {
        if (captured === null) return absent(whyNot(answer));
        return {
          ...bytesOf(answer),
          row,
          captured,
          memento,
          isRedirected: count > 0,
          ...(isMoved ? { finalUrl: at.original } : {}),
        };
      }
      if ('fault' in target) return absent(target.fault);
      if (captured !== null) {
        isMoved ||= canonicalUrl(target.original) !== canonicalUrl(at.original);
      } else {
        const fault = whyNotInstead(row, at, target, isMoved);
        if (fault !== null) return fault;
      }
      at = target;
    }
    return absent(`There are more than ${maxRedirects} redirects.`);
  };

  /** Why another capture, which the archive offers on its own account, can't stand for the one that was asked for. */
  const whyNotInstead = (
    row: CdxRow,
    asked: { original: string },
    offered: { timestamp: string; original: string },
    isMoved: boolean,
  ): NoMemento | null => {
    const name = `${offered.timestamp} ${offered.original}`;
    if (canonicalUrl(offered.original) !== canonicalUrl(asked.original))
      return absent(`The web archive gives another address instead: ${name}.`);
    if (!isMoved)
      return listed.has(`${offered.timestamp} ${canonicalUrl(offered.original)}`) && offered.timestamp !== row.timestamp
        ? {
            other: `The web archive can't show it and gives the capture of ${offered.timestamp}, which is in the list.`,
          }
        : null;
    const instant = instantOfTimestamp(offered.timestamp);
    const apartMs =
      instant === null ? Infinity : Math.abs(Date.parse(instant) - Date.parse(instantOfTimestamp(row.timestamp)!));
    return apartMs <= maxApartMs
      ? null
      : { other: `It led to an address that was captured only at another time: ${name}.` };
  };
  return { get, isCheap: false };
}

/** Memento-Datetime as an instant; null for an answer that is no memento. */
function mementoTime(answer: HttpAnswer): string | null {
  const ms = Date.parse(answer.headers['memento-datetime'] ?? '');
  return Number.isNaN(ms) ? null : instantOf(ms);
}

function bytesOf(
  answer: HttpAnswer,
): Pick<Memento, 'bytes' | 'payloads' | 'isDigestUncertain' | 'contentType' | 'status'> {
  const { headers, body, codedBody, status } = answer;
  const original = headers['x-archive-orig-content-encoding'] ?? '';
  const contentType = headers['content-type'];
  return {
    bytes: body,
    payloads: body === codedBody ? [body] : [body, codedBody],
    isDigestUncertain: original !== '' || 'x-archive-orig-transfer-encoding' in headers,
    ...(contentType === undefined ? {} : { contentType }),
    status,
  };
}

function redirectTarget(
  answer: HttpAnswer,
  memento: string,
): { timestamp: string; original: string } | { fault: string } | null {
  if (answer.status < 300 || answer.status >= 400 || answer.status === 304) return null;
  const address = URL.parse(answer.headers['location'] ?? '', memento);
  const parts = address === null ? null : partsOfMementoUrl(address.href);
  if (parts === null)
    return { fault: `It leads to ${answer.headers['location'] ?? 'no address'}, which is no memento.` };
  return parts;
}

/** The reason why the archive does not show a capture that it lists. */
function whyNot({ status, headers }: HttpAnswer): string {
  const message = headers['x-archive-wayback-runtime-error'] ?? '';
  if (/AccessControlException/.test(message)) return 'The web archive does not give it out: its owners asked for that.';
  return status === 200
    ? 'The answer has no Memento-Datetime: it is not the capture.'
    : `The web archive answered with status ${status}${message === '' ? '' : ` (${message})`}.`;
}

function absent(reason: string): NoMemento {
  return { absent: { reason, hint: 'Try again later; what is there already is not taken twice.' } };
}
