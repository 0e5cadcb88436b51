import type { Problem } from '../model/problems.ts';
import type { ArticleRecord, CaptureRecord, EditRecord, RevisionRecord } from './records.ts';

/** A revision with the keys of its blobs. */
export interface CompiledRevision {
  record: RevisionRecord;
  htmlKey: string;
  blocksKey: string;
}

/** An edit with the key of its blob. `overall` is first against latest. */
export interface CompiledEdit {
  record: EditRecord;
  diffKey: string;
  overall: boolean;
}

/** How much work an article took, for the build's report. */
export interface CompileCounts {
  snapshots: number;
  parsed: number;
  diffed: number;
}

/** What compiling one article gives: everything the store holds of it. Plain data, so that it crosses threads. */
export interface CompiledArticle {
  article: ArticleRecord;
  /** Calendar day as the outlet states it, `YYYY-MM-DD`. */
  day: string;
  revisions: CompiledRevision[];
  edits: CompiledEdit[];
  captures: CaptureRecord[];
  /** Key of the blob with its ArticleOrigins; absent where there is one revision, or no text is kept. */
  originsKey?: string;
  /** Blobs that the store doesn't hold yet. */
  blobs: { key: string; value: string }[];
  /** Keys of all blobs that the article needs. */
  blobKeys: string[];
  /** Digest of everything that went in; the same input is not compiled again. */
  input: string;
}

/** Answer of a worker for one article. `unchanged`: the store's records are still right. */
export interface ArticleOutcome {
  id: string;
  problems: Problem[];
  counts: CompileCounts;
  unchanged: boolean;
  /** It has a usable snapshot and no error. */
  publishable: boolean;
  compiled?: CompiledArticle;
}
