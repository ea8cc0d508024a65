import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createLineEnd } from './lineEnd.ts';
import type { Transport } from './transport.ts';

/**
 * Frames as JSON lines over a pair of streams. A line that is not JSON is handed on as text, so that the
 * server answers `bad_request`: it never ends the connection. The end of the input closes the transport; replies
 * to what came before are still written, so that calls may be piped in from a file.
 */
export function createStdioTransport(input: Readable, output: Writable): Transport {
  const end = createLineEnd();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let isHeard = true;

  const close = (): void => {
    end.close();
    lines.close();
  };
  lines.on('line', (line) => {
    if (line.trim() !== '') end.receive(parseLine(line));
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
    onFrame: end.onFrame,
    onClose: end.onClose,
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
