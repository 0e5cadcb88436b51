import type { Root } from 'hast';
import type { CaptureOutcome } from '../model/capture.ts';
import type { BlockKind } from '../model/block.ts';
import type { Degradation, DiffSummary, EditClass, FieldChange, TextRange, Weight } from '../model/diff.ts';
import type { ListedChange } from '../model/listed-change.ts';
import type { RevisionFields } from '../model/revision.ts';
import type { CaptureProvenance } from '../model/snapshot.ts';
import type { Takedown } from '../model/takedown.ts';

/** An outlet with what the archive holds of it. */
export interface OutletRecord {
  id: string;
  name: string;
  url?: string;
  language?: string;
  timezone?: string;
  description?: string;
  /** Listed articles and their edits. */
  articleCount: number;
  editCount: number;
}

/** An article in lists: metadata only. Fields are those of the latest revision. */
export interface ArticleRecord {
  /** `<outlet>/<article>`: the folder; never derived from a headline again. */
  id: string;
  outlet: string;
  outletName: string;
  slug: string;
  title: string;
  authors: string[];
  /** Publication as the outlet states it, as written. */
  date: string;
  /** For sorting only (see StatedDate). */
  dateSortKey: string;
  /** BCP 47; from the snapshot, the outlet, or the archive, in this order. */
  lang: string;
  url?: string;
  description?: string;
  section?: string;
  tags: string[];
  /** Instants (ISO 8601 UTC) of the first and last capture that showed the article. */
  firstCaptured: string;
  lastCaptured: string;
  revisionCount: number;
  /** Edits between whole texts, and those of them that are neither cosmetic nor ours (extractor changed). */
  editCount: number;
  notableEditCount: number;
  /** Id of the latest revision. */
  latestRevision: string;
  /** `gone`: the last capture that said anything found no article. */
  status: 'live' | 'gone';
  /** Left out of lists, search and feeds (see `isListed`). */
  hidden: boolean;
  takedown?: Takedown;
  /** First words of the latest body, plain text. */
  excerpt: string;
  wordCount: number;
  /** Changes when anything shown on the article's pages changes. */
  digest: string;
}

/** A snapshot, as far as it is told of. */
export interface SnapshotRecord {
  stamp: string;
  /** Absent where its words are redacted in part: with it, guesses at them could be tried out. */
  sha256?: string;
  capture: CaptureProvenance;
  foreign: Record<string, unknown>;
  /** A raw capture is kept, and not told of because it holds redacted words. */
  rawWithheld?: true;
}

/** A revision: a run of consecutive snapshots with equal normalized text and fields. */
export interface RevisionRecord {
  article: string;
  /** Capture stamp of its first snapshot; part of its URL; never changes. */
  id: string;
  /** From 1, in order of capture. */
  number: number;
  fields: RevisionFields;
  /** Instants of the first and last capture known to show it. */
  firstCaptured: string;
  lastCaptured: string;
  /** Ascending by stamp. */
  snapshots: SnapshotRecord[];
  /** Captures that showed it: snapshots and `unchanged` ones. */
  captureCount: number;
  /** Id of the earlier revision with the same text and fields (A-B-A). */
  returnOf?: string;
  wordCount: number;
  digest: string;
}

/** An edit: the step from one revision to the next. Metadata only. */
export interface EditRecord {
  article: string;
  outlet: string;
  outletName: string;
  /** Revision ids: `before` and the one after, which is also the edit's id. */
  before: string;
  revision: string;
  /** Number of the revision after, from 2. */
  number: number;
  /** Headline, authors, language and stated date of the article's revision after. */
  title: string;
  authors: string[];
  lang: string;
  date: string;
  /** The edit happened after the last capture that showed the old text and not later than the first that showed the new one. */
  window: { after: string; until: string };
  summary: DiffSummary;
  fields: FieldChange[];
  /** Set when the two snapshots were made by different extractors: the change may be ours. */
  extractorChange?: { before: string; after: string };
  /** The article is known from `partial` snapshots only: what differs may be missing from the captures. Neither counted nor weighed. */
  partial?: true;
  /** Where the engine gave up exactness; shown to the reader. Absent when it did not. */
  degraded?: Degradation[];
  /** Id of the earlier revision this one returns to. */
  returnOf?: string;
  hidden: boolean;
  digest: string;
}

