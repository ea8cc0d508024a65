import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../shared/build.ts';
import { hasDisplay } from '../shared/display.ts';
import { findElectron } from '../shared/electronRuntime.ts';
import { inProject, tools } from '../shared/project.ts';
import { runTool } from '../shared/runProgram.ts';
import { browser, ensureSystem, tracer, virtualDisplay } from '../shared/systemPackages.ts';
import { startVirtualDisplay } from '../shared/virtualDisplay.ts';
import { readReport } from './reports.ts';
import type { Step, StepOutcome } from './step.ts';

const minute = 60;

/** A tool that only says yes or no. */
async function check(tool: string, args: readonly string[]): Promise<StepOutcome> {
  const result = await runTool(tool, args, { timeoutSeconds: 3 * minute });
  const note = result.timedOut ? '\nEnded after three minutes.\n' : '';
  return { ok: result.code === 0, output: result.output + note };
}

function freshReport(name: string): string {
  const folder = inProject('.packbench', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * A runner of tests: passes when it says so, left a report, and the report holds at least one passed test. Node keeps
 * what it compiled: the tests start the core and the app a few hundred times, and a start then takes half as long.
 */
async function runner(
  tool: string,
  args: (report: string) => readonly string[],
  how: {
    readonly name: string;
    readonly kind: 'unit' | 'endToEnd';
    readonly env?: (report: string) => Readonly<Record<string, string>>;
    readonly minutes: number;
  },
): Promise<StepOutcome> {
  const report = freshReport(how.name);
  const result = await runTool(tool, args(report), {
    env: { NODE_COMPILE_CACHE: inProject('.packbench', 'compiled'), ...how.env?.(report) },
    timeoutSeconds: how.minutes * minute,
  });
  const counts = readReport(how.kind, report);
  const ok = result.code === 0 && counts !== undefined && counts.failed === 0 && counts.passed > 0;
  const late = result.timedOut ? `\nEnded after ${how.minutes} minutes.\n` : '';
  const missing = counts === undefined ? '\nThe test runner left no report of its tests.\n' : '';
  return { ok, counts, output: result.output + late + missing };
}

function note(line: string): void {
  process.stdout.write(`         ${line}\n`);
}

/** Where Electron's runtime is there, it needs a display too; where it is not, its tests are not run. */
async function system(): Promise<StepOutcome> {
  const electron = await findElectron(note);
  if (!electron.ok) note(`The tests on Electron itself are not run: ${electron.reason}`);
  const needs = electron.ok && !hasDisplay() ? [browser, virtualDisplay] : [browser];
  const tell = (packages: readonly string[]): void => note(`Installing ${packages.join(' ')} with apt-get.`);
  const recorder = process.platform === 'linux' ? await ensureSystem([tracer], tell) : undefined;
  if (recorder?.ok === false) note(`The power-cut tests are not run: ${recorder.advice}`);
  const outcome = await ensureSystem(needs, tell);
  return outcome.ok ? { ok: true, output: '' } : { ok: false, output: `${outcome.advice}\n` };
}

async function buildStation(): Promise<StepOutcome> {
  const outcome = await build();
  return outcome.ok ? { ok: true, output: '' } : { ok: false, output: outcome.message };
}

function vitest(name: string, projects: readonly string[], minutes: number): Promise<StepOutcome> {
  return runner(
    tools.tests,
    (report) => [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { name, kind: 'unit', minutes },
  );
}

async function playwright(): Promise<StepOutcome> {
  const needsDisplay = !hasDisplay() && (await findElectron(note)).ok;
  const display = needsDisplay ? await startVirtualDisplay() : undefined;
  try {
    return await runner(tools.endToEnd, () => ['test', '--reporter=list,json'], {
      name: 'e2e',
      kind: 'endToEnd',
      env: (report) => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        ...(display === undefined ? {} : { DISPLAY: display.name }),
      }),
      minutes: 15,
    });
  } finally {
    display?.stop();
  }
}

/** Every check of the project, in the order in which they run. */
export const allSteps: readonly Step[] = [
  { name: 'system', title: 'what the system must have', needs: [], run: system },
  { name: 'types', title: 'type check', needs: [], run: () => check(tools.typeCheck, ['--noEmit']) },
  {
    name: 'lint',
    title: 'lint, formatting and folder rules',
    needs: [],
    run: () => check(tools.lint, ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'unit',
    title: 'unit, model, integration tests, power cuts',
    needs: [],
    run: () => vitest('station', ['apart', 'proofs', 'station'], 15),
  },
  { name: 'build', title: 'build', needs: [], run: buildStation },
  {
    name: 'packaging',
    title: 'packaging tests',
    needs: ['system', 'build'],
    run: () => vitest('packaging', ['packaging'], 3),
  },
  {
    name: 'e2e',
    title: 'end-to-end tests of the built app',
    needs: ['system', 'build'],
    run: playwright,
  },
];
