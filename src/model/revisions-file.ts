import type { Properties } from 'hast';
import type { Block } from './block.ts';
import type { RevisionFields } from './revision.ts';

/** Inline content in few bytes: a text, or an element's name, its properties (0 for none) and what it holds. */
export type PackedNode = string | [tagName: string, properties: Properties | 0, children: PackedNode[]];

/**
 * A block without what follows from the rest: `text` is the text of its content, `key` follows from that. `cuts` are the
 * lengths of its sentences in each language that a comparison may read it in (BCP 47 tag, '' for none); absent for
 * one sentence.
 */
export type PackedBlock = Omit<Block, 'text' | 'key' | 'content'> & {
  content: PackedNode[];
  cuts?: Record<string, number[]>;
};

/** A revision as the page of all later edits compares it. */
export interface PackedRevision {
  id: string;
  number: number;
  fields: RevisionFields;
  /** Indices into the blocks of the file. */
  blocks: number[];
  /** Instants of the first and last capture known to show it. */
  firstCaptured: string;
  lastCaptured: string;
  /** Language and direction of its text. */
  language: { lang: string; dir: 'ltr' | 'rtl' };
  /** What speaks against the edit that led to it being the outlet's, in sentences. */
  doubts: string[];
  /** The edit that led to it is not weighed: the captures have only a part of the text. */
  partial?: true;
}

/** All revisions of an article, for comparing any two of them in the browser. Equal blocks stand in it once. */
export interface RevisionsFile {
  /** The engine that must compare them: see `diffEngine`. */
  engine: string;
  /** The language of what states none. */
  lang: string;
  blocks: PackedBlock[];
  /** In order of capture. */
  revisions: PackedRevision[];
}
