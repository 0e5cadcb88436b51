import type { Block } from './block.ts';

/**
 * What an outlet states about an article beside its body: as in schema.org `NewsArticle`, as captured.
 * Absent means unknown. The order of the keys here is the order in which they are shown and compared.
 */
export interface RevisionFields {
  title: string;
  description?: string;
  author: string[];
  dateline?: string;
  date: string;
  modified?: string;
  section?: string;
  tags: string[];
  lang?: string;
  correction?: string;
  image?: string;
  url?: string;
}

/** The name of a field that can change between revisions. */
export type FieldName = keyof RevisionFields;

/** All field names, in the order in which they are shown. */
export const fieldNames: readonly FieldName[] = [
  'title',
  'description',
  'author',
  'dateline',
  'date',
  'modified',
  'section',
  'tags',
  'lang',
  'correction',
  'image',
  'url',
];

/**
 * One side of a comparison: a run of consecutive snapshots with equal normalized text and fields.
 * `id` is the capture stamp of its first snapshot.
 */
export interface Revision {
  id: string;
  fields: RevisionFields;
  /** The language of the text where the fields state none: the outlet's. */
  lang?: string;
  blocks: Block[];
}
