import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { BlockChange, Degradation, EditClass, MarkChange, RevisionDiff } from './diff.ts';
import { revisionDiffSchema } from './diff-schema.ts';

type Described = z.infer<typeof revisionDiffSchema>;

describe('revisionDiffSchema', () => {
  it('describes the type, and every name that the type knows', () => {
    expectTypeOf<Described>().toExtend<RevisionDiff>();
    expectTypeOf<keyof Described>().toEqualTypeOf<keyof RevisionDiff>();
    expectTypeOf<Described['summary']>().toEqualTypeOf<RevisionDiff['summary']>();
    expectTypeOf<Described['links']>().toEqualTypeOf<RevisionDiff['links']>();
    expectTypeOf<Described['carried']>().toEqualTypeOf<RevisionDiff['carried']>();
    expectTypeOf<Described['degraded'][number]>().toEqualTypeOf<Degradation>();
    expectTypeOf<Described['blocks'][number]['op']>().toEqualTypeOf<BlockChange['op']>();
    expectTypeOf<Described['blocks'][number]['marks'][number]['type']>().toEqualTypeOf<MarkChange['type']>();
    expectTypeOf<keyof Described['summary']['classes']>().toEqualTypeOf<EditClass>();
    expectTypeOf<Described['fields'][number]['field']>().toEqualTypeOf<RevisionDiff['fields'][number]['field']>();
    expect(revisionDiffSchema.safeParse({}).success).toBe(false);
  });
});
