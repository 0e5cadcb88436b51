import { importsOf, pathOfSpecifier, type SourceText } from './imports.ts';

/**
 * The import cycles among the files, each as `a → b → a`, once, beginning with its first name. Types vanish
 * before a program runs and workers load on their own: only value imports can make a cycle.
 */
export function importCycles(files: readonly SourceText[]): string[] {
  const known = new Set(files.map((file) => file.path));
  const edges = new Map<string, string[]>();
  for (const file of files) {
    const targets = importsOf(file)
      .filter((line) => line.kind === 'value')
      .map((line) => pathOfSpecifier(file.path, line.specifier))
      .filter((path): path is string => path !== null && known.has(path));
    edges.set(file.path, targets);
  }
  const cycles = new Set<string>();
  const finished = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      cycles.add(fromFirstName(trail.slice(seenAt)));
      return;
    }
    if (finished.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of [...known].sort()) walk(path, []);
  return [...cycles].sort();
}

function fromFirstName(cycle: string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] as string);
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0] as string].join(' → ');
}
