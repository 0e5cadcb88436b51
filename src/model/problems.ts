/** A fault in the content that a person has to mend. */
export interface Problem {
  rule: ProblemRule;
  severity: 'error' | 'warning';
  /** Path from the content folder, with `/`. */
  file: string;
  /** From 1; absent where the whole file is meant. */
  line?: number;
  /** What is wrong, with which value. */
  message: string;
  /** What to do. */
  hint: string;
}

interface RuleText {
  severity: 'error' | 'warning';
  hint: string;
}

const error = (hint: string): RuleText => ({ severity: 'error', hint });
const warning = (hint: string): RuleText => ({ severity: 'warning', hint });

/**
 * Every problem of the content that a user can see. Names are permanent: they are written in reports and
 * scripts. The hint says what to do; the message is made where the problem is found.
 */
export const problemRules = {
  'content-missing': error(
    "Name the archive's folder with --content, or create it with an archive.yml (see docs/content-format.md).",
  ),
  'archive-config-missing': error('Create archive.yml in the content folder with at least `title` and `description`.'),
  'yaml-invalid': error('Correct the YAML; quote values that hold a colon, a hash or begin with a special sign.'),
  'toml-invalid': error('Correct the TOML between the +++ lines; text values stand in double quotes.'),
  'duplicate-key': error('Keep one of the two lines.'),
  'alias-forbidden': error('Write the value out where the alias (*) stands, and remove the anchor (&).'),
  'front-matter-missing': error('Begin the file with a line ---, the front matter, and a line ---.'),
  'front-matter-unclosed': error('End the front matter with a line that holds only --- (or +++ for TOML).'),
  'front-matter-too-large': error("Keep front matter under 64 KiB; the article's text belongs below it."),
  'field-missing': error('Add the field to the front matter.'),
  'field-invalid': error('Correct the value; docs/content-format.md lists every field.'),
  'field-unknown': error('Remove the key or correct its spelling; docs/content-format.md lists the keys.'),
  'date-invalid': error(
    'Write the date as the outlet states it: 2023-09-13, or 2023-09-13T08:15:00+02:00 if it states a time and zone.',
  ),
  'outlet-unknown': error("Create outlets/<outlet>.yml with at least a name, or correct the folder's name."),
  'outlet-mismatch': error("Make `outlet` equal to the name of the outlet's folder, or move the file."),
  'captured-mismatch': error("Make `captured` equal to the file's name, or remove it: the name alone is enough."),
  'name-invalid': error(
    'Name snapshots after their capture time in UTC, such as 2023-09-13T081500Z.md; name folders with a-z, 0-9, hyphen, or letters of any script.',
  ),
  'duplicate-instant': error('Keep one snapshot for each instant of an article.'),
  'duplicate-article': error('Rename one of the two folders: they are the same on some file systems.'),
  'not-utf8': error('Convert the file to UTF-8.'),
  'binary-file': error('Remove the file; a snapshot is Markdown text.'),
  'body-empty': error(
    "Add the article's text below the front matter, or record the capture in captures.ndjson instead.",
  ),
  'file-too-large': error('Split or shorten the file; the cap keeps a build within its memory.'),
  'symlink-forbidden': error(
    'Replace the link by the file or folder itself: an archive must not depend on what lies outside it.',
  ),
  'path-outside': error('Keep every path inside the content folder.'),
  'captures-invalid': error('Each line of captures.ndjson is one JSON object with `captured` and `outcome`.'),
  'raw-missing': error('Put the raw file back beside the snapshot (<stamp>.<type>.gz), or remove `capture.raw`.'),
  'raw-mismatch': error('The raw file is not the one the snapshot was made from: restore it from a backup.'),
  'author-twice': error('Leave the name in one entry: a name in a byline is listed under one author.'),
  'takedown-unknown': error(
    'Name an article that exists as <outlet>/<article>. If its files were deleted on purpose, add `deleted: true`.',
  ),
  'redaction-unmatched': error(
    "Write the passage as it stands in the article's text, or remove it; until then the words may be published.",
  ),
  'redaction-in-address': error('Give the article another name to be published at, with `slug`.'),
  'redaction-left': warning('If these words must go too, add them as a passage of their own, in this spelling.'),
  'file-unexpected': warning('Move the file out of the content folder; it is not published.'),
  'article-empty': warning('Add a snapshot, or remove the folder.'),
  'capture-unfinished': warning('Start the same import, capture or watch again: it writes what is missing.'),
} as const satisfies Record<string, RuleText>;

/** Name of a rule; permanent. */
export type ProblemRule = keyof typeof problemRules;

/** A problem of the given rule, with the rule's severity and hint. */
export function problem(rule: ProblemRule, at: { file: string; line?: number | undefined }, message: string): Problem {
  const { severity, hint } = problemRules[rule];
  return { rule, severity, file: at.file, ...(at.line === undefined ? {} : { line: at.line }), message, hint };
}

/** The order of a report: by file, line, rule. */
export function compareProblems(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  if ((one.line ?? 0) !== (other.line ?? 0)) return (one.line ?? 0) - (other.line ?? 0);
  return one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0;
}
