import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Counts } from './counts.ts';

const unitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const endToEndReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** A file that cannot be loaded holds no test that could fail; it counts as one failure all the same. */
function countUnit(report: z.infer<typeof unitReport>): Counts {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A flaky test hides a race, so it counts as failed; so does an error outside of any test. */
function countEndToEnd(report: z.infer<typeof endToEndReport>): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export type ReportKind = 'unit' | 'endToEnd';

/** Counts the tests of a runner's JSON report; undefined when there is no report that can be read. */
export function readReport(kind: ReportKind, file: string): Counts | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // No report, or half of one: the runner ended early, and the caller says so.
  }
  if (kind === 'unit') {
    const parsed = unitReport.safeParse(content);
    return parsed.success ? countUnit(parsed.data) : undefined;
  }
  const parsed = endToEndReport.safeParse(content);
  return parsed.success ? countEndToEnd(parsed.data) : undefined;
}
