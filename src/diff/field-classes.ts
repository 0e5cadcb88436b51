import type { Block } from '../model/block.ts';
import type { BlockChange, EditClass, FieldChange } from '../model/diff.ts';
import type { FieldName } from '../model/revision.ts';
import { classifyHunks } from './classify-hunks.ts';
import type { ClassifyContext } from './classify-facts.ts';
import type { Compared } from './classify-context.ts';
import { diffWords } from './diff-words.ts';
import { isUnsureSpelling } from './unsure-spelling.ts';
import { wordPairs } from './word-pairs.ts';

/** What kinds of change the words of a field went through, and whether the spelling of one makes perhaps another word. */
export interface FieldClasses {
  classes: ReadonlySet<EditClass>;
  isUnsure: boolean;
}

/** The words of a field as the block of a body of its own, to be judged by the same rules; none where it did not change. */
export function comparedField(
  fields: readonly FieldChange[],
  name: FieldName,
  kind: 'heading' | 'paragraph',
): Compared | undefined {
  const field = fields.find((one) => one.field === name);
  if (field === undefined) return undefined;
  const words = field.words ?? diffWords(field.before.join('\n'), field.after.join('\n'));
  let [old, now] = ['', ''];
  const hunks: BlockChange['hunks'] = [];
  for (const pair of wordPairs(words)) {
    if ('same' in pair) {
      old += pair.same;
      now += pair.same;
      continue;
    }
    const [oldStart, nowStart] = [old.length, now.length];
    old += pair.before;
    now += pair.after;
    hunks.push({
      before: { block: 0, start: oldStart, end: old.length },
      after: { block: 0, start: nowStart, end: now.length },
      classes: [],
      group: hunks.length,
      carried: null,
    });
  }
  const block = (text: string): Block => ({ kind, level: 0, text, key: text, content: [], marks: [] });
  const change: BlockChange = { op: 'edited', before: [0], after: [0], hunks, marks: [] };
  return { changes: [change], before: [block(old)], after: [block(now)] };
}

/** The classes of a field's words; `blocks` are those of the bodies, which may tell a misspelling. */
export function fieldClasses(
  compared: Compared | undefined,
  context: ClassifyContext,
  blocks: readonly Block[],
): FieldClasses {
  const classes = new Set<EditClass>();
  if (compared === undefined) return { classes, isUnsure: false };
  const { changes, before, after } = compared;
  classifyHunks(changes, before, after, context);
  let isUnsure = false;
  for (const { hunks } of changes) {
    for (const hunk of hunks) {
      for (const name of hunk.classes) classes.add(name);
      if (!hunk.classes.includes('spelling')) continue;
      const went = before[0]!.text.slice(hunk.before.start, hunk.before.end);
      const came = after[0]!.text.slice(hunk.after.start, hunk.after.end);
      isUnsure ||= isUnsureSpelling(went, came, context.language, [...blocks, ...before, ...after]);
    }
  }
  return { classes, isUnsure };
}
