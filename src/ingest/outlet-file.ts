import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { slugOf } from '../text/slug.ts';
import { replaceFile, writeNewFile } from './durable-file.ts';
import { ImportError } from './import-error.ts';

function outletFile(contentDir: string, outlet: string): string {
  return path.join(contentDir, 'outlets', `${outlet}.yml`);
}

/** True when the archive knows the outlet. */
export function hasOutlet(contentDir: string, outlet: string): boolean {
  return fs.existsSync(outletFile(contentDir, outlet));
}

/** Writes the file of a new outlet: its name, its home page if a source gave it, and nothing that isn't known. */
export function createOutlet(contentDir: string, outlet: string, name: string, url?: string): void {
  const known = { name, ...(url === undefined ? {} : { url }) };
  writeNewFile(outletFile(contentDir, outlet), bytesOf(known));
}

/** Gives its name to an outlet that this import created with its id alone. */
export function nameOutlet(contentDir: string, outlet: string, name: string): void {
  replaceFile(outletFile(contentDir, outlet), bytesOf({ name }));
}

function bytesOf(data: Record<string, string>): Uint8Array {
  return Buffer.from(stringify(data, { lineWidth: 0 }));
}

/** @throws ImportError when the archive has no such outlet and the id can't be that of a new one */
export function checkOutletId(contentDir: string, outlet: string): void {
  if (slugOf(outlet) === outlet) return;
  const folder = path.join(contentDir, 'outlets');
  // Compared with the names that are there: an id such as `../x` names no file of this folder.
  if (fs.existsSync(folder) && fs.readdirSync(folder).includes(`${outlet}.yml`)) return;
  throw new ImportError(
    `\`${outlet}\` can't be an outlet's id.`,
    `Ids of new outlets are lower-case letters, digits and hyphens, such as ${slugOf(outlet)}.`,
    2,
  );
}
