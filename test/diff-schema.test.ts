import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../src/diff/index.ts';
import { behaviours, readFixtureSide } from '../src/diff/testing/fixtures.ts';
import { revisionDiffJsonSchema } from '../src/model/diff-schema.ts';
import { root } from './docs/document.ts';
import { runVariorum } from './support/built-site.ts';

const file = resolve(root, 'docs/schemas/revision-diff.json');
if (process.env['UPDATE_FIXTURES'] !== undefined) {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(revisionDiffJsonSchema()), { ...options, filepath: file }));
}
const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

const faultsOf = (value: unknown): string[] => {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};
const diffOf = (behaviour: string): unknown =>
  JSON.parse(
    JSON.stringify(compareRevisions(readFixtureSide(behaviour, 'before'), readFixtureSide(behaviour, 'after'))),
  );

/** A member of a JSON value, and how to take it out or put another in its place. */
interface Place {
  path: string;
  value: unknown;
  isMember: boolean;
  put: (value: unknown) => unknown;
  drop: () => unknown;
}

/** Every place of a JSON value; each change is made on a copy. */
function placesOf(value: unknown): Place[] {
  const places: Place[] = [];
  const visit = (node: unknown, keys: (string | number)[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
      const change = (edit: (holder: Record<string | number, unknown>) => void): unknown => {
        const copy = structuredClone(value);
        let holder = copy as Record<string | number, unknown>;
        for (const step of keys) holder = holder[step] as Record<string | number, unknown>;
        edit(holder);
        return copy;
      };
      const child = (node as Record<string | number, unknown>)[key];
      places.push({
        path: [...keys, key].join('/'),
        value: child,
        isMember: !Array.isArray(node),
        put: (other) =>
          change((holder) => {
            holder[key] = other;
          }),
        drop: () =>
          change((holder) => {
            Reflect.deleteProperty(holder, key);
          }),
      });
      visit(child, [...keys, key]);
    }
  };
  visit(value, []);
  return places;
}

/** Between them, they have every kind of step, note and sentence. */
const rich = [
  'paragraph-moved-and-edited',
  'sentence-carried-to-the-next-paragraph',
  'link-leads-elsewhere',
  'headline-gains-words',
  'byline-gains-a-name',
  'description-changes-word-by-word',
];

describe('docs/schemas/revision-diff.json', () => {
  it('is made from the schema in src/model', () => {
    expect(schema).toEqual(revisionDiffJsonSchema());
  });

  it('is a draft 2020-12 schema that allows no other members', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const objects = placesOf({ schema })
      .map(({ value }) => value as Record<string, unknown> | null)
      .filter((value) => value?.['type'] === 'object');
    expect(objects.length).toBeGreaterThan(12);
    for (const one of objects) expect(one?.['additionalProperties']).toBe(false);
  });

  it.each(behaviours)('takes the diff of %s', (behaviour) => {
    expect(faultsOf(diffOf(behaviour))).toEqual([]);
  });

  it('takes a diff that gave something up', () => {
    const diff = diffOf(rich[0]!) as { degraded: unknown[] };
    diff.degraded.push({ stage: 'words', why: 'cells' });
    expect(faultsOf(diff)).toEqual([]);
  });

  it.each(rich)('refuses any member that is missing, of another type, or too many: %s', (behaviour) => {
    const diff = diffOf(behaviour);
    const places = placesOf(diff);
    const mayBeAbsent = /^summary\/classes\/[a-z-]+$/;
    const taken = places.flatMap(({ path, value, isMember, put, drop }) => [
      ...(isMember && !mayBeAbsent.test(path) && faultsOf(drop()).length === 0 ? [`${path} missing`] : []),
      ...[true, 'nonsense', -1.5, {}, [[]]]
        .filter((other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value))
        .filter((other) => faultsOf(put(other)).length === 0)
        .map((other) => `${path} as ${JSON.stringify(other)}`),
      ...(typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      faultsOf(put({ ...value, more: 1 })).length === 0
        ? [`${path} with another member`]
        : []),
    ]);
    expect(places.length).toBeGreaterThan(30);
    expect(taken).toEqual([]);
  });

  it.each(rich)('takes what `variorum diff --format json` prints: %s', (behaviour) => {
    const folder = resolve(root, 'test/fixtures/diff', behaviour);
    const { status, stdout } = runVariorum('diff', `${folder}/before.md`, `${folder}/after.md`, '--format', 'json');
    expect(status).toBe(0);
    expect(faultsOf(JSON.parse(stdout))).toEqual([]);
  });
});
