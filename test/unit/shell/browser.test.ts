import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../shell/browser/findChromium.ts';
import { browserFlags } from '../../../shell/browser/flags.ts';
import { isHeadless } from '../../../shell/parts/openChromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'packbench-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('which browser', () => {
  it('the one that is named', () => {
    const named = program('named', 'chrome');
    expect(findChromium({ PACKBENCH_CHROMIUM: named }, 'linux')).toBe(named);
  });

  it('never another one than the one that is named', () => {
    const missing = join(folder, 'missing');
    expect(() => findChromium({ PACKBENCH_CHROMIUM: missing }, 'linux')).toThrow(missing);
  });

  it('the one that Playwright downloaded, where there is none of the system’s', () => {
    const downloaded = program('playwright', 'chromium-1200', 'chrome-win64', 'chrome.exe');
    const env = { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright') };
    expect(findChromium(env, 'win32')).toBe(downloaded);
  });

  it.each([
    ['chrome', 'google-chrome'],
    ['Edge', 'microsoft-edge'],
    ['brave', 'brave-browser'],
  ])('%s by its name', (name, file) => {
    const found = program('by-name', file);
    expect(findChromium({ PACKBENCH_CHROMIUM: name, PATH: join(found, '..') }, 'linux')).toBe(found);
  });

  it('never another one than the one that is named by its kind', () => {
    program('only-brave', 'brave-browser');
    const env = { PACKBENCH_CHROMIUM: 'edge', PATH: join(folder, 'only-brave') };
    expect(() => findChromium(env, 'linux')).toThrow('names edge, which is not installed');
  });

  it('says what to do where there is none', () => {
    expect(() => findChromium({ PLAYWRIGHT_BROWSERS_PATH: folder }, 'freebsd')).toThrow(/PACKBENCH_CHROMIUM/);
  });
});

describe('how it is started', () => {
  const facts = {
    profile: '/data/shell-browser',
    headless: false,
    isRoot: false,
    remoteDebugging: false,
    kiosk: false,
    size: { width: 800, height: 600 },
  };

  it('with its own profile, as one window, without the network', () => {
    expect(browserFlags(facts)).toEqual(
      expect.arrayContaining([
        '--user-data-dir=/data/shell-browser',
        '--app=data:,',
        '--host-resolver-rules=MAP * ~NOTFOUND',
      ]),
    );
  });

  it('over the whole screen only as a kiosk', () => {
    expect(browserFlags(facts)).not.toContain('--kiosk');
    expect(browserFlags({ ...facts, kiosk: true })).toContain('--kiosk');
  });

  it('keeps its sandbox but for root, and opens no port but for tests', () => {
    expect(browserFlags(facts)).not.toContain('--no-sandbox');
    expect(browserFlags(facts).some((flag) => flag.startsWith('--remote-debugging-port'))).toBe(false);
    expect(browserFlags({ ...facts, isRoot: true })).toContain('--no-sandbox');
    expect(browserFlags({ ...facts, remoteDebugging: true })).toContain('--remote-debugging-port=0');
  });

  it.each([
    [{}, 'linux', true],
    [{ DISPLAY: ':0' }, 'linux', false],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false],
    [{ DISPLAY: ':0', PACKBENCH_HEADLESS: '1' }, 'linux', true],
    [{}, 'win32', false],
    [{}, 'darwin', false],
  ] as const)('unseen with %j on %s: %s', (env, platform, expected) => {
    expect(isHeadless(env, platform)).toBe(expected);
  });
});
