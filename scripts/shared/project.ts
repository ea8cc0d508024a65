import { join } from 'node:path';

/** The project's folder. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** A path inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(projectRoot, ...parts);
}

/**
 * The tools of the project as the scripts that Node runs. Not the names in node_modules/.bin: on Windows those
 * are batch files, which need a command interpreter and its quoting rules.
 */
export const tools = {
  typeCheck: inProject('node_modules', 'typescript', 'bin', 'tsc'),
  lint: inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  tests: inProject('node_modules', 'vitest', 'vitest.mjs'),
  build: inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  endToEnd: inProject('node_modules', '@playwright', 'test', 'cli.js'),
} as const;
