import fs from 'node:fs';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Revision } from '../model/revision.ts';
import { decodeText, maxSnapshotBytes } from './parse-snapshot.ts';
import { readLooseRevision } from './read-loose-revision.ts';

/** Why a file can't be compared, in words for the one who named it. */
export class LooseFileError extends Error {}

/**
 * Reads a Markdown file of any origin as one side of a comparison (see `readLooseRevision`). `warnings` say why its
 * front matter was taken for text. Throws a LooseFileError for what is no file, no text or too large.
 */
export function readLooseFile(file: string, id: string): { revision: Revision; warnings: string[] } {
  const text = decodeText(readBytes(file), file);
  if (typeof text !== 'string') throw new LooseFileError(text.message);
  const { problems } = readFrontMatter(text, file);
  const warnings = problems
    .filter(({ rule }) => rule !== 'front-matter-missing')
    .map(({ message, line }) => {
      const place = line === undefined ? '' : `line ${line}: `;
      return `${place}${message} The front matter is compared as text.`;
    });
  return { revision: readLooseRevision(text, id), warnings };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder; name a file in it.',
  EACCES: 'This file may not be read.',
  EPERM: 'This file may not be read.',
};

function readBytes(file: string): Uint8Array {
  try {
    const { size } = fs.statSync(file);
    if (size > maxSnapshotBytes)
      throw new LooseFileError(`The file has ${size} bytes; the cap is ${maxSnapshotBytes}.`);
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof LooseFileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new LooseFileError(reasons[code] ?? `The file can't be read: ${message}`);
  }
}