/** One entry of an article's time line: an act of looking and what it found. */
export interface CaptureRecord {
  article: string;
  /** Instant, ISO 8601 UTC. */
  captured: string;
  outcome: CaptureOutcome;
  /** Revision it showed, for `snapshot` and `unchanged`. */
  revision?: string;
  status?: number;
  method?: string;
  note?: string;
  /** Of a snapshot that holds no text of the article, or only a part of it. Without a `revision` it is kept out of diffs. */
  quality?: 'partial' | 'failed';
}

/** A list entry with a count, for browse pages. */
export interface Tally {
  /** Part of the URL. */
  slug: string;
  name: string;
  articleCount: number;
  /** Edits of these articles. */
  editCount: number;
}

/** Body of an edit as it is published. HTML is sanitized. */
export interface EditBody {
  /** Whole text of the revision after with the edit marked: see `renderPage`. */
  inlineHtml: string;
  /** The changes of the body, line by line. */
  list: ListedChange[];
  /** Changes with a little context only. */
  changesHtml: string;
  /** The same as a hast tree, for feeds. */
  changes: Root;
  /** Changes as plain text with `[-…-] {+…+}`. */
  changesText: string;
  /** Removed and added words, one line a hunk; for search. */
  removedText: string;
  addedText: string;
}

/** Where a sentence stands: its block and its number within it, both from 1; with its words. */
export interface SentencePlace {
  block: number;
  sentence: number;
  text: string;
}

/**
 * A sentence that an edit changed. `split`: one became several neighbours; `merged`: the reverse; `moved`: the same
 * words elsewhere. `edited`, `split` and `merged` ones may have moved too. Removed ones lack `after`, added ones `before`.
 */
export interface ChangedSentence {
  relation: 'edited' | 'added' | 'removed' | 'moved' | 'split' | 'merged';
  moved: boolean;
  /** How alike the words are, 0 to 1; of linked ones only. */
  similarity?: number;
  /** Of the block it stands in: after the edit, or before where it is gone. */
  kind: BlockKind;
  /** What its changed words are; empty where it went, came or moved with its whole paragraph. */
  classes: EditClass[];
  before?: SentencePlace;
  after?: SentencePlace;
}

/** The words that an edit changed, for the published data. */
export interface EditWords {
  removedText: string;
  addedText: string;
  sentences: ChangedSentence[];
}

/** Revisions in a row, by their numbers: both ends included. */
export interface Stay {
  from: number;
  to: number;
}

/** What a sentence said before, and the revisions that showed it so. */
export interface FormerWording extends Stay {
  text: string;
}

/** A sentence of the latest revision, by its place in the text, and since when it stands there. Revisions by number. */
export interface SentenceOrigin extends TextRange {
  /** First of the revisions in a row, up to the latest, that show it in this wording. */
  since: number;
  /** As `since`, in any wording. */
  stood: number;
  /** Its wordings before this one, latest first; of several sentences where it is made of several. */
  wordings: FormerWording[];
  /** Revisions before `since` that showed these very words, latest first: they were changed or went, and came back. */
  earlier: Stay[];
}

/** A sentence that stood once and does not now, in its last wording. */
export interface GoneSentence {
  text: string;
  kind: BlockKind;
  /** As of a sentence that stands; `to` is the last revision that showed it. */
  since: number;
  stood: number;
  to: number;
}

/** Sentences by what became of them between the first revision and the latest. */
export interface SentenceTally {
  added: number;
  removed: number;
  /** Reworded, split and merged ones. */
  edited: number;
  moved: number;
}

/** Where the sentences of an article come from. For articles with two revisions or more. */
export interface ArticleOrigins {
  /** In the order of the latest text. */
  sentences: SentenceOrigin[];
  /** Latest to go first. */
  gone: GoneSentence[];
  /** First revision against the latest. */
  tally: SentenceTally;
}

/** Names used by pages; kept here so that `site/` needs no import of the diff. */
export type { Weight };
