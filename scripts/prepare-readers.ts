/**
 * Installs the programs of Debian that tests read our files back with, where that is possible. Never fails: tests whose program
 * is missing are skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt-install.ts';

/** Each program with the package that brings it. */
const readers: readonly [program: string, debianPackage: string][] = [
  ['ris2xml', 'bibutils'],
  ['pandoc', 'pandoc'],
  ['bibtool', 'bibtool'],
  ['java', 'default-jre-headless'],
];

const isMissing = ([program]: readonly [string, string]): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;

const missing = readers.filter(isMissing);
if (missing.length > 0) {
  const packages = missing.map(([, debianPackage]) => debianPackage);
  console.log(`Installing ${packages.join(', ')} …`);
  if (!aptInstall(packages, 300_000)) console.log('That did not work here.');
}
for (const reader of readers)
  console.log(`${reader[0]}: ${isMissing(reader) ? 'missing, its tests are skipped' : 'found'}`);
