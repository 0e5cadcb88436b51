import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, hidden ones too, by path, in order: packed ones in base 64, all others as text. */
export function folderBytes(folder: string): Record<string, string> {
  const files = globSync(['**/*', '**/.*'], { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    [...new Set(files)]
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), file.endsWith('.gz') ? 'base64' : 'utf8')]),
  );
}
