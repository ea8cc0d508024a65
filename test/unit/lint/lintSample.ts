import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inProject, tools } from '../../../scripts/shared/project.ts';

export type LintSample = {
  /** What the project's lint says about a file with this text at this path: its errors, one a line. */
  readonly errors: (path: string, text: string) => string;
  readonly remove: () => void;
};

/** A folder of its own with the project's lint rules, so that samples never lie in the project. */
export function createLintSample(): LintSample {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-lint-'));
  cpSync(inProject('biome.json'), join(folder, 'biome.json'));
  cpSync(inProject('scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  return {
    errors: (path, text) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      const args = [tools.lint, 'lint', '--vcs-enabled=false', '--reporter=github', file];
      const answer = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      rmSync(file);
      const said = `${answer.stdout}${answer.stderr}`;
      const lines = said.split('\n').filter((line) => line.startsWith('::error'));
      if (answer.status !== 0 && lines.length === 0) throw new Error(`The lint itself failed:\n${said}`);
      return lines.join('\n');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
