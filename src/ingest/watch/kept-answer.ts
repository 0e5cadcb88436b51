import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../durable-file.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { ImportError } from '../import-error.ts';
import type { LookAt } from './look-at-all.ts';

/** A look and its answer, kept until the archive holds it. */
export interface KeptAnswer {
  file: string;
  look: LookAt;
  result: FetchResult;
}

const folderName = '.variorum-looks';

const keptSchema = z.strictObject({
  look: z.looseObject({ url: z.string() }),
  result: z.looseObject({ outcome: z.string(), at: z.string(), bytes: z.base64().optional() }),
});

/**
 * Keeps an answer before anything is made of it, so that a run that is killed while it writes can be finished: an
 * answer can't be had twice. Gives the file, which is removed when the answer is in the archive. One a process.
 */
export function keepAnswer(contentDir: string, look: LookAt, result: FetchResult): string {
  const file = path.join(contentDir, folderName, `${process.pid}.json`);
  const bytes = 'bytes' in result ? { bytes: Buffer.from(result.bytes).toString('base64') } : {};
  replaceFile(file, Buffer.from(JSON.stringify({ look, result: { ...result, ...bytes } })));
  return file;
}

/**
 * The answers that runs left which were killed.
 *
 * @throws ImportError when one can't be read
 */
export function keptAnswers(contentDir: string): KeptAnswer[] {
  const folder = path.join(contentDir, folderName);
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  return names.sort().map((name) => readKept(path.join(folder, name)));
}

function readKept(file: string): KeptAnswer {
  const fault = new ImportError(`${file} can't be read.`, 'Delete it: the one answer it kept is lost.');
  let data: unknown;
  try {
    data = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw fault;
  }
  const parsed = keptSchema.safeParse(data);
  if (!parsed.success) throw fault;
  const { look, result } = parsed.data;
  const { bytes } = result;
  // What was written here is what is read: only damage is looked for, and JSON has no bytes.
  return {
    file,
    look: look as unknown as LookAt,
    result: { ...result, ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes, 'base64') }) } as FetchResult,
  };
}
