import type { Transport } from '../../rpc/transport.ts';

export interface DocumentTransport {
  readonly transport: Transport;
  /** Hands a frame of the document to whoever listens. */
  receive(frame: unknown): void;
}

/** The station's end of the line to one document. */
export function openDocumentTransport(send: (frame: unknown) => void): DocumentTransport {
  const frameListeners = new Set<(frame: unknown) => void>();
  const closeListeners = new Set<() => void>();
  let open = true;
  const transport: Transport = {
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
    close: () => {
      if (!open) return;
      open = false;
      for (const listener of closeListeners) listener();
    },
  };
  const receive = (frame: unknown): void => {
    if (!open) return;
    for (const listener of frameListeners) listener(frame);
  };
  return { transport, receive };
}
