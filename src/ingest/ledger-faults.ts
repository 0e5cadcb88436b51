import fs from 'node:fs';
import path from 'node:path';
import { type Ledger, ledgerEntry, ledgerFinding, ledgerName } from '../archive/ledger.ts';

/**
 * Why a file is not to be built upon: it isn't what the ledger says that it held. Null for one that is. A file that holds
 * what an older line of the ledger records is right: the run that recorded what it would write was killed before it wrote it.
 */
export function ledgerFault(contentDir: string, ledger: Ledger, file: string): string | null {
  const finding = ledgerFinding(contentDir, file, ledger.entries.get(file));
  if (finding === undefined || finding === 'grown') return null;
  const record = `\`variorum verify --record ${file}\` takes it as it is.`;
  if (finding === 'unrecorded') return `The ledger does not know it. If it is right, ${record}`;
  if (wasRecorded(contentDir, file)) return null;
  return `It is not what the ledger says: it was changed behind Variorum's back. Put back what it was; if the change was meant, ${record}`;
}

/** Whether any line of the ledger records what the file holds now. */
function wasRecorded(contentDir: string, file: string): boolean {
  const { sha256 } = ledgerEntry(contentDir, file);
  const start = JSON.stringify({ file, sha256 }).slice(0, -1);
  const lines = fs.readFileSync(path.join(contentDir, ledgerName), 'utf8').split('\n');
  return lines.some((line) => line.startsWith(start));
}
