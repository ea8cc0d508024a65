import { expect, it } from 'vitest';
import { windowPreferences } from '../../../main/desktop/window/preferences.ts';
import { refuseWeaker } from '../../../shell/parts/preferences.ts';

const ours = windowPreferences({ preload: '/p.cjs', host: 'shell', appVersion: '1.2.3', isPackaged: true });

it('the station’s window is opened', () => {
  expect(() => refuseWeaker(ours)).not.toThrow();
});

it.each([
  [{ contextIsolation: false }, 'contextIsolation'],
  [{ sandbox: false }, 'sandbox'],
  [{ nodeIntegration: true }, 'nodeIntegration'],
  [{ webSecurity: false }, 'webSecurity'],
  [{ enableBlinkFeatures: 'CSSVariables' }, 'enableBlinkFeatures'],
  [{ webviewTag: true }, 'webviewTag'],
])('a window with %j is refused by name, although the shell could not grant it', (weaker, name) => {
  expect(() => refuseWeaker({ ...ours, ...weaker })).toThrow(name);
});

it('a window that leaves it to the defaults is refused too', () => {
  expect(() => refuseWeaker({})).toThrow('contextIsolation, sandbox');
});
