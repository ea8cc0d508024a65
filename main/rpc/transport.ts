/**
 * One end of a line that carries frames. A frame is any JSON value; who receives it parses it.
 * After `close` (by either side) no frame comes in and `onClose` listeners have been called once. `send` then does
 * nothing where nobody hears it any more; over stdio a caller that only ended its input still hears its replies.
 */
export interface Transport {
  send(frame: unknown): void;
  /** Returns a function that stops listening. */
  onFrame(listener: (frame: unknown) => void): () => void;
  onClose(listener: () => void): () => void;
  close(): void;
}
