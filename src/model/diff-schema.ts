import { z } from 'zod';
import type { EditClass, MarkChange } from './diff.ts';
import { fieldNames } from './revision.ts';

const index = z.int().nonnegative();
const count = z.int().nonnegative();

const textRange = z
  .strictObject({ block: index, start: index, end: index })
  .meta({ id: 'TextRange', description: 'UTF-16 code units of the text of a block; `start` = `end` is a place.' });

const valuedRange = z.strictObject({ block: index, start: index, end: index, value: z.string() }).meta({
  id: 'ValuedRange',
  description: 'A range and what lay behind or upon it: an address, a description, a style.',
});

const editClasses = [
  'typography',
  'case',
  'punctuation',
  'spelling',
  'wording',
  'number',
  'date',
  'name',
  'quotation',
  'quotation-marks',
  'negation',
  'order',
] as const satisfies readonly EditClass[];

const editClass = z.enum(editClasses).meta({ id: 'EditClass', description: 'What a hunk changed.' });

const hunk = z
  .strictObject({
    before: textRange,
    after: textRange,
    classes: z.array(editClass).min(1),
    group: z.int(),
    carried: z.int().positive().nullable(),
  })
  .meta({
    id: 'Hunk',
    description: 'One minimal change of words. Hunks with the same `group` are read as one change.',
  });

const markTypes = [
  'link-target',
  'link-added',
  'link-removed',
  'link-text',
  'image-source',
  'image-alt',
  'image-added',
  'image-removed',
  'emphasis',
  'script',
] as const satisfies readonly MarkChange['type'][];

const markChange = z
  .strictObject({ type: z.enum(markTypes), before: valuedRange.nullable(), after: valuedRange.nullable() })
  .meta({ id: 'MarkChange', description: 'A change of a link, an image or a style; null where it was not there.' });

const blockParts = {
  before: z.array(index),
  after: z.array(index),
  hunks: z.array(hunk),
  marks: z.array(markChange),
};

const blockChange = z
  .union([
    z.strictObject({ op: z.literal('moved'), moveId: z.int().positive(), ...blockParts }),
    z.strictObject({ op: z.enum(['same', 'edited', 'added', 'removed', 'split', 'merged', 'retyped']), ...blockParts }),
  ])
  .meta({ id: 'BlockChange', description: 'What became of a block; indices of blocks, ascending.' });

const wordChange = z
  .strictObject({ op: z.enum(['equal', 'delete', 'insert']), text: z.string().min(1) })
  .meta({ id: 'WordChange', description: 'A run of words that stayed, went or came.' });

const spokenFields = ['title', 'description', 'author'] as const;
const values = { before: z.array(z.string()), after: z.array(z.string()) };

const fieldChange = z
  .union([
    z.strictObject({ field: z.enum(spokenFields), ...values, words: z.array(wordChange) }),
    z.strictObject({ field: z.enum(fieldNames).exclude([...spokenFields]), ...values }),
  ])
  .meta({ id: 'FieldChange', description: 'A field that differs; headline, description and byline word by word.' });

const sentenceLink = z
  .strictObject({ before: textRange, after: textRange, similarity: z.number().min(0).max(1), moved: z.boolean() })
  .meta({ id: 'SentenceLink', description: 'Which sentence became which, and how alike their words are.' });

const carriedSentence = z
  .strictObject({ id: z.int().positive(), before: textRange, after: textRange, hunks: z.array(hunk) })
  .meta({ id: 'CarriedSentence', description: 'A sentence that left its place in a block for another.' });

const degradation = z
  .strictObject({
    stage: z.enum(['blocks', 'words', 'sentences', 'moves']),
    why: z.enum(['cells', 'edit-length']),
  })
  .meta({ id: 'Degradation', description: 'A place where the engine gave up exactness to stay within its bounds.' });

const summary = z
  .strictObject({
    words: z.strictObject({ added: count, removed: count, moved: count }),
    blocks: z.strictObject({ added: count, removed: count, moved: count, edited: count }),
    hunks: count,
    classes: z.strictObject(
      Object.fromEntries(editClasses.map((name) => [name, z.int().positive().exactOptional()])) as Record<
        EditClass,
        z.ZodExactOptional<z.ZodInt>
      >,
    ),
    weight: z.enum(['cosmetic', 'minor', 'substantive']),
    rule: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    noteAdded: z.boolean(),
    silent: z.boolean(),
  })
  .meta({ id: 'DiffSummary', description: 'Counts, the weight of the edit and the rule that decided it.' });

/**
 * What `compareRevisions` gives, as a schema: every member required that the type requires, and no others allowed.
 * Its JSON Schema is docs/schemas/revision-diff.json.
 */
export const revisionDiffSchema = z
  .strictObject({
    engine: z.string().regex(/^variorum-diff\/\d+$/),
    before: z.string(),
    after: z.string(),
    fields: z.array(fieldChange),
    blocks: z.array(blockChange),
    links: z.array(sentenceLink),
    carried: z.array(carriedSentence),
    summary,
    degraded: z.array(degradation),
  })
  .meta({ title: 'RevisionDiff', description: 'Everything that differs between two revisions of an article.' });

/** The schema as a JSON Schema (draft 2020-12). */
export function revisionDiffJsonSchema(): unknown {
  const { $schema, ...rest } = z.toJSONSchema(revisionDiffSchema, { target: 'draft-2020-12' });
  return { $schema, $id: 'urn:variorum:schema:revision-diff', ...rest };
}
