import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A file that `datapackage.json` vouches for. */
export interface ListedFile {
  /** Path within the WACZ file. */
  path: string;
  sha256: string;
  bytes?: number;
}

const resourceSchema = z.looseObject({
  path: z.string(),
  /** WACZ 1.1: `sha256:` and hexadecimal. */
  hash: z.string().optional(),
  bytes: z.int().min(0).optional(),
  /** WACZ 1.0 has hash and length here, and the kind of hash beside it. */
  stats: z.looseObject({ hash: z.string(), bytes: z.int().min(0).optional() }).optional(),
  hashing: z.string().optional(),
});
const packageSchema = z.looseObject({ profile: z.string().optional(), resources: z.array(resourceSchema) });
const digestSchema = z.looseObject({ hash: z.string() });

/** The files that `datapackage.json` lists, of WACZ 1.0 or 1.1; or what is wrong with it. `digestFile` is the text of `datapackage-digest.json`, where there is one. */
export function listedFiles(description: string, digestFile: string | null): ListedFile[] | string {
  const digest = digestFile === null ? null : digestSchema.safeParse(parseJson(digestFile));
  if (digest !== null) {
    const found = `sha256:${createHash('sha256').update(description).digest('hex')}`;
    if (!digest.success) return 'Its datapackage-digest.json is not one.';
    if (digest.data.hash.toLowerCase() !== found)
      return 'datapackage.json is not what was packed: datapackage-digest.json states another sha256.';
  }
  const parsed = packageSchema.safeParse(parseJson(description));
  if (!parsed.success) return 'Its datapackage.json is no list of files.';
  if (parsed.data.profile === 'multi-wacz-package') return 'It is a package of several WACZ files, which is not read.';
  const files: ListedFile[] = [];
  for (const { path, hash, bytes, stats, hashing } of parsed.data.resources) {
    const stated = hash ?? (stats === undefined ? undefined : `${hashing ?? ''}:${stats.hash}`);
    const match = /^sha-?256:([0-9a-f]{64})$/i.exec(stated ?? '');
    if (!match) return `datapackage.json states no sha256 for ${path.slice(0, 200)}.`;
    const length = bytes ?? stats?.bytes;
    files.push({ path, sha256: match[1]!.toLowerCase(), ...(length === undefined ? {} : { bytes: length }) });
  }
  return files.length === 0 ? 'Its datapackage.json lists no files.' : files;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
