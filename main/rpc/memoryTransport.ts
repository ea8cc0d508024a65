import type { Transport } from './transport.ts';

/**
 * Two ends joined in memory. Frames are copied by value and arrive in a later microtask, as they would
 * through a pipe, so that code tested here does not come to rely on shared objects or immediate answers.
 */
export function createMemoryTransportPair(): readonly [Transport, Transport] {
  const left = createEnd();
  const right = createEnd();
  const close = () => {
    left.closed();
    right.closed();
  };
  return [left.join(right.deliver, close), right.join(left.deliver, close)];
}

function createEnd() {
  const frameListeners = new Set<(frame: unknown) => void>();
  const closeListeners = new Set<() => void>();
  let open = true;

  const deliver = (frame: unknown): void => {
    const copy: unknown = structuredClone(frame);
    queueMicrotask(() => {
      if (!open) return;
      for (const listener of frameListeners) listener(copy);
    });
  };
  const closed = (): void => {
    if (!open) return;
    open = false;
    for (const listener of closeListeners) listener();
  };
  const join = (send: (frame: unknown) => void, close: () => void): Transport => ({
    send: (frame) => {
      if (open) send(frame);
    },
    onFrame: (listener) => {
      frameListeners.add(listener);
      return () => frameListeners.delete(listener);
    },
    onClose: (listener) => {
      closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
    close,
  });
  return { deliver, closed, join };
}
