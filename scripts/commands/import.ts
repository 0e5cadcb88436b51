import type { Command } from 'commander';
import { registerImportGit } from './import-git.ts';
import { registerImportHtml } from './import-html.ts';
import { registerImportMarkdown } from './import-markdown.ts';
import { registerImportText } from './import-text.ts';
import { registerImportWarc } from './import-warc.ts';
import { registerImportWayback } from './import-wayback.ts';

/** `variorum import …`: one command a source. */
export function registerImport(program: Command): void {
  const command = program.command('import').description('put captures of articles into the archive');
  registerImportText(command);
  registerImportHtml(command);
  registerImportMarkdown(command);
  registerImportGit(command);
  registerImportWarc(command);
  registerImportWayback(command);
}
