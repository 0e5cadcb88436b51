import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { problem, type Problem } from '../model/problems.ts';
import type { ArticleFolder } from './article-folder.ts';
import type { SnapshotSource } from './parse-snapshot.ts';

/** Largest raw capture after decompression, in bytes: a bound for a file that was made to explode. */
const maxRawBytes = 200_000_000;

/**
 * What is wrong with the raw capture that a snapshot names by its sha256: not there, not gzip, or other bytes.
 * A snapshot that names none has no problem here.
 */
export function rawProblems(
  source: SnapshotSource,
  folder: ArticleFolder,
  file: string,
  files: { read(file: string): Uint8Array },
): Problem[] {
  const expected = source.capture.raw;
  if (expected === undefined) return [];
  const raw = folder.raw.filter(({ stamp }) => stamp === source.stamp);
  if (raw.length === 0)
    return [
      problem(
        'raw-missing',
        { file },
        `\`capture.raw\` names ${expected.slice(0, 12)}…, but there is no raw file of this instant.`,
      ),
    ];
  const found = raw.map((entry) => digestOfGzip(files.read(entry.file)));
  if (found.includes(expected)) return [];
  const what =
    found[0] === undefined
      ? 'is no gzip file that can be read'
      : `has the sha256 ${found[0].slice(0, 12)}…, not ${expected.slice(0, 12)}…`;
  return [problem('raw-mismatch', { file: raw[0]!.file }, `The raw file ${what}.`)];
}

function digestOfGzip(bytes: Uint8Array): string | undefined {
  try {
    return createHash('sha256')
      .update(gunzipSync(bytes, { maxOutputLength: maxRawBytes }))
      .digest('hex');
  } catch {
    // Broken compression is what is being looked for; the caller reports it.
    return undefined;
  }
}
