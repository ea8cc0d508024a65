import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Transport } from './transport.ts';

/**
 * Frames as JSON lines over a pair of streams. A line that is not JSON is handed on as text, so that the
 * server answers `bad_request`: it never ends the connection. The end of the input closes the transport; replies
 * to what came before are still written, so that calls may be piped in from a file.
 */
export function createStdioTransport(input: Readable, output: Writable): Transport {
  const frameListeners = new Set<(frame: unknown) => void>();
  const closeListeners = new Set<() => void>();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let open = true;
  let isHeard = true;

  const close = (): void => {
    if (!open) return;
    open = false;
    lines.close();
    for (const listener of closeListeners) listener();
  };
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const frame = parseLine(line);
    for (const listener of frameListeners) listener(frame);
  });
  lines.on('close', close);
  // The reader of our output went away (EPIPE): the same as a closed input, not a crash.
  output.on('error', () => {
    isHeard = false;
    close();
  });

  return {
    send: (frame) => {
      if (isHeard) output.write(`${JSON.stringify(frame)}\n`);
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
  };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line; // Not a frame; the server's schema says so to the sender.
  }
}
