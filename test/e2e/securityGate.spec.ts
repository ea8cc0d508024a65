import { securityHeaders } from '../../main/desktop/policies/contentSecurity.ts';
import { windowPreferences } from '../../main/desktop/window/preferences.ts';
import { expect, test } from './support/test.ts';

/** What the window runs with, asked of the running app and not of its source. */
test('the page of the running app has no Node, no frames, no workers, no devices and no other origin', async ({
  launch,
}) => {
  const { page, host } = await launch();
  const seen = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const frame = document.createElement('iframe');
    frame.src = '/index.html';
    document.body.append(frame);
    const startWorker = (): string => {
      try {
        new Worker('/index.html');
        return 'started';
      } catch {
        return 'refused';
      }
    };
    const worker = startWorker();
    const lookIntoFrame = (): string => {
      try {
        return typeof Reflect.get(frame.contentWindow ?? {}, 'packbench');
      } catch {
        return 'refused';
      }
    };
    const device = async (ask: () => Promise<unknown>): Promise<string> => {
      try {
        await ask();
        return 'granted';
      } catch {
        return 'refused';
      }
    };
    const devices = [
      await device(() => navigator.mediaDevices.getUserMedia({ video: true })),
      await device(() => navigator.mediaDevices.getDisplayMedia()),
      await device(() => navigator.clipboard.readText()),
    ];
    const returned: unknown = window.packbench?.send({ type: 'hello', protocolVersion: 1 });
    const stop = window.packbench?.onFrame(() => undefined);
    const stopped: unknown = stop?.();
    // Violations are told in tasks of their own, when the browser comes to them.
    const end = performance.now() + 10_000;
    const isTold = (): boolean =>
      violations.includes('frame-src') && (worker === 'refused' || violations.includes('worker-src'));
    while (!isTold() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
      frameSees: frame.contentDocument?.body?.childElementCount ?? 0,
      bridgeInFrame: lookIntoFrame(),
      worker,
      devices,
      promises: [returned, stopped].filter((value) => value instanceof Promise).length,
      protocol: location.protocol,
      isSecure: isSecureContext,
      violations: [...new Set(violations)].sort(),
    };
  });
  expect(seen).toMatchObject({
    node: [],
    frameSees: 0,
    bridgeInFrame: 'refused',
    devices: ['refused', 'refused', 'refused'],
    promises: 0,
    protocol: host === 'electron' ? 'app:' : 'https:',
    isSecure: true,
  });
  expect(seen.violations).toEqual(expect.arrayContaining(['frame-src']));
  expect(seen.worker === 'refused' || seen.violations.includes('worker-src')).toBe(true);
});

test('every answer to the page carries all the security headers, word for word', async ({ launch }) => {
  const { page } = await launch();
  const answers: (readonly [string, Record<string, string>])[] = [];
  page.on('response', (response) => answers.push([response.url(), response.headers()]));
  await page.reload();
  await page.getByTestId('nav-pack').waitFor();
  const ours = answers.filter(([url]) => !url.startsWith('data:') && !url.endsWith('/favicon.ico'));
  expect(ours.length).toBeGreaterThan(2);
  for (const [url, headers] of ours) {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], `${name} of ${url}`).toBe(value);
    }
  }
});

test('release gate: Electron itself runs the window with these settings', { tag: '@electron' }, async ({
  launch,
  host,
}) => {
  test.skip(
    host !== 'electron',
    'Only Electron has these settings; the shell refuses a window that asks for others.',
  );
  const { inMain } = await launch();
  const found = await inMain?.(({ BrowserWindow, session }) => ({
    windows: BrowserWindow.getAllWindows().length,
    // Electron does not declare it, and answers with what the window was really given.
    preferences: BrowserWindow.getAllWindows().map(({ webContents: contents }) => {
      const ask: unknown = Reflect.get(contents, 'getLastWebPreferences');
      return typeof ask === 'function' ? Reflect.apply(ask, contents, []) : 'not told';
    }),
    isDefaultSession: BrowserWindow.getAllWindows().every(
      ({ webContents: contents }) => contents.session === session.defaultSession,
    ),
  }));
  const {
    additionalArguments: _,
    preload: __,
    devTools: ___,
    ...expected
  } = windowPreferences({
    preload: '',
    host: 'electron',
    appVersion: '',
    isPackaged: false,
  });
  expect(found).toMatchObject({ windows: 1, isDefaultSession: true });
  expect(found?.preferences).toHaveLength(1);
  expect(found?.preferences[0]).toMatchObject(expected);
});
