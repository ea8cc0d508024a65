import { createLineEnd, type LineEnd } from './lineEnd.ts';
import type { Transport } from './transport.ts';

/**
 * Two ends joined in memory. Frames are copied by value and arrive in a later microtask, as they would
 * through a pipe, so that code tested here does not come to rely on shared objects or immediate answers.
 */
export function createMemoryTransportPair(): readonly [Transport, Transport] {
  const left = createLineEnd();
  const right = createLineEnd();
  const close = (): void => {
    left.close();
    right.close();
  };
  const join = (end: LineEnd, other: LineEnd): Transport => ({
    send: (frame) => {
      if (!end.isOpen()) return;
      const copy: unknown = structuredClone(frame);
      queueMicrotask(() => other.receive(copy));
    },
    onFrame: end.onFrame,
    onClose: end.onClose,
    close,
  });
  return [join(left, right), join(right, left)];
}
