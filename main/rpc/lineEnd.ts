import type { Transport } from './transport.ts';

/** One end of a line: whether it is open, and who listens to it. Transports add how frames get there. */
export interface LineEnd extends Pick<Transport, 'onFrame' | 'onClose'> {
  readonly isOpen: () => boolean;
  /** Hands a frame to everybody who listens; after `close` to nobody. */
  readonly receive: (frame: unknown) => void;
  /** Tells everybody who listens that the line is closed, once. */
  readonly close: () => void;
}

/** An open end that nobody listens to yet. */
export function createLineEnd(): LineEnd {
  const frameListeners = new Set<(frame: unknown) => void>();
  const closeListeners = new Set<() => void>();
  let open = true;
  return {
    isOpen: () => open,
    receive: (frame) => {
      if (!open) return;
      for (const listener of frameListeners) listener(frame);
    },
    close: () => {
      if (!open) return;
      open = false;
      for (const listener of closeListeners) listener();
    },
    onFrame: (listener) => {
      frameListeners.add(listener);
      return () => frameListeners.delete(listener);
    },
    onClose: (listener) => {
      closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
  };
}
