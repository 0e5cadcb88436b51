import type { EditClass, Weight } from '../../model/diff.ts';
import { type FieldName, fieldNames } from '../../model/revision.ts';
import { addTo, type Collector } from './collector.ts';

/** In how many counted edits something occurs; one edit can be of several kinds. */
export interface EditKinds {
  edits: number;
  weights: Record<Weight, number>;
  /** Substantive edits with neither a new note nor a later `modified`. */
  silent: number;
  /** Edits that brought a note. */
  noted: number;
  /** Edits that brought an earlier text back. */
  returns: number;
  /** Kinds of changed words, the most frequent first; those that never occur are left out. */
  classes: { name: EditClass; edits: number }[];
  /** Changed fields, the most frequent first; those that never changed are left out. */
  fields: { name: FieldName; edits: number }[];
}

/** Counts the kinds of edits. */
export function editKinds(): Collector<EditKinds> {
  const weights = { substantive: 0, minor: 0, cosmetic: 0 };
  const classes = new Map<EditClass, number>();
  const fields = new Map<FieldName, number>();
  const counts = { edits: 0, silent: 0, noted: 0, returns: 0 };
  return {
    add({ edits }) {
      for (const { summary, fields: changes, returnOf } of edits) {
        counts.edits += 1;
        weights[summary.weight] += 1;
        counts.silent += Number(summary.silent);
        counts.noted += Number(summary.noteAdded);
        counts.returns += Number(returnOf !== undefined);
        for (const [name, count] of Object.entries(summary.classes)) if (count > 0) addTo(classes, name as EditClass);
        for (const name of new Set(changes.map(({ field }) => field))) addTo(fields, name);
      }
    },
    result: () => ({
      ...counts,
      weights,
      classes: byCount(classes, [...classes.keys()].sort()),
      fields: byCount(fields, fieldNames),
    }),
  };
}

function byCount<Name>(counts: Map<Name, number>, order: readonly Name[]): { name: Name; edits: number }[] {
  return order
    .map((name) => ({ name, edits: counts.get(name) ?? 0 }))
    .filter(({ edits }) => edits > 0)
    .sort((one, other) => other.edits - one.edits);
}
