import type { OutletRules } from '../model/outlet-rules.ts';
import type { CaptureProvenance } from '../model/snapshot.ts';
import type { Observation } from './page-capture.ts';

/** What an outlet states about an article, as far as the source says it. Absent means unknown. */
export interface DraftFields {
  title: string;
  /** As stated: a date, or a date-time with a zone. */
  date: string;
  author?: string[];
  url?: string;
  modified?: string;
  description?: string;
  section?: string;
  tags?: string[];
  lang?: string;
  dateline?: string;
  correction?: string;
  image?: string;
}

/** The bytes a capture consists of, kept beside the snapshot. */
export interface RawCapture {
  bytes: Uint8Array;
  /** Ending of the raw file's name without a dot: `txt`, `html`. */
  extension: string;
  /** sha256 in hexadecimal. */
  sha256: string;
}

/**
 * How the article's folder is found. `folder`: the source names it. `content`: by canonical URL, else by
 * headline and text (see find-article.ts). `address`: by canonical URL alone, because headline and text are not those
 * of the article; a new folder is named `slug`. `redirected`: the folder that the source names, if its text has
 * something in common with the draft's.
 */
export type ArticleIdentity = { kind: 'folder' | 'address' | 'redirected'; slug: string } | { kind: 'content' };

/** A piece of the source that is not in the draft, and why. */
export interface DroppedPart {
  /** Kind of page furniture or place on the page; the source's own words. */
  label: string;
  text: string;
  /** Line of the source file, from 1, where it has lines. */
  line?: number;
}

/** One capture on its way into the archive: what every source gives and write-snapshot.ts takes. */
export interface SnapshotDraft {
  outlet: string;
  /** Name and home page for an outlet that is new to the archive. */
  outletName?: string;
  outletUrl?: string;
  article: ArticleIdentity;
  /** Instant of the capture, ISO 8601 UTC, whole seconds. */
  captured: string;
  fields: DraftFields;
  /** Keys the format doesn't know, kept under their own names. */
  foreign: Record<string, unknown>;
  capture: CaptureProvenance;
  /** Markdown. */
  body: string;
  raw?: RawCapture;
  /**
   * `true`: a capture that equals the snapshot before it becomes a line of captures.ndjson. `false`: it becomes a
   * snapshot all the same, because the source holds it as a version of its own.
   */
  foldUnchanged: boolean;
  /** `true`: `fields.url` is how the page was asked for; the same address in another spelling is no change of the article. */
  urlAsRequested?: boolean;
  /** Addresses in the body that the page names relatively, and the address that they were read against. */
  relative?: { base: string; addresses: readonly string[] };
  dropped: DroppedPart[];
  /** What a person should know about how it was read. One sentence each. */
  notes: string[];
}

/**
 * What a source makes of one of its files or records: a draft, the reason why it can't be one, or why it is no capture at
 * all (`count` of them, when several are told in one). `source` names it for people.
 */
export type SourceItem = { source: string; rules?: RulesTrial } & (
  | { draft: SnapshotDraft }
  | { observed: ArticleObservation }
  | { rejected: Refusal }
  | { passedOver: string; count?: number }
);

/** A page that was read by an entry of an outlet's rules: the entry, and what of it found nothing on this page. */
export interface RulesTrial {
  outlet: string;
  rules: OutletRules;
  faults: readonly string[];
}

/** A look at an article that gave no text, for its captures.ndjson. */
export interface ArticleObservation extends Observation {
  outlet: string;
  /** The article's folder, where the source names it; else it is found by its address. */
  slug?: string;
}

/** Why something is not taken in, and what to do. */
export interface Refusal {
  reason: string;
  hint: string;
}
