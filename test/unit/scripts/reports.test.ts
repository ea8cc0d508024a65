import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsLine } from '../../../scripts/test/counts.ts';
import { type ReportKind, readReport } from '../../../scripts/test/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'packbench-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(kind: ReportKind, text: string) {
  const file = join(folder, 'report.json');
  writeFileSync(file, text);
  return readReport(kind, file);
}

const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const endToEnd = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };

describe('how tests are counted', () => {
  it('unit tests by their report, those that wait for being written as skipped', () => {
    expect(read('unit', JSON.stringify(unit))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('a test file that could not be loaded is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    expect(read('unit', JSON.stringify({ ...unit, testResults }))?.failed).toBe(2);
  });

  it('an end-to-end test that passed only the second time is a failure', () => {
    expect(read('endToEnd', JSON.stringify(endToEnd))).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('an error outside of any end-to-end test is a failure', () => {
    const report = { ...endToEnd, errors: [{ message: 'the server did not start' }] };
    expect(read('endToEnd', JSON.stringify(report))?.failed).toBe(3);
  });

  it.each(['', '{"numPassedTests":', '{}', '[]'])('half a report (%s) counts as none', (text) => {
    expect(read('unit', text)).toBeUndefined();
    expect(read('endToEnd', text)).toBeUndefined();
  });

  it('a report that was never written counts as none', () => {
    expect(readReport('unit', join(folder, 'missing.json'))).toBeUndefined();
  });

  it('the last line has the form that other programs read', () => {
    expect(countsLine({ passed: 10, failed: 0, skipped: 2 })).toBe('10 passed, 0 failed, 2 skipped');
  });
});
