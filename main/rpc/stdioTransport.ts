import type { Readable, Writable } from 'node:stream';
import { createLineCutter } from './lineCutter.ts';
import { createLineEnd } from './lineEnd.ts';
import type { Transport } from './transport.ts';

/**
 * Frames as JSON lines over a pair of streams. A line that is not JSON is handed on as text, so that the
 * server answers `bad_request`: it never ends the connection. The end of the input closes the transport; replies
 * to what came before are still written, so that calls may be piped in from a file.
 */
export function createStdioTransport(input: Readable, output: Writable): Transport {
  const end = createLineEnd();
  const lines = createLineCutter((line) => end.receive(parseLine(line)));
  let isHeard = true;

  const close = (): void => {
    end.close();
    // Nobody reads on, so that a sender who never ends does not keep the process alive.
    input.pause();
  };
  input.setEncoding('utf8');
  input.on('data', lines.take);
  input.on('end', () => {
    lines.end();
    close();
  });
  // A line that breaks is a closed one.
  input.on('error', close);
  // The reader of our output went away (EPIPE): the same as a closed input, not a crash.
  output.on('error', () => {
    isHeard = false;
    close();
  });

  return {
    send: (frame) => {
      if (isHeard) output.write(`${asLine(frame)}\n`);
    },
    onFrame: end.onFrame,
    onClose: end.onClose,
    close,
  };
}

/** On one line for every reader: some, Node's readline among them, take U+2028 and U+2029 for line ends. */
function asLine(frame: unknown): string {
  return JSON.stringify(frame).replaceAll(/[\u2028\u2029]/g, (end) =>
    end === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

function parseLine(line: string): unknown {
  try {
    // Windows programs put a byte order mark before the first line of a file.
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return line; // Not a frame; the server's schema says so to the sender.
  }
}
