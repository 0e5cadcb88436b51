#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { registerBuild } from './commands/build.ts';
import { registerCapture } from './commands/capture.ts';
import { registerCheck } from './commands/check.ts';
import { registerDiff } from './commands/diff.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerReextract } from './commands/reextract.ts';
import { registerServe } from './commands/serve.ts';
import { registerVerify } from './commands/verify.ts';
import { registerWatch } from './commands/watch.ts';
import { surviveClosedPipe } from './survive-closed-pipe.ts';

/** The command line. Each command is one file in `commands/`. */
export function createProgram(): Command {
  const program = new Command('variorum')
    .description('Turns a folder of Markdown snapshots of articles into a static archive of every later edit.')
    .version('0.1.0')
    .exitOverride((error) => {
      // Wrong usage ends with 2; `--help` and `--version` with 0.
      process.exit(error.exitCode === 0 ? 0 : 2);
    });
  registerCheck(program);
  registerBuild(program);
  registerExport(program);
  registerReextract(program);
  registerVerify(program);
  registerServe(program);
  registerDiff(program);
  registerImport(program);
  registerCapture(program);
  registerWatch(program);
  pointToHelp(program, 'npx variorum');
  return program;
}

/** After an error of usage: where the help of that very command is. The error itself names the option or command that is alike. */
function pointToHelp(command: Command, call: string): void {
  command.showHelpAfterError(`See \`${call} --help\`.`);
  for (const sub of command.commands) pointToHelp(sub, `${call} ${sub.name()}`);
}

const isMain = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  surviveClosedPipe(process.stdout, process.stderr);
  await createProgram().parseAsync();
}
