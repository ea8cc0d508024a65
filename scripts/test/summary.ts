import { addCounts, type Counts, countsLine, noTests } from './counts.ts';
import type { StepResult } from './step.ts';

function tests(counts: Counts | undefined): string {
  return counts === undefined ? '' : `  (${countsLine(counts)})`;
}

/** One line for a step that has ended. */
export function resultLine(result: StepResult): string {
  const title = result.step.title.padEnd(44);
  if (result.state === 'notRun') return `not run  ${title}    -    (${result.because} did not pass)`;
  const word = result.state === 'passed' ? 'ok     ' : 'FAILED ';
  return `${word}  ${title} ${result.seconds.toFixed(1).padStart(6)} s${tests(result.outcome.counts)}`;
}

/** A failed step without a failed test (the type check, a runner that died) counts as one failure. */
function countsOf(result: StepResult): Counts {
  if (result.state === 'notRun') return noTests;
  const counts = result.outcome.counts ?? noTests;
  return result.state === 'failed' && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The tests of all steps together. */
export function totalCounts(results: readonly StepResult[]): Counts {
  return results.map(countsOf).reduce(addCounts, noTests);
}

/** Nothing failed and nothing was left out. */
export function allPassed(results: readonly StepResult[]): boolean {
  return results.every((result) => result.state === 'passed');
}
