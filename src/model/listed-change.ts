import type { BlockKind } from './block.ts';
import type { EditClass, MarkChange } from './diff.ts';

/** What a change is about, the most telling first: the order in which a list of changes groups them. */
export const changeGroups = [
  'facts',
  'quotations',
  'removed',
  'added',
  'wording',
  'arrangement',
  'links',
  'pictures',
  'form',
] as const;

/** The name of a group of changes. */
export type ChangeGroup = (typeof changeGroups)[number];

/** What became of a block or of words, as a list of changes tells it. */
export type ListedOp =
  | 'added'
  | 'removed'
  | 'insert'
  | 'delete'
  | 'replace'
  | 'moved'
  | 'carried'
  | 'split'
  | 'merged'
  | 'retyped'
  | MarkChange['type'];

/** One change of the body as a line of a list: what, where, and the words, cut short. */
export interface ListedChange {
  /** Of the marked text: the id of the element to which the line leads. */
  id: string;
  group: ChangeGroup;
  op: ListedOp;
  kind: BlockKind;
  /** On which side `number` counts the blocks, from 1. */
  side: 'before' | 'after';
  number: number;
  /** Neighbouring blocks told in one line, or pieces of a split or merge; absent for one. */
  count?: number;
  /** The images and captions among blocks that came or went together, a line each; absent where none is. */
  captions?: ListedChange[];
  /** Where it stood before; of what moved only. */
  from?: number;
  /** What went and what came; empty where there is nothing. */
  before: string;
  after: string;
  classes: EditClass[];
}
