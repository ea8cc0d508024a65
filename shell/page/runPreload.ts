/** What the page's script gets from the shell; all of it is data. */
export interface PreloadFacts {
  /** Name of the function that Chromium puts into the page for us. */
  readonly binding: string;
  readonly argv: readonly string[];
  readonly platform: string;
}

/**
 * Runs in the page, before anything of the page does: takes Chromium's binding out of sight, then runs the
 * built preload script with the part of Electron that it knows. It is sent as source text, so it uses nothing
 * from outside of itself.
 */
export function runPreload(facts: PreloadFacts): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const post = scope[facts.binding] as (text: string) => void;
  delete scope[facts.binding];
  // Frames inside of a page get no preload, as in Electron; nor does the empty page that the browser opens with.
  if (window !== window.top || location.protocol === 'data:') return;

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => post(JSON.stringify({ channel, args })),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) freeze(part);
      Object.freeze(value);
    }
    return value;
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) =>
      Object.defineProperty(window, name, {
        value: freeze(api),
        enumerable: true,
        configurable: false,
        writable: false,
      }),
  };
  const receive = (channel: string, args: unknown[]): void => {
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener({}, ...args);
      } catch (error) {
        reportError(error); // To the page's console and crash screen, as an exception of its own.
      }
    }
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return { ipcRenderer, contextBridge };
    throw new Error(`A sandboxed preload script cannot load ${name}.`);
  };

  // The shell takes this at once and deletes it; see browser/pageLine.ts.
  Object.defineProperty(window, facts.binding, { value: receive, configurable: true, enumerable: false });
  const module = { exports: {} };
  const body = PRELOAD_BODY;
  body(require, module, module.exports, { argv: facts.argv, platform: facts.platform });
  post(JSON.stringify({ ready: true }));
}

/** Stands for the built preload script, whose text preloadScript.ts puts here: the page must not eval. */
declare const PRELOAD_BODY: (require: unknown, module: unknown, exports: unknown, process: unknown) => void;
