import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FakePrinter {
  readonly host: string;
  readonly port: number;
  /** All that came, of all connections. */
  received(): string;
  connections(): number;
}

/** A label printer on this computer that does with a connection what the test says. */
export async function fakePrinter(
  serve: (socket: Socket, heard: () => string) => void,
): Promise<FakePrinter> {
  let received = '';
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined); // The station ends connections as it likes.
    socket.on('data', (text: string) => {
      heard += text;
      received += text;
    });
    serve(socket, () => heard);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The printer has no port');
  return { host: '127.0.0.1', port: address.port, received: () => received, connections: () => connections };
}

/** As a Zebra answers ~HS; fields 2, 3 of the first line and 3, 4 of the second are set by name. */
export function hostStatus(
  is: Partial<Record<'paperOut' | 'paused' | 'headOpen' | 'ribbonOut', boolean>>,
): string {
  const flag = (on: boolean | undefined): string => (on === true ? '1' : '0');
  return [
    `\u0002030,${flag(is.paperOut)},${flag(is.paused)},0400,000,0,0,0,000,0,0,0\u0003\r\n`,
    `\u0002000,0,${flag(is.headOpen)},${flag(is.ribbonOut)},0,2,4,0,00000000,1,000\u0003\r\n`,
    '\u00021234,0\u0003\r\n',
  ].join('');
}

/** A printer that works: answers the question, reads to the end, and closes. */
export function working(status = hostStatus({})): (socket: Socket, heard: () => string) => void {
  return (socket, heard) => {
    let hasAnswered = false;
    socket.on('data', () => {
      if (hasAnswered || !heard().includes('~HS')) return;
      hasAnswered = true;
      socket.write(status);
    });
    socket.on('end', () => socket.end());
  };
}
