import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent, type buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici';
import { noteProxyFault } from './faults.ts';
import type { NetworkRoute, ProxyRoute } from './route.ts';

/** Connecting, and asking a proxy to connect, must not use up the time of the whole exchange. */
const connectTimeout = 10_000;

/**
 * HTTP/1.1 only: all that is promised about lost answers was seen on it, and a station's few calls gain nothing from
 * HTTP/2. What a proxy is told in the environment is not used; certificates are always verified.
 */
const common = { keepAliveTimeout: 20_000, pipelining: 1, allowH2: false } as const;

/** The sockets of one route. @throws when the CA certificate cannot be read; the form has checked that it can. */
export function newDispatcher({ caCertificate, proxy }: NetworkRoute): Dispatcher {
  const tls =
    caCertificate === undefined
      ? {}
      : { secureContext: createSecureContext({ ca: authoritiesWith(caCertificate) }) };
  if (proxy === undefined) return new Agent({ ...common, connect: { ...tls, timeout: connectTimeout } });
  return new ProxyAgent({
    ...common,
    uri: proxy.url,
    connectTimeout,
    proxyTunnel: true,
    proxyTls: tls,
    requestTls: tls,
    clientFactory: (origin, { connect }: { readonly connect: buildConnector.connector }) =>
      new Pool(origin, { ...common, headersTimeout: connectTimeout, connect: noting(connect) }),
    ...(proxy.login === undefined ? {} : { token: basic(proxy.login) }),
  });
}

/** The usual authorities and this one: a list of our own alone would replace them. */
export function authoritiesWith(caCertificate: string): string[] {
  return [...rootCertificates, caCertificate];
}

/** A failure to reach the proxy looks like one to reach the server; this keeps them apart. */
function noting(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...result) => {
      const [error] = result;
      if (error !== null) noteProxyFault(error);
      callback(...result);
    });
}

function basic({ user, password }: NonNullable<ProxyRoute['login']>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
