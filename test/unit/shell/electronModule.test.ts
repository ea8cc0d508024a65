import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { providedMembers, usedMembers } from './members.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const register = pathToFileURL(join(root, 'shell', 'register.ts')).href;

function run(script: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', register, '--input-type=module', '-e', script],
    { encoding: 'utf8', cwd: root },
  );
  return stdout + stderr;
}

/** Names that main/desktop takes from Electron by value. */
function used(): readonly string[] {
  const files = readdirSync(join(root, 'main', 'desktop'), { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, 'main', 'desktop', file), 'utf8');
      return [...text.matchAll(/^import \{([^}]*)\} from 'electron';/gm)].flatMap((match) =>
        (match[1] ?? '').split(',').map((name) => name.trim()),
      );
    })
    .filter((name) => name !== '' && !name.startsWith('type '));
  return [...new Set(names)].sort();
}

describe('the shell’s electron', () => {
  it('has exactly what main/desktop takes', () => {
    const names = run(
      "import * as electron from 'electron'; console.log(Object.keys(electron).sort().join()); process.exit()",
    );
    expect(names.trim().split(',')).toEqual([...used()]);
  });

  it('provides of each object the members that main/desktop and preload use, no fewer and no more', () => {
    const provided = providedMembers();
    const calledOnes = Object.entries(usedMembers()).filter(([, members]) => members.length > 0);
    expect(calledOnes.length).toBeGreaterThan(12);
    expect(Object.fromEntries(calledOnes.map(([name]) => [name, provided[name]]))).toEqual(
      Object.fromEntries(calledOnes),
    );
    // What the app gets from the shell and reads there: frames and events.
    const handed = ['IpcMainEvent', 'frame', 'mainFrame'];
    const others = Object.keys(provided).filter((name) => !calledOnes.some(([known]) => known === name));
    expect(others.toSorted()).toEqual(handed);
  });

  it('says in words what it does not have', () => {
    const words = run(
      "import { app } from 'electron'; try { app.relaunch(); } catch (error) { console.log(error.message); } process.exit()",
    );
    expect(words).toContain('The shell does not provide app.relaunch.');
  });
});
