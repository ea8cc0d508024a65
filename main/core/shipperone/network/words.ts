import type { ErrorCode } from '../../../contract/errors.ts';

/** What is wrong with a certificate, and what to do, in one or two sentences. */
export function certificateWords(
  problem: Extract<ErrorCode, `certificate_${string}`>,
  whose: 'server' | 'proxy',
): string {
  const certificate = `The certificate of the ${whose}`;
  switch (problem) {
    case 'certificate_unknown':
      return `${certificate} was issued by somebody this station does not know. If your company checks its network traffic, enter its CA certificate in the connection; otherwise do not go on, and ask your IT person.`;
    case 'certificate_expired':
      return `${certificate} is expired or not valid yet. Check the date of this computer; if it is right, the certificate has to be renewed on the server.`;
    case 'certificate_wrong_host':
      return `${certificate} is for another name than the one in the address. Check the address, letter by letter.`;
    case 'certificate_unusable':
      return `${certificate} cannot be used. Tell your IT person.`;
  }
}

/** What is wrong with the proxy, and what to do. */
export function proxyWords(problem: Extract<ErrorCode, `proxy_${string}`>): string {
  switch (problem) {
    case 'proxy_login':
      return 'The proxy asks for a name and password, or does not take these. Enter them in the connection.';
    case 'proxy_unreachable':
      return 'The proxy of this connection cannot be reached. Check its address in the connection, and the network.';
    case 'proxy_refused':
      return 'The proxy blocks calls to ShipperOne. Ask your IT person to allow this address.';
  }
}
