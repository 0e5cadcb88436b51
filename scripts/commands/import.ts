import type { Command } from 'commander';
import { type CommandsByName, registerNamed } from '../register-named.ts';

const sources: CommandsByName = {
  text: async () => (await import('./import-text.ts')).registerImportText,
  html: async () => (await import('./import-html.ts')).registerImportHtml,
  markdown: async () => (await import('./import-markdown.ts')).registerImportMarkdown,
  git: async () => (await import('./import-git.ts')).registerImportGit,
  warc: async () => (await import('./import-warc.ts')).registerImportWarc,
  wayback: async () => (await import('./import-wayback.ts')).registerImportWayback,
};

/** `variorum import …`: one command a source; that alone which the first of `words` names, if it names one. */
export async function registerImport(program: Command, words: readonly string[]): Promise<void> {
  const command = program.command('import').description('put captures of articles into the archive');
  await registerNamed(command, sources, words);
}
