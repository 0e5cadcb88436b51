import { type ClassRuleNote, classRuleNotes } from '../../src/diff/class-rule-notes.ts';
import { classRules } from '../../src/diff/classify-rules.ts';
import { weightRules } from '../../src/diff/weigh.ts';
import { noteExamples } from '../../src/diff/note-examples.ts';
import { type WeightExample, weightExamples } from '../../src/diff/weight-examples.ts';
import { ruleTexts } from '../../src/i18n/en/edits.ts';
import { nameOfInvisible, revealText } from '../../src/text/invisible.ts';

/** The tables of docs/diff.md as the code has them: head and rows, cells as text; those of `codeColumns` are code. */
export const diffTables = {
  classes: {
    head: ['class', 'asked', 'what it means', 'example', 'languages'],
    codeColumns: [0, 3],
    rows: classRules.map(({ name, class: given, stage }) => {
      const { means, examples, languages }: ClassRuleNote = classRuleNotes[name];
      return [
        given,
        stage,
        means,
        exampleText(examples[0]!.before, examples[0]!.after),
        typeof languages === 'string' ? languages : languages.join(' '),
      ];
    }),
  },
  weights: {
    head: ['rule', 'weight', 'it applies when', 'example'],
    codeColumns: [0, 3],
    rows: weightRules.map(({ name, weight }) => {
      const { field, before, after }: WeightExample = weightExamples[name];
      return [
        name,
        weight,
        ruleTexts[name]!,
        `${field === undefined ? '' : `${field}: `}${exampleText(before, after)}`,
      ];
    }),
  },
  notes: {
    head: ['language', 'notes that are known, for example'],
    codeColumns: [0, 1],
    rows: Object.entries(noteExamples).map(([language, examples]) => [language, examples[0]!]),
  },
} as const;

/** The document with its tables written anew. */
export function withTables(text: string): string {
  let written = text;
  for (const [name, { head, rows, codeColumns }] of Object.entries(diffTables)) {
    const cells = (row: readonly string[], isHead: boolean): string =>
      `| ${row.map((cell, at) => (!isHead && (codeColumns as readonly number[]).includes(at) ? `\`${cell}\`` : cell)).join(' | ')} |`;
    const lines = [cells(head, true), `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => cells(row, false))];
    const [begin, end] = [`<!-- begin: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [written.indexOf(begin) + begin.length, written.indexOf(end)];
    if (to < from) throw new Error(`docs/diff.md has no place for the table of ${name}`);
    written = `${written.slice(0, from)}\n\n${lines.join('\n')}\n\n${written.slice(to)}`;
  }
  return written;
}

function exampleText(before: string, after: string): string {
  return [before, after]
    .map((text) =>
      revealText(text, { nameOf: (sign) => nameOfInvisible(sign, false), inEmoji: false }).replaceAll('\n', '⏎'),
    )
    .join(' → ')
    .trim();
}
