import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './api.ts';

/** No call of the guide comes near it: an order of 500 lines is 20 kB. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Reads a request's body as UTF-8; undefined when it is too large. Rejects when the client goes away. */
export async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    // Read on to the end all the same, so that the client gets to hear the answer.
    if (size <= LARGEST_BODY) chunks.push(bytes);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** An answer as bytes: `text` as it stands, with its own headers. */
export interface WireAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer as text and headers, before any fault spoils it. */
export function toWire(answer: Answer): WireAnswer {
  return {
    status: answer.status,
    text: JSON.stringify(answer.json),
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...answer.headers },
  };
}

/** Sends the answer, dated by the sandbox's own clock. A client that has gone away is no error. */
export function send(response: ServerResponse, answer: WireAnswer, now: number): void {
  response.end(writeHead(response, answer, now));
}

/** Sends the head and the first `keepBytes` of the body (half of it by default), then cuts the connection. */
export function sendTruncated(
  response: ServerResponse,
  answer: WireAnswer,
  now: number,
  keepBytes: number | undefined,
): void {
  const bytes = writeHead(response, answer, now);
  const kept = Math.min(keepBytes ?? Math.floor(bytes.byteLength / 2), bytes.byteLength - 1);
  response.flushHeaders();
  response.write(bytes.subarray(0, kept), () => response.socket?.end());
}

/** How many drops a dripping answer falls into. */
export const DROPS = 20;

/** Sends the head at once and the body in drops, with a pause before each. Ends early when the client goes away. */
export async function sendDripping(
  response: ServerResponse,
  answer: WireAnswer,
  now: number,
  pause: () => Promise<void>,
): Promise<void> {
  const bytes = writeHead(response, answer, now);
  response.flushHeaders();
  const size = Math.max(1, Math.ceil(bytes.byteLength / DROPS));
  for (let start = 0; start < bytes.byteLength && !response.destroyed; start += size) {
    await pause();
    response.write(bytes.subarray(start, start + size));
  }
  response.end();
}

function writeHead(response: ServerResponse, answer: WireAnswer, now: number): Buffer {
  // These two have no body, and so no length either.
  const isBodiless = answer.status === 204 || answer.status === 304;
  const bytes = Buffer.from(isBodiless ? '' : answer.text, 'utf8');
  response.writeHead(answer.status, {
    ...(isBodiless ? {} : { 'Content-Length': String(bytes.byteLength) }),
    Date: new Date(now).toUTCString(),
    'Cache-Control': 'no-store',
    ...answer.headers,
  });
  return bytes;
}
