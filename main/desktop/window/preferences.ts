import type { WebPreferences } from 'electron';

export interface WindowFacts {
  readonly preload: string;
  readonly host: 'electron' | 'shell';
  readonly appVersion: string;
  /** True for an app that was packed for others. */
  readonly isPackaged: boolean;
}

/**
 * How the window's page runs. Several of these are Electron's defaults today; they stand here so that a change
 * of a default changes nothing.
 */
export function windowPreferences(facts: WindowFacts): WebPreferences {
  return {
    preload: facts.preload,
    // Plain facts for preload, which has no other way to know them without a call.
    additionalArguments: [`--packbench-host=${facts.host}`, `--packbench-version=${facts.appVersion}`],
    // SECURITY: context-isolation
    // Preload's variables and the page's are apart: a script in the page cannot reach ipcRenderer.
    contextIsolation: true,
    // SECURITY: no-node
    // The page shows other people's text; with Node in it one slip would own the computer.
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // SECURITY: sandbox
    // Chromium's own process sandbox, also around preload.
    sandbox: true,
    // SECURITY: web-security
    // Same-origin rules: nothing here needs an exception.
    webSecurity: true,
    // SECURITY: no-insecure-content
    // Nothing over http within the page; it has no network in the first place.
    allowRunningInsecureContent: false,
    // SECURITY: no-experiments
    // Features that Chromium itself does not trust yet.
    experimentalFeatures: false,
    // SECURITY: no-blink-features
    // Nor any of them by name.
    enableBlinkFeatures: '',
    // SECURITY: no-webview
    // A webview would be a second browser with settings of its own.
    webviewTag: false,
    // A file dropped on the window must not replace the station.
    navigateOnDragDrop: false,
    // Checking spelling would fetch dictionaries, and order data is not prose.
    spellcheck: false,
    // Whoever stands at a packed station needs no inspector.
    devTools: !facts.isPackaged,
    // The first sound may come from a USB scanner, before anyone pressed a key.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
