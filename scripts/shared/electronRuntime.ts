import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.ts';
import { runTool } from './runProgram.ts';

export type ElectronRuntime =
  | { readonly ok: true; readonly program: string }
  /** Why there is none, as a sentence for a person. */
  | { readonly ok: false; readonly reason: string };

/** Long enough for 110 MB over a fast line; who waits longer fetches it with `npx install-electron` once. */
const fetchSeconds = 20;

const packageFolder = inProject('node_modules', 'electron');

function textOf(...parts: readonly string[]): string | undefined {
  try {
    return readFileSync(join(packageFolder, ...parts), 'utf8').trim();
  } catch {
    return undefined; // Not there: the runtime has not been fetched, or not to its end.
  }
}

/** The path of Electron's program when its whole runtime is there. Electron writes path.txt last. */
function installedProgram(): string | undefined {
  const name = textOf('path.txt');
  if (name === undefined || name === '' || textOf('dist', 'version') === undefined) return undefined;
  const program = join(packageFolder, 'dist', name);
  return existsSync(program) ? program : undefined;
}

function reasonOf(output: string): string {
  const line = output.split('\n').find((text) => /error|failed|refused|timed? ?out/i.test(text));
  return (line ?? 'it gave no reason').trim();
}

/**
 * Electron's runtime, fetched if need be: it is not in the npm package, and some networks block its download.
 * Waits for at most `fetchSeconds`; `say` is told before the wait begins. Never throws.
 */
export async function findElectron(say: (line: string) => void): Promise<ElectronRuntime> {
  const present = installedProgram();
  if (present !== undefined) return { ok: true, program: present };
  if (!existsSync(join(packageFolder, 'install.js'))) {
    return { ok: false, reason: 'the package "electron" is not installed.' };
  }
  say(`Fetching Electron's runtime (at most ${fetchSeconds} s).`);
  const result = await runTool(join(packageFolder, 'install.js'), [], { timeoutSeconds: fetchSeconds });
  const fetched = installedProgram();
  if (fetched !== undefined) return { ok: true, program: fetched };
  return result.timedOut
    ? { ok: false, reason: `it could not be fetched within ${fetchSeconds} s.` }
    : { ok: false, reason: `it could not be fetched (${reasonOf(result.output)}).` };
}
