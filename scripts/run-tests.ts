/**
 * `npm test`: every check there is, one after the other, and the totals of the test runner in the last line.
 * A step that fails does not stop the ones after it, so that one run shows everything; the exit code is 1
 * when any of them failed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { totalsOf, type TestReport } from './report-totals.ts';

const root = resolve(import.meta.dirname, '..');
const reports = resolve(root, 'test-results');
const projects = ['unit', 'site'];

const steps: { name: string; command: string[] }[] = [
  { name: 'chromium', command: ['node', 'scripts/prepare-chromium.ts'] },
  { name: 'readers', command: ['node', 'scripts/prepare-readers.ts'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'check', command: ['npm', 'run', '--silent', 'check'] },
  ...projects.map((project) => ({
    name: project,
    command: [
      ...['npm', 'run', '--silent', `test:${project}`, '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${resolve(reports, `${project}.json`)}`],
    ],
  })),
];

rmSync(reports, { recursive: true, force: true });
const failures = steps.filter(({ name, command }) => {
  console.log(`\n— ${name}`);
  const [program, ...rest] = command as [string, ...string[]];
  const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status !== 0;
});

const totals = totalsOf(projects.map(readReport));
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped`);
if (failures.length > 0) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = failures.length === 0 && totals.failed === 0 && totals.passed > 0 ? 0 : 1;

function readReport(project: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(resolve(reports, `${project}.json`), 'utf8')) as TestReport;
  } catch {
    return null;
  }
}
