/** What stands side by side in the table, in the order of its columns. The last two are rules, written anew on sentences. */
export const engines = [
  'Variorum',
  'jsdiff',
  'diff-match-patch',
  'diff-match-patch semantic',
  'node-htmldiff',
  'vscode-diff',
  'wikidiff2 rule',
  'NewsEdits rule',
] as const;

export type Engine = (typeof engines)[number];

/** One line of the table: what was measured, what is to be reached, and the figure of each engine that can do it. */
export interface Row {
  measure: string;
  target: string;
  figures: Partial<Record<Engine, string>>;
}
