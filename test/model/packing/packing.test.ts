import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shift } from './commands.ts';
import { createReference } from './reference.ts';
import { type PackingBug, packingBugs } from './seededBugs.ts';
import { createSimulatedBench } from './simulatedBench.ts';

/** Runs shifts until one goes wrong, and shrinks that one to its shortest form. */
function runShifts(numRuns: number, bug?: PackingBug) {
  const property = fc.property(shift(60), (commands) => {
    fc.modelRun(() => ({ model: createReference(), real: createSimulatedBench(bug) }), commands);
  });
  return fc.check(property, { numRuns, seed: 20_261_125, endOnFailure: bug !== undefined });
}

test('whatever is scanned, undone, parked, changed or cut off, the bench counts as a person would', () => {
  const details = runShifts(600);
  expect(fc.defaultReportMessage(details), String(details.errorInstance)).toBeUndefined();
}, 120_000);

test.each(packingBugs)(
  'the shifts catch a bug that was put in: %s',
  (bug) => {
    expect(runShifts(300, bug).failed).toBe(true);
  },
  60_000,
);
