import type { WebPreferences } from 'electron';

/** The only way in which Chromium shows a page here, by Electron's names. */
const asChromiumDoes = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
  webviewTag: false,
} as const satisfies WebPreferences;

/**
 * Throws when a window asks for less than what Chromium's pages have, or leaves it to a default: on Electron it
 * would get what it asks for, and the shell must not hide that.
 */
export function refuseWeaker(preferences: WebPreferences): void {
  const asked = new Map<string, unknown>(Object.entries(preferences));
  const weaker = Object.entries(asChromiumDoes).filter(([name, value]) => asked.get(name) !== value);
  if (weaker.length === 0) return;
  const names = weaker.map(([name]) => name).join(', ');
  throw new Error(
    `This window does not ask for the safe value of ${names}; see main/desktop/window/preferences.ts.`,
  );
}
