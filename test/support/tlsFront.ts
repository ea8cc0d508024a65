import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { type CertificateName, serverIdentity } from './certificates.ts';

export interface TlsFront {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Puts TLS before a plain server, as a real ShipperOne has it. */
export async function startTlsFront(plainUrl: string, certificate: CertificateName): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer(serverIdentity(certificate), (near) => {
    const far = connect(Number(new URL(plainUrl).port), '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
      socket.pipe(other);
    }
  });
  server.on('tlsClientError', () => {}); // A station that does not trust it; that is what is tested.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `https://127.0.0.1:${address.port}`, close };
}
