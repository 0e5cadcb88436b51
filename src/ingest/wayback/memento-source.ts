import type { Refusal } from '../draft.ts';
import type { CdxRow } from './cdx-rows.ts';

/** What a web archive gives for a row of its index. */
export interface Memento {
  /** The row that was asked for. */
  row: CdxRow;
  /** The body as it was captured, content codings taken off. */
  bytes: Uint8Array;
  /** The body in every form at hand, for comparing with the digest: as sent, and decoded. */
  payloads: Uint8Array[];
  /** True when the digest may be that of another form of the body: a mismatch then says nothing. */
  isDigestUncertain: boolean;
  contentType?: string;
  /** HTTP status of the capture, when it is told. */
  status?: number;
  /** Instant of the capture, ISO 8601 UTC. */
  captured: string;
  /** True when these are not the bytes of the row itself, but those that a redirect of whatever kind led to. */
  isRedirected: boolean;
  /** Where the capture's own redirects led, when that is another page. */
  finalUrl?: string;
  /** The address of the bytes in the web archive. */
  memento: string;
}

/**
 * Why there is no memento: `absent`: it is not there, though another row may have its bytes; `other`: another row of the
 * list tells it; `refused`: it is there, but no capture of the page.
 */
export type NoMemento = { absent: Refusal | string } | { other: string } | { refused: Refusal };

/** Where mementos come from. */
export interface MementoSource {
  get: (row: CdxRow) => Promise<Memento | NoMemento>;
  /** True when asking costs nobody anything: then equal digests don't keep from asking. */
  isCheap: boolean;
}
