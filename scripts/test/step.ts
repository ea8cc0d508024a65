import type { Counts } from './counts.ts';

export type StepOutcome = {
  readonly ok: boolean;
  /** The tests it ran; a step without a test runner has none. */
  readonly counts?: Counts | undefined;
  /** All that its program said; shown when the step failed. */
  readonly output: string;
};

export type Step = {
  readonly name: string;
  /** What it does, in a few words. */
  readonly title: string;
  /** Names of the steps that must have passed before. They run too when only this step is asked for. */
  readonly needs: readonly string[];
  readonly run: () => Promise<StepOutcome>;
};

export type StepResult = {
  readonly step: Step;
  readonly seconds: number;
} & (
  | { readonly state: 'passed' | 'failed'; readonly outcome: StepOutcome }
  /** A step that it needs did not pass. */
  | { readonly state: 'notRun'; readonly because: string }
);

export type Selection =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly message: string };

/** The named steps and what they need, in their order; all of them when no name is given. */
export function selectSteps(all: readonly Step[], names: readonly string[]): Selection {
  const unknown = names.find((name) => !all.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = all.map((step) => step.name).join(', ');
    return { ok: false, message: `There is no step named "${unknown}". The steps are: ${known}.` };
  }
  if (names.length === 0) return { ok: true, steps: all };
  const wanted = new Set(names);
  // From the last to the first: a step only needs steps before it.
  for (const step of all.toReversed()) {
    if (wanted.has(step.name)) for (const need of step.needs) wanted.add(need);
  }
  return { ok: true, steps: all.filter((step) => wanted.has(step.name)) };
}

/** What a run is watched by; `onStart` returns what ends the watch over this step. */
export type Watcher = {
  readonly onStart: (step: Step) => () => void;
  readonly onResult: (result: StepResult) => void;
};

/** Runs the steps one after the other; a failure stops only those that need the failed step. */
export async function runSteps(steps: readonly Step[], watcher: Watcher): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const missing = step.needs.find((need) =>
      results.some((result) => result.step.name === need && result.state !== 'passed'),
    );
    const result = missing === undefined ? await runStep(step, watcher) : notRun(step, missing);
    results.push(result);
    watcher.onResult(result);
  }
  return results;
}

function notRun(step: Step, missing: string): StepResult {
  return { step, seconds: 0, state: 'notRun', because: missing };
}

/** A step that breaks is a step that failed: the others still run, and the last line is still printed. */
function failedBy(error: unknown): StepOutcome {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { ok: false, output: `${said}\n` };
}

async function runStep(step: Step, watcher: Watcher): Promise<StepResult> {
  const began = performance.now();
  const ended = watcher.onStart(step);
  const outcome = await step.run().catch(failedBy).finally(ended);
  const seconds = (performance.now() - began) / 1000;
  return { step, seconds, state: outcome.ok ? 'passed' : 'failed', outcome };
}
