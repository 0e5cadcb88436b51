import { spawnSync } from 'node:child_process';

/** True when `program` can be run on this machine. */
export function isInstalled(program: string, versionOption = '--version'): boolean {
  return spawnSync(program, [versionOption], { stdio: 'ignore' }).error === undefined;
}

/** What `program` writes for `input`; throws with its messages when it ends with an error. */
export function outputOf(program: string, args: string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
