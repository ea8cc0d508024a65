import type { Transport } from '../main/rpc/transport.ts';

/** Makes the contract's transport from what preload exposes. The bridge lives as long as the window does. */
export function bridgeTransport(bridge: PackbenchBridge): Transport {
  const stops = new Set<() => void>();
  const closeListeners = new Set<() => void>();
  let isOpen = true;
  return {
    send: (frame) => {
      if (isOpen) bridge.send(frame);
    },
    onFrame: (listener) => {
      const stop = bridge.onFrame(listener);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    onClose: (listener) => {
      closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      for (const stop of stops) stop();
      for (const listener of closeListeners) listener();
    },
  };
}
