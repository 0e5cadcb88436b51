import { type Capture, captureSchema } from '../model/capture.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { problem, type Problem } from '../model/problems.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * Reads `captures.ndjson`: one capture a line, given back in order of time. A line that can't be read, an
 * instant that comes twice, a `snapshot` without its file and an `unchanged` with nothing before it are problems.
 */
export function readCaptures(
  text: string,
  file: string,
  stamps: readonly string[],
): { captures: Capture[]; problems: Problem[] } {
  const captures: Capture[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const instants = new Set(stamps.map(instantOfStamp));
  const first = [...instants].sort()[0];
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const at = { file, line: index + 1 };
    const capture = readLine(row, at, problems);
    if (!capture) return;
    const twin = seen.get(capture.captured);
    seen.set(capture.captured, at.line);
    const fault =
      twin !== undefined
        ? `Line ${twin} is a capture of the same instant, ${capture.captured}.`
        : capture.outcome === 'snapshot' && !instants.has(capture.captured)
          ? `The capture of ${capture.captured} left a snapshot, but its file is not here.`
          : capture.outcome === 'unchanged' && (first === undefined || capture.captured < first)
            ? `\`unchanged\` at ${capture.captured}, but no snapshot is older.`
            : undefined;
    if (fault === undefined) captures.push(capture);
    else problems.push(problem('captures-invalid', at, fault));
  });
  captures.sort((one, other) => (one.captured < other.captured ? -1 : 1));
  return { captures, problems };
}

function readLine(row: string, at: { file: string; line: number }, problems: Problem[]): Capture | undefined {
  let data: unknown;
  try {
    data = JSON.parse(row);
  } catch {
    problems.push(problem('captures-invalid', at, 'The line is not JSON.'));
    return undefined;
  }
  const checked = captureSchema.safeParse(data);
  if (checked.success) return checked.data;
  for (const found of schemaProblems(checked.error.issues, data, at.file, () => at.line)) {
    problems.push(problem('captures-invalid', at, found.message));
  }
  return undefined;
}
