import { counted } from '../text/counted.ts';
import type { Problem } from '../model/problems.ts';
import type { CompileReport } from './compile-archive.ts';

/** The problems of a content folder as text: one each, with what to do, and the totals in the last line. */
export function problemReport({
  problems,
  articles,
  snapshots,
}: Pick<CompileReport, 'problems' | 'articles' | 'snapshots'>): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].join(', ');
  const total =
    errors > 0 ? `${found}.` : `${counted(articles, 'article')}, ${counted(snapshots, 'snapshot')}: ${found}.`;
  return [...problems.map(problemText), total].join('\n');
}

function problemText({ file, line, severity, rule, message, hint }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${severity}  ${rule}\n  ${message}\n  → ${hint}\n`;
}
