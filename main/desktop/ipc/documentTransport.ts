import { createLineEnd } from '../../rpc/lineEnd.ts';
import type { Transport } from '../../rpc/transport.ts';

export interface DocumentTransport {
  readonly transport: Transport;
  /** Hands a frame of the document to whoever listens. */
  receive(frame: unknown): void;
}

/** The station's end of the line to one document. */
export function openDocumentTransport(send: (frame: unknown) => void): DocumentTransport {
  const { isOpen, receive, ...end } = createLineEnd();
  const transport: Transport = {
    ...end,
    send: (frame) => {
      if (isOpen()) send(frame);
    },
  };
  return { transport, receive };
}
