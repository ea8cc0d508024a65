/**
 * One end of a line that carries frames. A frame is any JSON value; who receives it parses it.
 * After `close` (by either side) `send` does nothing, and `onClose` listeners have been called once.
 */
export interface Transport {
  send(frame: unknown): void;
  /** Returns a function that stops listening. */
  onFrame(listener: (frame: unknown) => void): () => void;
  onClose(listener: () => void): () => void;
  close(): void;
}
