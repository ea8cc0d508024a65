/**
 * Switches by which whoever writes the start line would open the page to other programs, or put code of theirs into it.
 * Electron's fuses close Node's ways in; these are Chromium's. Remote debugging listens on a port of this computer, to
 * every account of it.
 */
const openings: ReadonlySet<string> = new Set([
  'remote-allow-origins',
  'load-extension',
  'disable-extensions-except',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'host-resolver-rules',
  'js-flags',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
  'ssl-key-log-file',
  'unsafely-treat-insecure-origin-as-secure',
  'allow-file-access-from-files',
]);

/** The first of them on a start line; undefined when there is none. Development and tests start with some. */
// SECURITY: start-line
export function openingSwitch(args: readonly string[], isPackaged: boolean): string | undefined {
  return isPackaged ? switchesOf(args).find(opens) : undefined;
}

/** Chromium has several ways of remote debugging, and more come. */
function opens(name: string): boolean {
  return name.startsWith('remote-debugging') || openings.has(name);
}

/** An AppImage is started so by itself where the system allows no user namespaces. */
export function isWithoutSandbox(args: readonly string[]): boolean {
  return switchesOf(args).includes('no-sandbox');
}

/** Names as Chromium reads them: behind `--`, `-`, and on Windows `/`, in any case there, up to `=`; none after a bare `--`. */
function switchesOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args
    .slice(0, end < 0 ? args.length : end)
    .flatMap((text) => /^(?:--?|\/)([^=]+)/.exec(text)?.[1]?.toLowerCase() ?? []);
}
