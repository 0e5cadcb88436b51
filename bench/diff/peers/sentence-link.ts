/** Which units before became which after: ascending indices, never empty. */
export interface SentenceLink {
  before: number[];
  after: number[];
  moved: boolean;
}

/** Links the units of two documents. */
export type SentenceAligner = (before: readonly string[], after: readonly string[]) => SentenceLink[];
