import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { errorAnswer } from './api.ts';
import { send, toWire } from './wire.ts';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly serve: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  readonly now: () => number;
  /** Told about faults of the sandbox itself; the client gets a 500. */
  readonly onError: (error: unknown) => void;
}

export interface HttpServer {
  readonly port: number;
  /** Stops listening and cuts every connection: from outside, as if the machine were unplugged. */
  unplug(): Promise<void>;
  /** Listens again on the same port. */
  plugIn(): Promise<void>;
}

/** Starts listening; rejects with Node's error when the port is taken or the host is not ours. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error: unknown) => fail(options, error, response));
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // Longer than any client's own limit, so that a kept connection is not closed under a request.
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options.host, options.port);
  return {
    port,
    unplug: async () => {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    plugIn: async () => {
      if (!server.listening) await listen(server, options.host, port);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(isAddress(address) ? address.port : port);
    });
  });
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

async function handle(
  options: HttpServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/';
  const base = 'http://sandbox';
  if (!path.startsWith('/') || !URL.canParse(path, base)) {
    send(response, toWire(errorAnswer(400, 'The address of the request is not valid.')), options.now());
    return;
  }
  await options.serve(request, response, new URL(path, base));
}

function fail(options: HttpServerOptions, error: unknown, response: ServerResponse): void {
  // A client that went away, and a wait ended by close(), leave nobody to answer.
  if (response.destroyed || response.socket?.destroyed !== false) return;
  options.onError(error);
  if (response.headersSent) response.socket.destroy();
  else send(response, toWire(errorAnswer(500, 'Unexpected error in the sandbox.')), options.now());
}
