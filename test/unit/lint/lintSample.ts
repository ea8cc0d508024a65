import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject, tools } from '../../../scripts/shared/project.ts';

export type LintSample = {
  /** What the project's lint says about a file with this text at this path: its errors and their advice. */
  readonly errors: (path: string, text: string) => string;
  readonly remove: () => void;
};

/** What was said, without the lines of source shown with it: a test must not find its own sample's words. */
function withoutSource(output: string): string {
  return output
    .split('\n')
    .filter((line) => !line.includes('│'))
    .join('\n');
}

/**
 * The lint without the script that looks for it: that starts two more programs, and there is a sample for each rule.
 * Where it is not in its usual place (a system with musl), the script is what runs.
 */
function lintCommand(): readonly [program: string, ...args: string[]] {
  const name = process.platform === 'win32' ? 'biome.exe' : 'biome';
  try {
    const path = `@biomejs/cli-${process.platform}-${process.arch}/${name}`;
    return [createRequire(tools.lint).resolve(path)];
  } catch {
    return [process.execPath, tools.lint];
  }
}

/** A folder of its own with the project's lint rules, so that samples never lie in the project. */
export function createLintSample(): LintSample {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-lint-'));
  cpSync(inProject('biome.json'), join(folder, 'biome.json'));
  const [program, ...before] = lintCommand();
  cpSync(inProject('scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  return {
    errors: (path, text) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      // The reporters made for programs leave out the advice, where the reasons of denied globals stand.
      const options = ['--vcs-enabled=false', '--diagnostic-level=error', '--colors=off'];
      const answer = spawnSync(program, [...before, 'lint', ...options, path], {
        cwd: folder,
        encoding: 'utf8',
      });
      rmSync(file);
      if (answer.status === 0) return '';
      const said = `${answer.stdout}${answer.stderr}`;
      if (!said.includes(`${path}:`)) throw new Error(`The lint itself failed:\n${said}`);
      return withoutSource(said);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
