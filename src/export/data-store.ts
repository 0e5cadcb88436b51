import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { sourceDigest } from '../archive/engine-digest.ts';
import { type DataFile, dataFormats } from '../publish/data/data-file.ts';
import type { WriteDataOptions } from './write-data.ts';
import { writeData } from './write-data.ts';

/** Where the data of a site lies between builds: its files, and beside them the list of these. */
export interface DataPaths {
  /** Holds nothing but the published files. */
  data: string;
  /** The list: a `DataManifest`. */
  dataList: string;
}

/** What was written, and from what. */
export interface DataManifest {
  /** Of everything that the files are made from. */
  digest: string;
  files: DataFile[];
}

/**
 * Sees to it that the data of an archive lies in its work folder, and gives the list of its files. Nothing is written
 * when it lies there already and would be the same.
 */
export async function refreshData(
  archive: Archive,
  { data, dataList }: DataPaths,
  options: Pick<WriteDataOptions, 'pages' | 'onProgress'>,
): Promise<DataManifest & { isFresh: boolean }> {
  const digest = dataDigest(archive);
  const known = readManifest(dataList);
  if (known?.digest === digest && isWhole(known, data)) return { ...known, isFresh: false };
  // Without its list a folder counts for nothing: what is left of a run that was cut short is written anew.
  fs.rmSync(dataList, { force: true });
  fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { recursive: true });
  const files = await writeData(archive, { ...options, folder: data, formats: dataFormats });
  const draft = `${dataList}.draft`;
  fs.writeFileSync(draft, JSON.stringify({ digest, files } satisfies DataManifest));
  fs.renameSync(draft, dataList);
  return { digest, files, isFresh: true };
}

/** Removes the data, for an archive that publishes none. */
export function removeData({ data, dataList }: DataPaths): void {
  fs.rmSync(dataList, { force: true });
  fs.rmSync(data, { recursive: true, force: true });
}

/** Puts the files of the data into a folder of the site. */
export function copyData({ data }: DataPaths, { files }: DataManifest, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const { name } of files) {
    fs.copyFileSync(path.join(data, name), path.join(folder, name), fs.constants.COPYFILE_FICLONE);
  }
}

/** The list of the files in a work folder; undefined where there is none. */
export function readManifest(dataList: string): DataManifest | undefined {
  try {
    return JSON.parse(fs.readFileSync(dataList, 'utf8')) as DataManifest;
  } catch {
    return undefined;
  }
}

function isWhole({ files }: DataManifest, folder: string): boolean {
  return files.every(({ name, bytes }) => {
    return fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === bytes;
  });
}

/** Covers all that goes into the files: articles with all that hangs on them, outlets, the archive's words, the code. */
function dataDigest(archive: Archive): string {
  const hash = createHash('sha256');
  const { node, sqlite, zlib } = process.versions;
  const code = sourceDigest(['publish/data', 'export', 'i18n', 'archive', 'model', 'text']);
  hash.update(JSON.stringify([code, node, sqlite, zlib, archive.config(), archive.outlets()]));
  for (const id of archive.articleIds()) {
    hash.update(JSON.stringify([id, archive.article(id)!.digest]));
  }
  return hash.digest('hex');
}
