import { counted } from '../text/counted.ts';
import type { Problem } from '../model/problems.ts';
import type { CompileReport } from './compile-archive.ts';
import { takedownText } from './takedown-counts.ts';

/** The problems of a content folder as text: one each, with what to do, then what is taken down, and the totals in the last line. */
export function problemReport({
  problems,
  articles,
  snapshots,
  takedowns,
}: Pick<CompileReport, 'problems' | 'articles' | 'snapshots' | 'takedowns'>): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].join(', ');
  const total =
    errors > 0 ? `${found}.` : `${counted(articles, 'article')}, ${counted(snapshots, 'snapshot')}: ${found}.`;
  const withdrawn = takedownText(takedowns);
  return [...problems.map(problemText), ...(withdrawn === '' ? [] : [withdrawn]), total].join('\n');
}

function problemText({ file, line, severity, rule, message, hint }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${severity}  ${rule}\n  ${message}\n  → ${hint}\n`;
}
