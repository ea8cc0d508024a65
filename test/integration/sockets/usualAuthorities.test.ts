import { createServer, rootCertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { authoritiesWith } from '../../../main/core/shipperone/network/newDispatcher.ts';
import { certificate, serverIdentity } from '../../support/certificates.ts';
import { whole } from '../../support/rawServer.ts';
import { wireClient } from '../../support/wireClient.ts';

test('a CA certificate of a connection comes beside the usual authorities, not in their place', () => {
  const authorities = authoritiesWith(certificate('ca'));
  expect(authorities).toHaveLength(rootCertificates.length + 1);
  expect(authorities).toContain(certificate('ca'));
});

test('HTTP/1.1 is spoken even with a server that offers HTTP/2', async () => {
  const spoken: (string | false | null)[] = [];
  const server = createServer(
    { ...serverIdentity('server'), ALPNProtocols: ['h2', 'http/1.1'] },
    (socket) => {
      spoken.push(socket.alpnProtocol);
      socket.once('data', () => socket.end(whole('[]')));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const route = { connectionId: 'c1', caCertificate: certificate('ca') };
  const client = wireClient(`https://127.0.0.1:${port}`, { route });
  expect(await client.readQueue('failed', { page: 1 })).toMatchObject({ kind: 'json' });
  expect(spoken).toEqual(['http/1.1']);
});
