import { describe, expect, it } from 'vitest';
import { runSteps, type Step, type StepOutcome, selectSteps } from '../../../scripts/test/step.ts';
import { allPassed, resultLine, totalCounts } from '../../../scripts/test/summary.ts';

const passed: StepOutcome = { ok: true, output: '' };
const failed: StepOutcome = { ok: false, output: 'broken' };
const silent = { onStart: () => () => {}, onResult: () => {} };

function step(name: string, needs: readonly string[], outcome: StepOutcome = passed): Step {
  return { name, title: name, needs, run: () => Promise.resolve(outcome) };
}

function names(selection: ReturnType<typeof selectSteps>): readonly string[] {
  return selection.ok ? selection.steps.map((each) => each.name) : [];
}

describe('which checks run', () => {
  const all = [
    step('system', []),
    step('build', []),
    step('packaging', ['build']),
    step('e2e', ['packaging']),
  ];

  it('all of them when none is named', () => {
    expect(names(selectSteps(all, []))).toEqual(['system', 'build', 'packaging', 'e2e']);
  });

  it('a named one brings what it needs, directly or not, in the order of the whole', () => {
    expect(names(selectSteps(all, ['e2e']))).toEqual(['build', 'packaging', 'e2e']);
  });

  it('a name that no step has is answered with those there are', () => {
    expect(selectSteps(all, ['e3e'])).toEqual({
      ok: false,
      message: 'There is no step named "e3e". The steps are: system, build, packaging, e2e.',
    });
  });
});

describe('what a run of checks comes to', () => {
  it('a failed step stops those that need it, at any distance, and no other', async () => {
    const steps = [
      step('build', [], failed),
      step('packaging', ['build']),
      step('e2e', ['packaging']),
      step('unit', []),
    ];
    const results = await runSteps(steps, silent);
    expect(results.map((result) => result.state)).toEqual(['failed', 'notRun', 'notRun', 'passed']);
    expect(allPassed(results)).toBe(false);
  });

  it('a failure without a failed test still counts as one', async () => {
    const counted = { ...passed, counts: { passed: 7, failed: 0, skipped: 1 } };
    const results = await runSteps([step('types', [], failed), step('unit', [], counted)], silent);
    expect(totalCounts(results)).toEqual({ passed: 7, failed: 1, skipped: 1 });
  });

  it('a step that was left out because of another does not pass', async () => {
    const results = await runSteps([step('build', [], failed), step('e2e', ['build'])], silent);
    expect(results.map(resultLine)[1]).toMatch(/^not run .*build did not pass/);
    expect(totalCounts(results).failed).toBe(1);
  });

  it('a step that breaks has failed, its watch has ended, and the others still run', async () => {
    const seen: string[] = [];
    const watcher = { ...silent, onStart: () => () => void seen.push('ended') };
    const breaking = { ...step('unit', []), run: () => Promise.reject(new Error('the disk is full')) };
    const results = await runSteps([breaking, step('build', [])], watcher);
    expect(results).toMatchObject([
      { state: 'failed', outcome: { output: expect.stringContaining('the disk is full') } },
      { state: 'passed' },
    ]);
    expect(seen).toEqual(['ended', 'ended']);
  });
});
