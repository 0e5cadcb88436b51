import { readConfigFiles } from './config-files.ts';
import { scanContent } from './content-tree.ts';
import type { LedgerFinding } from './ledger.ts';

/**
 * Tells which findings of `verifyContent` are as they should be: files that are gone of articles which takedowns.yml calls
 * deleted. Ones that are there again are found as ever.
 */
export function deletedOnPurpose(contentDir: string): (finding: LedgerFinding) => boolean {
  const { takedowns } = readConfigFiles(contentDir, scanContent(contentDir));
  const folders = takedowns.filter(({ deleted }) => deleted === true).map(({ article }) => `articles/${article}/`);
  return ({ file, finding }) => finding === 'vanished' && folders.some((folder) => file.startsWith(folder));
}
