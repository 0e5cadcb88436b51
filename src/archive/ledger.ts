import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../model/scalars.ts';

/** Name of the ledger in the content folder. */
export const ledgerName = 'ledger.ndjson';

/** A line of the ledger: what a file held when it was recorded. The last line of a file counts. `null`: it was taken away on purpose. */
const ledgerEntrySchema = z.strictObject({
  /** Path from the content folder, with `/`. */
  file: z.string(),
  sha256: sha256Hex.nullable(),
  /** Length of what was hashed. */
  bytes: z.int().min(0),
});

/** A line of the ledger. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** A ledger as it is read. `damaged`: numbers of lines, from 1, that can't be read. */
export interface Ledger {
  entries: Map<string, LedgerEntry>;
  damaged: number[];
}

/** A file that is not as the ledger says. `grown`: what is recorded stands there still, and more behind it. */
export interface LedgerFinding {
  file: string;
  finding: 'changed' | 'vanished' | 'unrecorded' | 'grown';
}

/** The ledger of a content folder; empty when there is none. */
export function readLedger(contentDir: string): Ledger {
  const ledger: Ledger = { entries: new Map(), damaged: [] };
  const file = path.join(contentDir, ledgerName);
  if (!fs.existsSync(file)) return ledger;
  fs.readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line === '') return;
      const entry = ledgerEntrySchema.safeParse(parsed(line));
      if (entry.success) ledger.entries.set(entry.data.file, entry.data);
      else ledger.damaged.push(at + 1);
    });
  return ledger;
}

/** What a file of the content folder holds now. */
export function ledgerEntry(contentDir: string, file: string): LedgerEntry {
  return ledgerEntryOf(file, fs.readFileSync(path.join(contentDir, file)));
}

/** The line of a file, a path from the content folder, that holds these bytes. */
export function ledgerEntryOf(file: string, bytes: Uint8Array): LedgerEntry {
  return { file, sha256: hashOf(bytes), bytes: bytes.length };
}

/** The files that the ledger is about: all in `articles/`, without those whose names begin with a dot. In order. */
function recordedFiles(contentDir: string): string[] {
  const list = (folder: string): string[] =>
    fs.readdirSync(path.join(contentDir, folder), { withFileTypes: true }).flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? list(file) : [file];
    });
  return fs.existsSync(path.join(contentDir, 'articles')) ? list('articles').sort() : [];
}

/**
 * Hashes every file of the articles again and gives those that are not as the ledger says, in order of name. `tell` is
 * called with the number of files that are done.
 */
export function verifyContent(
  contentDir: string,
  ledger: Ledger,
  tell: (done: number, total: number) => void,
): LedgerFinding[] {
  const files = recordedFiles(contentDir);
  const findings: LedgerFinding[] = [];
  files.forEach((file, at) => {
    const finding = ledgerFinding(contentDir, file, ledger.entries.get(file));
    if (finding) findings.push({ file, finding });
    tell(at + 1, files.length);
  });
  const there = new Set(files);
  for (const { file, sha256 } of ledger.entries.values()) {
    if (sha256 !== null && !there.has(file)) findings.push({ file, finding: 'vanished' });
  }
  return findings.sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** How a file, a path from the content folder, is not as its line of the ledger says; undefined when it is. */
export function ledgerFinding(
  contentDir: string,
  file: string,
  entry: LedgerEntry | undefined,
): LedgerFinding['finding'] | undefined {
  if (!entry || entry.sha256 === null) return 'unrecorded';
  const stat = fs.lstatSync(path.join(contentDir, file));
  if (!stat.isFile()) return 'changed';
  const bytes = fs.readFileSync(path.join(contentDir, file));
  if (hashOf(bytes) === entry.sha256) return undefined;
  const isLog = path.posix.basename(file) === 'captures.ndjson';
  return isLog && hashOf(bytes.subarray(0, entry.bytes)) === entry.sha256 ? 'grown' : 'changed';
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
