import fs from 'node:fs';
import path from 'node:path';
import { captureSchema, type Capture } from '../model/capture.ts';
import { replaceFile } from './durable-file.ts';
import type { StoredArticle } from './stored-article.ts';

/** The captures that an article's captures.ndjson records; lines that can't be read are left to `variorum check`. */
export function readCapturesLog(article: StoredArticle): Capture[] {
  const file = logFile(article);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = captureSchema.safeParse(parseLine(line));
      return parsed.success ? [parsed.data] : [];
    });
}

/** Adds a line to an article's captures.ndjson. What stood there stays, byte for byte. */
export function appendCapture(article: StoredArticle, capture: Capture): void {
  const file = logFile(article);
  const before = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  const joint = before.length > 0 && before.at(-1) !== 0x0a ? '\n' : '';
  replaceFile(file, Buffer.concat([before, Buffer.from(`${joint}${JSON.stringify(capture)}\n`)]));
}

function logFile(article: StoredArticle): string {
  return path.join(article.folder, 'captures.ndjson');
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
