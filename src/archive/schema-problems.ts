import type { z } from 'zod';
import { problem, type Problem } from '../model/problems.ts';

/** Fields whose faults are about time, reported under `date-invalid`. */
const dateFields = new Set(['date', 'modified']);

/**
 * A problem for every issue of a schema, with the line of the key and the value that is wrong. `lineOf` gives
 * the line of a dotted path.
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  file: string,
  lineOf: (path: string) => number | undefined,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const name = path.join('.');
    const at = { file, line: lineOf(name) ?? lineOf(path[0] ?? '') };
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const full = [...path, key].join('.');
        return problem('field-unknown', { file, line: lineOf(full) ?? at.line }, `There is no \`${full}\`.`);
      });
    }
    const value = valueAt(data, issue.path);
    if (value === undefined || value === null) return [problem('field-missing', at, `\`${name}\` is missing.`)];
    const rule = dateFields.has(path.at(-1) ?? '') && typeof value === 'string' ? 'date-invalid' : 'field-invalid';
    return [problem(rule, at, `\`${name}\` ${readable(issue)}: ${shown(value)}.`)];
  });
}

function readable(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message;
  if (issue.code === 'invalid_type')
    return `should be ${issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`}`;
  if (issue.code === 'invalid_value') return `should be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'has a form that does not fit';
  return issue.message;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
}
