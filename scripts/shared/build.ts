import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { inProject, tools } from './project.ts';
import { runTool } from './runProgram.ts';
import { sourcesFingerprint } from './sources.ts';

export type BuildOutcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Written after a build, outside of out/, which is packed as it stands. */
const stampFile = inProject('.packbench', 'build.json');
const stampSchema = z.object({ sources: z.string(), outTime: z.number() });

const entryFile = inProject('out', 'main', 'index.js');
const builtFiles = [entryFile, inProject('out', 'renderer', 'index.html'), inProject('out', 'preload')];

const timeoutSeconds = 3 * 60;

/** Another `electron-vite build` may have written out/ since: its time is part of the stamp. */
function outTime(): number {
  return statSync(entryFile).mtimeMs;
}

function readStamp(): z.infer<typeof stampSchema> | undefined {
  try {
    return stampSchema.safeParse(JSON.parse(readFileSync(stampFile, 'utf8'))).data;
  } catch {
    return undefined; // No stamp, or half of one: the build is simply made again.
  }
}

/** True when out/ was made from exactly the sources that lie here now. */
function isBuildCurrent(): boolean {
  if (!builtFiles.every((file) => existsSync(file))) return false;
  const stamp = readStamp();
  return stamp !== undefined && stamp.outTime === outTime() && stamp.sources === sourcesFingerprint();
}

/** Builds main, preload and renderer into out/. The message of a failure holds all that the build said. */
export async function build(): Promise<BuildOutcome> {
  const sources = sourcesFingerprint(); // Before: what changes during the build is built the next time.
  const result = await runTool(tools.build, ['build'], { timeoutSeconds });
  if (result.code !== 0) {
    const why = result.timedOut ? `it took longer than ${timeoutSeconds} s` : 'it says why above';
    return { ok: false, message: `${result.output.trimEnd()}\n\nThe build failed: ${why}.` };
  }
  const missing = builtFiles.find((file) => !existsSync(file));
  if (missing !== undefined) {
    return { ok: false, message: `${result.output.trimEnd()}\n\nThe build ended without ${missing}.` };
  }
  mkdirSync(inProject('.packbench'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, outTime: outTime() }));
  return { ok: true };
}

/** Builds when the sources are not those that out/ was made from; `say` is told before it begins. */
export async function ensureBuilt(say: (line: string) => void): Promise<BuildOutcome> {
  if (isBuildCurrent()) return { ok: true };
  say('Building the station.');
  return await build();
}
