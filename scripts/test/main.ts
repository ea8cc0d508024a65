/**
 * Every check of the project, or those named: `node scripts/test.mjs [--only e2e,lint]`. One line for each step,
 * the whole output of one that failed, and last the tests of all runners, counted. Ends with 1 when a step
 * failed or could not be run.
 */
import { parseArgs } from 'node:util';
import { countsLine } from './counts.ts';
import { runSteps, type Step, type StepResult, selectSteps } from './step.ts';
import { allSteps } from './steps.ts';
import { allPassed, resultLine, totalCounts } from './summary.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const signOfLifeSeconds = 30;

/** A long step shows that it is still at work. */
function watch(step: Step): () => void {
  const began = performance.now();
  const tell = () => print(`...      ${step.title} (${Math.round((performance.now() - began) / 1000)} s)`);
  const timer = setInterval(tell, signOfLifeSeconds * 1000);
  return () => clearInterval(timer);
}

function report(result: StepResult): void {
  print(resultLine(result));
  if (result.state === 'failed') print(`\n${result.outcome.output.trimEnd()}\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const names = values.only.flatMap((text) => text.split(',')).map((name) => name.trim());
  const selection = selectSteps(allSteps, names);
  if (!selection.ok) {
    print(selection.message);
    return 2;
  }
  const results = await runSteps(selection.steps, { onStart: watch, onResult: report });
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  const bad = results.filter((result) => result.state !== 'passed').map((result) => result.step.name);
  print('');
  if (bad.length > 0) print(`Not passed: ${bad.join(', ')}. One step alone: npm test -- --only ${bad[0]}`);
  print(`${results.length} steps in ${Math.round(seconds)} s`);
  print(countsLine(totalCounts(results)));
  return allPassed(results) ? 0 : 1;
}

process.exitCode = await main();
