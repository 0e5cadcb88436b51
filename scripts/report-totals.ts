/** What this project reads of Vitest's JSON report. */
export interface TestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/** Counts of tests. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Totals over the reports of several runs. A test file that fails without a failed test (it can't be loaded,
 * a hook throws) counts as one failed test, and so does a run that left no report (null).
 */
export function totalsOf(reports: readonly (TestReport | null)[]): Totals {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) {
    if (report === null) {
      totals.failed += 1;
      continue;
    }
    for (const file of report.testResults) {
      const count = (...statuses: string[]): number =>
        file.assertionResults.filter((test) => statuses.includes(test.status)).length;
      const failed = count('failed');
      totals.passed += count('passed');
      totals.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
      totals.skipped += count('skipped', 'pending', 'todo', 'disabled');
    }
  }
  return totals;
}
