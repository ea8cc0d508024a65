import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { opener, shell } from '../../../shell/parts/openOutside.ts';
import { temporaryFolder } from '../../support/testStation.ts';

afterEach(() => vi.unstubAllEnvs());

const address = "https://www.ups.com/track?tracknum=1Z9&x='$(id)'";

/** The only program on the path; it writes down what it is told. */
function fakeOpener(code: number): string {
  const folder = temporaryFolder();
  const told = join(folder, 'told');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > '${told}'\nexit ${code}\n`, {
    mode: 0o755,
  });
  vi.stubEnv('PATH', folder);
  return told;
}

it.each([
  ['linux', ['xdg-open', address]],
  ['darwin', ['open', address]],
  ['win32', ['rundll32.exe', 'url.dll,FileProtocolHandler', address]],
] as const)('on %s the address is one argument of the system’s own program', (platform, command) => {
  expect(opener(platform, address)).toEqual(command);
});

it.runIf(process.platform === 'linux')(
  'hands the address over as it is, past every interpreter',
  async () => {
    const told = fakeOpener(0);
    await shell.openExternal(address);
    expect(readFileSync(told, 'utf8')).toBe(`1\n${new URL(address).href}\n`);
  },
);

it.runIf(process.platform === 'linux')('says so where there is no browser, or no such program', async () => {
  fakeOpener(3);
  await expect(shell.openExternal(address)).rejects.toThrow('xdg-open ended with 3.');
  vi.stubEnv('PATH', temporaryFolder());
  await expect(shell.openExternal(address)).rejects.toThrow('ENOENT');
});

it.each(['file:///etc/passwd', 'http://www.ups.com/', 'javascript:alert(1)', '/bin/sh', '--help'])(
  'opens nothing for %j',
  async (other) => {
    const told = fakeOpener(0);
    await expect(async () => shell.openExternal(other)).rejects.toThrow();
    expect(() => readFileSync(told)).toThrow('ENOENT');
  },
);
