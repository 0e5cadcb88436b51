import { Command } from 'commander';
import { type CommandsByName, registerNamed } from './register-named.ts';

/** Each command is one file in `commands/`; in the order in which the help names them. */
const commands: CommandsByName = {
  check: async () => (await import('./commands/check.ts')).registerCheck,
  build: async () => (await import('./commands/build.ts')).registerBuild,
  export: async () => (await import('./commands/export.ts')).registerExport,
  reextract: async () => (await import('./commands/reextract.ts')).registerReextract,
  verify: async () => (await import('./commands/verify.ts')).registerVerify,
  serve: async () => (await import('./commands/serve.ts')).registerServe,
  diff: async () => (await import('./commands/diff.ts')).registerDiff,
  import: async () => (await import('./commands/import.ts')).registerImport,
  capture: async () => (await import('./commands/capture.ts')).registerCapture,
  watch: async () => (await import('./commands/watch.ts')).registerWatch,
};

/** The command line: with every command, or with that alone which the first of `words` names. */
export async function createProgram(words: readonly string[] = []): Promise<Command> {
  const program = new Command('variorum')
    .description('Turns a folder of Markdown snapshots of articles into a static archive of every later edit.')
    .version('0.1.0')
    .exitOverride((error) => {
      // Wrong usage ends with 2; `--help` and `--version` with 0.
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  await registerNamed(program, commands, words);
  pointToHelp(program, 'npx variorum');
  return program;
}

/** After an error of usage: where the help of that very command is. The error itself names the option or command that is alike. */
function pointToHelp(command: Command, call: string): void {
  command.showHelpAfterError(`See \`${call} --help\`.`);
  for (const sub of command.commands) pointToHelp(sub, `${call} ${sub.name()}`);
}
