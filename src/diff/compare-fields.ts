import type { FieldChange } from '../model/diff.ts';
import { fieldNames, type FieldName, type RevisionFields } from '../model/revision.ts';
import { diffText } from './diff-text.ts';
import { wordChanges } from './word-changes.ts';

/** Fields that are shown word by word. */
const spokenFields: ReadonlySet<FieldName> = new Set(['title', 'description', 'author']);

/** Between the names of a byline. */
const nameSeparator = ', ';

/**
 * Every field that differs, in the order of `fieldNames`. Letters encoded in another way (Unicode forms) are no
 * difference, as they make no revision of their own.
 */
export function compareFields(before: RevisionFields, after: RevisionFields): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of fieldNames) {
    const left = valuesOf(before[field]);
    const right = valuesOf(after[field]);
    if (left.length === right.length && left.every((value, at) => isSame(value, right[at]!))) continue;
    const change: FieldChange = { field, before: left, after: right };
    if (spokenFields.has(field)) {
      const [old, now] = [left.join(nameSeparator), right.join(nameSeparator)];
      change.words = wordChanges(old, now, diffText(old, now).hunks);
    }
    changes.push(change);
  }
  return changes;
}

function valuesOf(value: string | string[] | undefined): string[] {
  return typeof value === 'string' ? [value] : [...(value ?? [])];
}

function isSame(value: string, other: string): boolean {
  return value.normalize('NFC') === other.normalize('NFC');
}
