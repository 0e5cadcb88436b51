import type { Command } from 'commander';

/** Loads a command and gives what adds it to its parent; `words` are those behind its name. */
export type CommandsByName = Record<
  string,
  () => Promise<(parent: Command, words: readonly string[]) => void | Promise<void>>
>;

/**
 * Adds the command that the first of `words` names to its parent, and every command when it names none. Those that
 * are not called are not loaded: together they take 40 MB and half a second.
 */
export async function registerNamed(
  parent: Command,
  commands: CommandsByName,
  [name = '', ...rest]: readonly string[],
): Promise<void> {
  const called = Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  for (const load of called) await (await load())(parent, rest);
}
