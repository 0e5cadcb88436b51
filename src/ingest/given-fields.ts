import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import type { DraftFields, SnapshotDraft } from './draft.ts';

/** Fields that an archivist can give beside a capture. */
export type GivenField = 'title' | 'date' | 'author' | 'url' | 'lang';

/**
 * The draft with the fields that a person gave for the snapshot beside it and did not repeat for this one. What a
 * capture doesn't state would otherwise look like an edit of the outlet. `capture.given` lists all such fields.
 */
export function withGivenFields(draft: SnapshotDraft, beside: SnapshotSource | undefined): SnapshotDraft {
  const names = givenIn(beside?.capture.given).filter(
    (name) => draft.fields[name] === undefined && hasField(beside, name),
  );
  if (!beside || names.length === 0) return draft;
  const taken = Object.fromEntries(names.map((name) => [name, beside.fields[name]])) as Partial<DraftFields>;
  return {
    ...draft,
    fields: { ...draft.fields, ...taken },
    capture: { ...draft.capture, given: [...new Set([...givenIn(draft.capture.given), ...names])].sort() },
    notes: [...draft.notes, `Taken from the snapshot ${beside.stamp}, where a person gave it: ${names.join(', ')}.`],
  };
}

function givenIn(value: unknown): GivenField[] {
  const known: readonly unknown[] = ['title', 'date', 'author', 'url', 'lang'];
  return Array.isArray(value) ? value.filter((name): name is GivenField => known.includes(name)) : [];
}

function hasField(source: SnapshotSource | undefined, name: GivenField): boolean {
  const value = source?.fields[name];
  return value !== undefined && value.length > 0;
}
