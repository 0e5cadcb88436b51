import type { EditClass } from '../../model/diff.ts';
import type { ChangeGroup, ListedOp } from '../../model/listed-change.ts';

const groupOfOp: Readonly<Partial<Record<ListedOp, ChangeGroup>>> = {
  added: 'added',
  removed: 'removed',
  moved: 'arrangement',
  carried: 'arrangement',
  split: 'arrangement',
  merged: 'arrangement',
  retyped: 'arrangement',
  'link-target': 'links',
  'link-added': 'links',
  'link-removed': 'links',
  'link-text': 'links',
  'image-source': 'pictures',
  'image-alt': 'pictures',
  'image-added': 'pictures',
  'image-removed': 'pictures',
  emphasis: 'form',
  script: 'form',
};

const facts: readonly EditClass[] = ['number', 'date', 'name', 'negation'];
const form: readonly EditClass[] = ['typography', 'case', 'punctuation', 'spelling', 'quotation-marks'];

/** What a change is about: decided by its most telling class; `form` only where all its classes are of form. */
export function changeGroup(op: ListedOp, classes: readonly EditClass[]): ChangeGroup {
  const group = groupOfOp[op];
  if (group !== undefined) return group;
  if (classes.some((name) => facts.includes(name))) return 'facts';
  if (classes.includes('quotation')) return 'quotations';
  return classes.length > 0 && classes.every((name) => form.includes(name)) ? 'form' : 'wording';
}
