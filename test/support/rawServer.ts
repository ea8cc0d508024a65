import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { type CertificateName, serverIdentity } from './certificates.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the server does with a request: whatever bytes it likes. */
export type Answering = (socket: Socket, request: Received, number: number) => void;

export interface RawServer {
  readonly url: string;
  readonly port: number;
  /** Every whole request that came, in order. */
  readonly received: Received[];
  /** Sockets that were opened so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** A server that speaks bytes, not HTTP: each test writes the answer, or what stands in for one. */
export async function rawServer(
  answering: Answering,
  certificate?: CertificateName,
  name = '127.0.0.1',
): Promise<RawServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let opened = 0;
  const onSocket = (socket: Socket): void => {
    opened += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {}); // The other side went away: that is what these tests are about.
    readRequests(socket, (request) => {
      received.push(request);
      answering(socket, request, received.length);
    });
  };
  const server =
    certificate === undefined
      ? createServer(onSocket)
      : createTlsServer(serverIdentity(certificate), onSocket).on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const { port } = address;
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  const scheme = certificate === undefined ? 'http' : 'https';
  return { url: `${scheme}://${name}:${port}`, port, received, connections: () => opened, close };
}

/** Splits what comes into requests: a head, and as many bytes as its Content-Length says. */
function readRequests(socket: Socket, onRequest: (request: Received) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    for (;;) {
      const headEnd = bytes.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const [line = '', ...rest] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
      const headers = Object.fromEntries(rest.map(splitHeader));
      const end = headEnd + 4 + Number(headers['content-length'] ?? 0);
      if (bytes.length < end) return;
      const body = bytes.subarray(headEnd + 4, end).toString('utf8');
      bytes = bytes.subarray(end);
      const [method = '', path = ''] = line.split(' ');
      onRequest({ method, path, headers, body });
    }
  });
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

/** A whole answer: status line, headers, body. */
export function whole(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytes]);
}

/** Writes as fast as the other side reads, until it stops. @returns how much has gone out. */
export function pour(socket: Socket, chunk: string): () => number {
  let sent = 0;
  const more = (): void => {
    while (!socket.destroyed) {
      sent += chunk.length;
      if (!socket.write(chunk)) return;
    }
  };
  socket.on('drain', more);
  more();
  return () => sent;
}

/** One byte every 20 ms, until the other side stops listening. */
export function drip(socket: Socket, text: string, first = ''): void {
  socket.write(first);
  let at = 0;
  const timer = setInterval(() => {
    socket.write(text[at % text.length] ?? ' ');
    at += 1;
  }, 20);
  socket.on('close', () => clearInterval(timer));
}
