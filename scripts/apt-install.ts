import { spawnSync } from 'node:child_process';

/** Runs a command with its output shown; true when it ended well in time. */
export function runShown(command: readonly string[], timeoutMs: number, env: Record<string, string> = {}): boolean {
  const [program, ...rest] = command as [string, ...string[]];
  return (
    spawnSync(program, rest, { stdio: 'inherit', timeout: timeoutMs, env: { ...process.env, ...env } }).status === 0
  );
}

/** Installs packages of Debian; false where that is not possible: another system, no rights, no network. */
export function aptInstall(packages: readonly string[], timeoutMs: number): boolean {
  if (process.platform !== 'linux') return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'Acquire::Retries=3'];
  return (
    runShown([...apt, 'update'], 180_000) &&
    runShown([...apt, 'install', '-y', '--no-install-recommends', ...packages], timeoutMs)
  );
}
