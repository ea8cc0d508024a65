export interface BrowserFacts {
  readonly profile: string;
  readonly headless: boolean;
  /** Chromium refuses to run its sandbox as root, as in a container. */
  readonly isRoot: boolean;
  /** Opens a port on this computer for tests; never for people. */
  readonly remoteDebugging: boolean;
  /** Nothing but the page, over the whole screen. */
  readonly kiosk: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

/** How the shell starts Chromium: one window without address bar, and a browser that speaks to nobody. */
export function browserFlags(facts: BrowserFacts): readonly string[] {
  return [
    `--user-data-dir=${facts.profile}`,
    // The shell commands the browser through two pipes that only it holds; when it dies, Chromium ends.
    '--remote-debugging-pipe',
    ...(facts.remoteDebugging ? ['--remote-debugging-port=0'] : []),
    '--app=data:,',
    '--class=Packbench',
    ...(facts.kiosk ? ['--kiosk'] : []),
    `--window-size=${facts.size.width},${facts.size.height}`,
    // The window's files come from the shell and nothing else may: no name resolves.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--no-pings',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--disable-session-crashed-bubble',
    '--disable-sync',
    '--hide-crash-restore-bubble',
    '--metrics-recording-only',
    // No keyring: the profile holds no password, and a keyring could ask for one.
    '--password-store=basic',
    '--use-mock-keychain',
    // As in Electron: see autoplayPolicy in main/desktop/window/preferences.ts.
    '--autoplay-policy=no-user-gesture-required',
    ...(facts.headless ? ['--headless=new', '--hide-scrollbars', '--mute-audio'] : []),
    ...(facts.isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}
