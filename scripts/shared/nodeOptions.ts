import { inProject } from './project.ts';

/**
 * How Node is started where we start it ourselves, for a station. V8 lets the half of its young generation grow to 64 MB,
 * and both halves stay: 73 MB more for the same CPU time (docs/performance.md). It cannot be set from within.
 */
export const nodeOptions: readonly string[] = ['--max-semi-space-size=8'];

/**
 * The environment of a station's process. glibc gives threads pools of memory of their own, up to eight for each core, and
 * what Node's helpers freed there stays: with two pools 70 MB less (docs/performance.md). Elsewhere nobody reads it.
 *
 * The second start finds the sources as Node compiled them for the first. Else Node loads a compiler of TypeScript into
 * the station, which stays: 16 MB. A folder that cannot be written to does no harm.
 */
export function nodeEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: inProject('.packbench', 'compiled'), ...own };
}
