import { EventEmitter } from 'node:events';

/** An event whose default can be prevented, as Electron's can. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event that listeners can stop with `preventDefault`, as Electron's. */
export function preventableEvent<T extends object>(facts: T): PreventableEvent & T {
  let prevented = false;
  return {
    ...facts,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => {
      prevented = true;
    },
  };
}

/** An emitter whose exceptions are bugs of the listener: they are not swallowed here. */
export function createEmitter(): EventEmitter {
  return new EventEmitter();
}

type AnyListener = (...args: unknown[]) => void;

/**
 * `on` for one of Electron's objects. Electron declares one overload for each event; the emitter
 * takes them all, so the declared type is asserted here, once.
 */
export function listening<T>(emitter: EventEmitter, self: () => T) {
  const on = (event: string, listener: AnyListener): T => {
    emitter.on(event, listener);
    return self();
  };
  return { on };
}

/** `on` and `once`, for an object of which the app uses both. */
export function listeningOnce<T>(emitter: EventEmitter, self: () => T) {
  const once = (event: string, listener: AnyListener): T => {
    emitter.once(event, listener);
    return self();
  };
  return { ...listening(emitter, self), once };
}
