import { nothingSeen as words } from '#words/changes.ts';
import { editFactWords } from '#words/edit-facts.ts';
import { fieldLabels } from '#words/fields.ts';
import type { DiffSummary, EditClass, FieldChange } from '../model/diff.ts';
import type { ChangeGroup, ListedChange } from '../model/listed-change.ts';

const formClasses: ReadonlySet<EditClass> = new Set([
  'typography',
  'case',
  'punctuation',
  'spelling',
  'quotation-marks',
]);

/**
 * Why a reader may see nothing of an edit: only fields changed, or what lies behind the words, or where and as what
 * they stand, or their form. Undefined where other words came or went.
 */
export function nothingVisible(
  { hunks, classes, blocks }: DiffSummary,
  fields: readonly FieldChange[],
  changes: readonly ListedChange[],
): string | undefined {
  if (blocks.added + blocks.removed > 0) return undefined;
  const names = Object.keys(classes) as EditClass[];
  if (changes.length === 0) {
    if (hunks > 0) return words.encoding;
    return fields.length === 0 ? words.same : words.fields(fields.map(({ field }) => fieldLabels[field]).join(', '));
  }
  if (hunks === 0) {
    const marks = markKinds(changes);
    if (marks.length > 0) return words.marks(marks.join(', '));
    return changes.some(({ op }) => op !== 'retyped') ? words.moved : words.blocks;
  }
  if (!names.every((name) => formClasses.has(name))) return undefined;
  return words.form(names.map((name) => editFactWords.kind(name, classes[name]!)).join(', '));
}

function markKinds(changes: readonly ListedChange[]): string[] {
  const count = (group: ChangeGroup): number => changes.filter((change) => change.group === group).length;
  const kinds: [number, (count: number) => string][] = [
    [count('links'), words.links],
    [count('pictures'), words.pictures],
    [count('form'), words.styles],
  ];
  return kinds.flatMap(([number, say]) => (number === 0 ? [] : [say(number)]));
}
