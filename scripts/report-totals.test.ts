import { describe, expect, it } from 'vitest';
import { totalsOf, type TestReport } from './report-totals.ts';

const report = (status: string, ...tests: string[]): TestReport => ({
  testResults: [{ name: 'a.test.ts', status, assertionResults: tests.map((test) => ({ status: test })) }],
});

describe('totalsOf', () => {
  it('sums the tests of all runs', () => {
    const reports = [report('failed', 'passed', 'failed', 'passed'), report('passed', 'passed', 'pending')];
    expect(totalsOf(reports)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(totalsOf([report('failed')])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a failing hook as a failure', () => {
    expect(totalsOf([report('failed', 'passed', 'skipped')])).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });

  it('counts a run without a report as a failure', () => {
    expect(totalsOf([report('passed', 'passed'), null])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
