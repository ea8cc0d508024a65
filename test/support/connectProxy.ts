import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type CertificateName, serverIdentity } from './certificates.ts';

export interface ConnectProxyOptions {
  /** Name and password that it asks for, as "name:password". */
  readonly login?: string;
  /** Refuses every tunnel with this status line. */
  readonly refuses?: string;
  /** Takes the question and does nothing, or hangs up. */
  readonly behaves?: 'silent' | 'cut';
  readonly certificate?: CertificateName;
}

export interface ConnectProxy {
  readonly url: string;
  /** Where it was asked to connect to. */
  readonly asked: string[];
  /** All that went through it, as far as it could read it. */
  readonly seen: () => string;
  readonly close: () => Promise<void>;
}

/** An HTTP proxy as companies have them: CONNECT, with or without a login. */
export async function connectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  let seen = '';
  const onConnect = (request: IncomingMessage, socket: Duplex): void => {
    asked.push(request.url ?? '');
    sockets.add(socket);
    socket.on('error', () => {}); // The station hung up.
    const wanted =
      options.login === undefined ? undefined : `Basic ${Buffer.from(options.login).toString('base64')}`;
    const isKnown = wanted === undefined || request.headers['proxy-authorization'] === wanted;
    if (options.behaves === 'silent') return;
    if (options.behaves === 'cut') return void socket.destroy();
    if (!isKnown || options.refuses !== undefined) {
      const status = options.refuses ?? '407 Proxy Authentication Required';
      return void socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\n\r\n`);
    }
    const [host, port] = (request.url ?? '').split(':');
    const far = connect(Number(port), host, () =>
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'),
    );
    sockets.add(far);
    far.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      seen += String(bytes);
    });
    socket.pipe(far).pipe(socket);
  };
  const { certificate } = options;
  const server = certificate === undefined ? createServer() : createHttpsServer(serverIdentity(certificate));
  server.on('connect', onConnect);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  const scheme = certificate === undefined ? 'http' : 'https';
  return { url: `${scheme}://127.0.0.1:${address.port}`, asked, seen: () => seen, close };
}
