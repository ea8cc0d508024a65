import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// A client of Packbench without a window, for Node 24 alone: copy it and change it. See docs/integrating.md.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Packbench needs Node 24, and this is ${process.versions.node}. The project has one: node_modules/.bin/node`,
  );
  process.exit(1);
}

const core = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'main', 'stdio.ts');

/** A call that the station refused: `code` is one of a closed list, `message` a sentence for people. */
export class StationError extends Error {
  constructor(name, { code, message, retryable, facts }) {
    super(`${name}: ${message}`);
    Object.assign(this, { code, retryable, facts });
  }
}

/** Starts the station on a data folder; resolves when it has greeted. Only one may use a folder at a time. */
export async function startStation({ dataDir, practice = false, onEvent = () => {}, onLog = () => {} }) {
  // Node's own option: some 70 MB less.
  const args = ['--max-semi-space-size=8', core, '--data-dir', dataDir, ...(practice ? ['--practice'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map();
  const greeted = Promise.withResolvers();
  let lastId = 0;
  let words = '';

  const receive = {
    hello: (frame) => greeted.resolve(frame),
    event: (frame) => onEvent(frame),
    reply: (frame) => {
      waiting.get(frame.id)?.(frame);
      waiting.delete(frame.id);
    },
  };
  // One frame a line. stdout carries nothing else; what the station has to say to people goes to stderr.
  createInterface({ input: child.stdout }).on('line', (line) => {
    const frame = JSON.parse(line);
    receive[frame.type]?.(frame);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    words = (words + text).slice(-2000);
    onLog(text);
  });
  child.stdin.on('error', () => {}); // It ended; whoever waits for an answer is told below.
  const ended = new Promise((resolve) => {
    child.on('close', (code) => {
      const gone = {
        ok: false,
        error: { code: 'ended', message: `The station ended. ${words}`, retryable: false },
      };
      for (const settle of waiting.values()) settle(gone);
      greeted.reject(new Error(gone.error.message));
      resolve(code);
    });
  });
  const send = (frame) => child.stdin.write(`${JSON.stringify(frame)}\n`);

  /** The value of a call. @throws StationError with the station's code and words. */
  const call = async (name, input = {}) => {
    lastId += 1;
    const id = String(lastId);
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    send({ type: 'call', id, name, input });
    const reply = await answered;
    if (reply.ok) return reply.value;
    throw new StationError(name, reply.error);
  };

  /** Ends the station in order: calls under way are answered, what is unsent stays in the outbox. */
  const close = () => {
    child.stdin.end();
    return ended;
  };

  send({ type: 'hello', protocolVersion: 1 });
  const { snapshot } = await greeted.promise;
  return { snapshot, call, close };
}
