/**
 * Installs the programs of Debian that tests read our files back with, where that is possible. Never fails: tests whose program
 * is missing are skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt-install.ts';

/** Each program with the command that runs only where it is there, and the package that brings it. */
const readers: readonly { name: string; command: readonly [string, ...string[]]; debianPackage: string }[] = [
  { name: 'ris2xml', command: ['ris2xml', '--version'], debianPackage: 'bibutils' },
  { name: 'pandoc', command: ['pandoc', '--version'], debianPackage: 'pandoc' },
  { name: 'bibtool', command: ['bibtool', '--version'], debianPackage: 'bibtool' },
  { name: 'java', command: ['java', '--version'], debianPackage: 'default-jre-headless' },
  { name: 'xmllint', command: ['xmllint', '--version'], debianPackage: 'libxml2-utils' },
  { name: 'jing', command: ['jing'], debianPackage: 'jing' },
  { name: 'newsboat', command: ['newsboat', '--version'], debianPackage: 'newsboat' },
  { name: 'sfeed', command: ['sfeed'], debianPackage: 'sfeed' },
  // Debian's own Python: another one in the path has not Debian's modules.
  { name: 'feedparser', command: ['/usr/bin/python3', '-c', 'import feedparser'], debianPackage: 'python3-feedparser' },
];

const isMissing = ({ command: [program, ...args] }: (typeof readers)[number]): boolean => {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 });
  return error !== undefined || (program.includes('python') && status !== 0);
};

const missing = readers.filter(isMissing);
if (missing.length > 0) {
  const packages = missing.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} …`);
  if (!aptInstall(packages, 300_000)) console.log('That did not work here.');
}
for (const reader of readers)
  console.log(`${reader.name}: ${isMissing(reader) ? 'missing, its tests are skipped' : 'found'}`);
