import type { CdxRow } from './cdx-rows.ts';
import { mementoFault } from './memento-fault.ts';
import type { Memento, MementoSource, NoMemento } from './memento-source.ts';
import { rawMementoUrl } from './memento-url.ts';
import { isPayloadDigest, payloadDigest } from './payload-digest.ts';

/** Bytes of mementos that are kept for rows whose digest says that theirs are the same. */
const keptBytes = 64_000_000;
/** Later rows of the same digest that are asked for in place of one that can't be had. */
const maxStandIns = 3;

/** A memento with what its digest says: `differs` when the bytes are not those that the index lists. */
export interface HeldMemento {
  memento: Memento;
  digest: 'verified' | 'unverified' | 'differs';
}

/** Mementos of one address. */
export interface HeldMementos {
  /** The bytes of a row: its own, or those of a row of the same digest. `standIns` are later rows of its digest. */
  bytesFor: (row: CdxRow, standIns: readonly CdxRow[]) => Promise<HeldMemento | NoMemento>;
}

/** Asks a source for each digest once. `rows` are all rows of the address. */
export function holdMementos(source: MementoSource, rows: readonly CdxRow[], endpoint: string): HeldMementos {
  const held = new Map<string, HeldMemento>();
  const timestampOfDigest = new Map(rows.map(({ digest, timestamp }) => [digest, timestamp]));

  const ask = async (row: CdxRow): Promise<HeldMemento | NoMemento> => {
    const memento = await source.get(row);
    if (!('bytes' in memento)) return memento;
    const fault = mementoFault(memento.bytes, rawMementoUrl(endpoint, row.timestamp, row.original));
    if (fault) return { refused: fault };
    if (!isPayloadDigest(row.digest)) return { memento, digest: 'unverified' };
    const digests = memento.payloads.map(payloadDigest);
    if (digests.includes(row.digest)) return { memento, digest: 'verified' };
    // Where a redirect led, or another capture was given, the digest is not that of these bytes.
    if (memento.isRedirected) return { memento, digest: 'unverified' };
    const stranger = digests.find((digest) => timestampOfDigest.has(digest));
    if (stranger !== undefined)
      return {
        refused: {
          reason: `By their digest these are the bytes of another capture, that of ${timestampOfDigest.get(stranger)!}.`,
          hint: 'Files were mixed up, or the archive plays another capture: get this memento again.',
        },
      };
    return { memento, digest: memento.isDigestUncertain ? 'unverified' : 'differs' };
  };

  const keep = (row: CdxRow, found: HeldMemento): void => {
    const { memento, digest } = found;
    if (!isPayloadDigest(row.digest) || digest === 'differs') return;
    if (digest === 'unverified' && memento.isRedirected) return;
    held.delete(row.digest);
    held.set(row.digest, found);
    let size = [...held.values()].reduce((sum, one) => sum + one.memento.bytes.length, 0);
    for (const [oldest, one] of held) {
      if (size <= keptBytes || oldest === row.digest) break;
      held.delete(oldest);
      size -= one.memento.bytes.length;
    }
  };

  return {
    bytesFor: async (row, standIns) => {
      const known = held.get(row.digest);
      if (known && !source.isCheap) return known;
      const own = await ask(row);
      if ('memento' in own) {
        keep(row, own);
        return own;
      }
      if (!('absent' in own)) return own;
      if (known) return known;
      if (!isPayloadDigest(row.digest)) return own;
      for (const standIn of standIns.slice(0, maxStandIns)) {
        const found = await ask(standIn);
        // Only bytes that were compared may stand for a capture that nobody has seen.
        if (!('memento' in found) || found.digest !== 'verified') continue;
        keep(standIn, found);
        return found;
      }
      return own;
    },
  };
}
