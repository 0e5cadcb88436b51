import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { slugOf } from '../text/slug.ts';
import { writeNewFile } from './durable-file.ts';
import { ImportError } from './import-error.ts';

function outletFile(contentDir: string, outlet: string): string {
  return path.join(contentDir, 'outlets', `${outlet}.yml`);
}

/** True when the archive knows the outlet. */
export function hasOutlet(contentDir: string, outlet: string): boolean {
  return fs.existsSync(outletFile(contentDir, outlet));
}

/** Writes the file of a new outlet: its name, and nothing that isn't known. */
export function createOutlet(contentDir: string, outlet: string, name: string): void {
  writeNewFile(outletFile(contentDir, outlet), Buffer.from(stringify({ name }, { lineWidth: 0 })));
}

/** @throws ImportError when the id can't be the name of a folder and a part of a URL */
export function checkOutletId(outlet: string): void {
  if (slugOf(outlet) === outlet) return;
  throw new ImportError(
    `\`${outlet}\` can't be an outlet's id.`,
    `Ids are lower-case letters, digits and hyphens, such as ${slugOf(outlet)}.`,
  );
}
