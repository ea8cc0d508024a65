import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './project.ts';

/** What the build reads: folders with all they hold, and single files. */
const buildInputs = [
  'main',
  'preload',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** The files under an input, as whole paths; none when it does not exist. */
function filesOf(path: string): readonly string[] {
  const what = statSync(path, { throwIfNoEntry: false });
  if (what === undefined) return [];
  if (!what.isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A fingerprint of all that the build reads. By content, not by time: a checkout gives old files new times and
 * a revert gives new files old ones.
 */
export function sourcesFingerprint(project: string = projectRoot): string {
  const hash = createHash('sha256');
  for (const file of buildInputs.flatMap((input) => filesOf(join(project, input))).toSorted()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(project, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
