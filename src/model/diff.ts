import type { FieldName } from './revision.ts';

/** How much an edit matters, decided by a named rule on what changed; never a claim about why. */
export type Weight = 'cosmetic' | 'minor' | 'substantive';

/** What became of a block. `moved` may carry hunks too; `retyped` is the same text as another kind of block. */
export type BlockOp = 'same' | 'edited' | 'moved' | 'added' | 'removed' | 'split' | 'merged' | 'retyped';

/** What a hunk changed, as far as a rule can check it. */
export type EditClass =
  | 'typography'
  | 'case'
  | 'punctuation'
  | 'spelling'
  | 'wording'
  | 'number'
  | 'date'
  | 'name'
  | 'quotation'
  | 'quotation-marks'
  | 'negation'
  | 'order';

/** A half-open range of UTF-16 code units in the text of the block with this index. Empty (`start === end`) marks a place. */
export interface TextRange {
  block: number;
  start: number;
  end: number;
}

/**
 * One minimal change of words. Text outside the hunks of a pair of blocks is equal on both sides.
 * Hunks with the same `group` are read as one change.
 */
export interface Hunk {
  before: TextRange;
  after: TextRange;
  classes: EditClass[];
  group: number;
  /** The id of the carried sentence that the hunk takes out or puts in, and nothing else; null for all others. */
  carried: number | null;
}

/**
 * A sentence (or several neighbours on one side) of a block that became a sentence of another, and how alike their words are: 0 to 1, in
 * thousandths. A block that is the same on both sides is one link as a whole. `moved`: it stands elsewhere in the order,
 * with its block or alone.
 */
export interface SentenceLink {
  before: TextRange;
  after: TextRange;
  similarity: number;
  moved: boolean;
}

/**
 * A sentence that left its paragraph for another, or for another place in it: neither removed nor added. `id` counts from 1 by the
 * after side. `hunks` are the changes of its words.
 */
export interface CarriedSentence {
  id: number;
  before: TextRange;
  after: TextRange;
  hunks: Hunk[];
}

/** A change of what lies behind or upon the text: a link's target or presence, an image, emphasis. */
export interface MarkChange {
  type:
    | 'link-target'
    | 'link-added'
    | 'link-removed'
    | 'link-text'
    | 'image-source'
    | 'image-alt'
    | 'image-added'
    | 'image-removed'
    | 'emphasis'
    | 'script';
  before: (TextRange & { value: string }) | null;
  after: (TextRange & { value: string }) | null;
}

/**
 * One step of the alignment of blocks. `before` and `after` are ascending block indices: both have one entry
 * for `same`, `edited`, `moved` and `retyped`; `added` has none before, `removed` none after, `split` one
 * before and several after, `merged` the reverse. `moveId` links the two ends of a move.
 */
export interface BlockChange {
  op: BlockOp;
  before: number[];
  after: number[];
  moveId?: number;
  hunks: Hunk[];
  marks: MarkChange[];
}

/** A run of words that stayed, went or came. `equal` + `delete` rebuild the text before, `equal` + `insert` the text after. */
export interface WordChange {
  op: 'equal' | 'delete' | 'insert';
  text: string;
}

/** A field that differs. Lists keep their order; an absent field is the empty list. `words` for headline, description and byline. */
export interface FieldChange {
  field: FieldName;
  before: string[];
  after: string[];
  words?: WordChange[];
}

/** A place where the engine gave up exactness to stay within its bounds; shown to the reader. */
export interface Degradation {
  stage: 'blocks' | 'words' | 'sentences' | 'moves';
  why: 'cells' | 'edit-length';
}

export interface DiffSummary {
  /** Words of the body only. */
  words: { added: number; removed: number; moved: number };
  blocks: { added: number; removed: number; moved: number; edited: number };
  hunks: number;
  classes: Partial<Record<EditClass, number>>;
  weight: Weight;
  /** Name of the rule that decided the weight. */
  rule: string;
  /** The after side carries a correction or update note that the before side had not. */
  noteAdded: boolean;
  /** Substantive, with neither a new note nor a later `modified`. */
  silent: boolean;
}

/**
 * Everything that differs between two revisions. `blocks` stands in the order of the after side; a removed
 * block follows its left neighbour. Every block of both sides occurs exactly once. Plain JSON, the same bytes
 * for the same input.
 */
export interface RevisionDiff {
  /** Name and revision of the engine that made it. */
  engine: string;
  /** Revision ids. */
  before: string;
  after: string;
  fields: FieldChange[];
  blocks: BlockChange[];
  /** In order of the after side; no two overlap on either side. Text in no link went or came. */
  links: SentenceLink[];
  carried: CarriedSentence[];
  summary: DiffSummary;
  degraded: Degradation[];
}
