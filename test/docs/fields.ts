import { z } from 'zod';
import { outletRulesSchema } from '../../src/model/outlet-rules.ts';
import { archiveConfigSchema } from '../../src/model/archive-config.ts';
import { captureSchema } from '../../src/model/capture.ts';
import { outletSchema } from '../../src/model/outlet.ts';
import { captureProvenanceSchema, frontMatterSchema } from '../../src/model/snapshot.ts';
import { passageSchema, takedownsSchema } from '../../src/model/takedown.ts';
import type { DocumentText } from './document.ts';

/** The schemas that docs/content-format.md tells of, under the names it uses. */
export const schemas = {
  frontMatterSchema,
  captureProvenanceSchema,
  captureSchema,
  outletSchema,
  outletRulesSchema,
  archiveConfigSchema,
  'archiveConfigSchema.policies': archiveConfigSchema.shape.policies.unwrap(),
  'archiveConfigSchema.publish': archiveConfigSchema.shape.publish.unwrap(),
  takedownsSchema: takedownsSchema.valueType,
  passageSchema,
} as const;

/** A field: its name, whether it must be there, and the values it may have where these are a fixed set. */
export interface FieldFacts {
  name: string;
  required: boolean;
  values: string[];
}

/** The fields of a schema, in order of name. */
export function declaredFields(schema: z.ZodObject): FieldFacts[] {
  return Object.entries(schema.shape)
    .map(([name, field]) => ({
      name,
      required: !z.safeParse(field, undefined).success,
      values: valuesOf(field as z.ZodType),
    }))
    .sort(byName);
}

/**
 * The fields that the document lists after `<!-- fields: name -->`, in order of name: an item begins with the
 * field in code, `(required)` follows where it is, and `values` is all other code of the item.
 */
export function documentedFields(document: DocumentText, schemaName: string): FieldFacts[] {
  return document.items
    .filter((item) => item.comment === `<!-- fields: ${schemaName} -->`)
    .map(({ text, codes: [name = '', ...values] }) => ({
      name,
      required: text.startsWith(`${name} (required):`),
      values,
    }))
    .sort(byName);
}

function valuesOf(field: z.ZodType): string[] {
  if (field instanceof z.ZodOptional) return valuesOf(field.unwrap() as z.ZodType);
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

function byName(one: FieldFacts, other: FieldFacts): number {
  return one.name < other.name ? -1 : 1;
}
