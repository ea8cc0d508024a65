import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './shared/build.ts';
import { projectRoot, tools } from './shared/project.ts';

/**
 * The accessibility tests on every screen and state there is, where the end-to-end tests take a sample: axe in both
 * themes, longer words, 200 %, the way of the focus. It takes some minutes.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const built = await ensureBuilt(say);
if (!built.ok) {
  say(built.message);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [tools.endToEnd, 'test', 'accessibility', '--project=shell', ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, PACKBENCH_EVERY_SCENE: '1' } },
);
process.exitCode = status ?? 1;
