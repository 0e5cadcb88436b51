import type { Command } from 'commander';
import type { DocumentText } from './document.ts';

/** A command with its operands and options, as the program declares it or as the document tells it. */
export interface CommandFacts {
  /** With the names of the commands above it: `variorum import text`. */
  name: string;
  /** As in the usage line: `<file>`, `[dir]`. */
  operands: string[];
  /** Long names, sorted: `--outlet`. `--help` and `--version` are in every program and left out. */
  options: string[];
}

/** Every command that does something (has no commands below it), in order of name. */
export function declaredCommands(program: Command, above: readonly string[] = []): CommandFacts[] {
  const path = [...above, program.name()];
  if (program.commands.length > 0) {
    return program.commands.flatMap((command) => declaredCommands(command, path)).sort(byName);
  }
  const operands = program.registeredArguments.map((operand) => {
    const shown = `${operand.name()}${operand.variadic ? '...' : ''}`;
    return operand.required ? `<${shown}>` : `[${shown}]`;
  });
  const options = program.options.map(({ long }) => long ?? '').filter((long) => !builtIn.includes(long));
  return [{ name: path.join(' '), operands, options: options.sort() }];
}

/**
 * The commands of docs/commands.md: a heading is the usage line without options (`variorum import text <file>`),
 * the list items below it begin with an option.
 */
export function documentedCommands(document: DocumentText): CommandFacts[] {
  return document.headings
    .filter((heading) => heading.startsWith('variorum '))
    .map((heading) => {
      const words = heading.split(' ');
      return {
        name: words.filter((word) => /^[a-z]/.test(word)).join(' '),
        operands: words.filter((word) => /^[<[]/.test(word)),
        options: document.items
          .filter((item) => item.heading === heading)
          .map((item) => /--[a-z][a-z-]*/.exec(item.codes[0] ?? '')?.[0] ?? item.text)
          .sort(),
      };
    })
    .sort(byName);
}

const builtIn = ['--help', '--version'];

function byName(one: CommandFacts, other: CommandFacts): number {
  return one.name < other.name ? -1 : 1;
}
