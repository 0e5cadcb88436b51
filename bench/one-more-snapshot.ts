import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { instantOfStamp, stampOfInstant } from '../src/model/capture-stamp.ts';

/**
 * Adds a snapshot to the first article of a content folder whose latest snapshot names no raw file: the latest
 * text with one more paragraph, captured a day later. Gives the path of the new file. Throws when no
 * article will do.
 */
export function addSnapshot(contentDir: string): string {
  const latest = new Map<string, string>();
  for (const file of globSync('articles/*/*/*.md', { cwd: contentDir }).sort()) latest.set(dirname(file), file);
  for (const file of latest.values()) {
    const text = readFileSync(join(contentDir, file), 'utf8');
    if (/^\s+raw:/m.test(text)) continue;
    const before = new Date(instantOfStamp(basename(file, '.md')));
    const after = new Date(before.getTime() + 86_400_000).toISOString().slice(0, 19) + 'Z';
    const added = join(contentDir, dirname(file), `${stampOfInstant(after)}.md`);
    writeFileSync(added, `${text.replace(/^captured\s*[:=].*\n/m, '')}\nThis paragraph was added by the benchmark.\n`);
    return added;
  }
  throw new Error(`${contentDir} has no article without a raw file`);
}
