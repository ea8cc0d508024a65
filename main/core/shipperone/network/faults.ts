import { errors } from 'undici';
import type { HttpFault } from '../http.ts';

/** Errors that came from connecting to a proxy, not to the server behind it. */
const proxyFaults = new WeakSet<Error>();

/** Marks an error as the proxy's own; undici hands it on without saying so. */
export function noteProxyFault(error: Error): void {
  proxyFaults.add(error);
}

/**
 * What a failed exchange means.
 * @param hasLeft whether the first byte of the request may have gone out.
 */
export function faultOf(error: unknown, hasLeft: boolean): HttpFault {
  const code = codeOf(error);
  const isOfProxy = chainOf(error).some((one) => proxyFaults.has(one));
  const certificate = certificateProblem(code);
  if (certificate !== undefined && !hasLeft) {
    const whose = isOfProxy ? 'proxy' : 'server';
    return {
      kind: 'fault',
      cause: 'certificate',
      problem: certificate,
      whose,
      mayHaveArrived: false,
      detail: code,
    };
  }
  const proxy = hasLeft ? undefined : proxyProblem(error, isOfProxy);
  if (proxy !== undefined) {
    const detail = refusedStatus(error) ?? code;
    return { kind: 'fault', cause: 'proxy', problem: proxy, mayHaveArrived: false, detail };
  }
  const isTime = code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
  return { kind: 'fault', cause: isTime ? 'timed_out' : 'network', mayHaveArrived: hasLeft, detail: code };
}

type CertificateProblem = Extract<HttpFault, { cause: 'certificate' }>['problem'];
type ProxyProblem = Extract<HttpFault, { cause: 'proxy' }>['problem'];

/** OpenSSL's names (X509_V_ERR_...) as Node gives them. */
function certificateProblem(code: string): CertificateProblem | undefined {
  switch (code) {
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'certificate_unknown';
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return 'certificate_expired';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return 'certificate_wrong_host';
    default:
      return /CERT|_CA$|INVALID_PURPOSE/.test(code) ? 'certificate_unusable' : undefined;
  }
}

function proxyProblem(error: unknown, isOfProxy: boolean): ProxyProblem | undefined {
  const status = refusedStatus(error);
  if (status === '407') return 'proxy_login';
  if (status !== undefined) return 'proxy_refused';
  const isCutTunnel = error instanceof errors.ProxyConnectionError;
  const isSilentTunnel = error instanceof errors.HeadersTimeoutError;
  return isOfProxy || isCutTunnel || isSilentTunnel ? 'proxy_unreachable' : undefined;
}

/** The status with which a proxy refused to connect; undici has it only in words. */
function refusedStatus(error: unknown): string | undefined {
  return error instanceof errors.RequestAbortedError
    ? /^Proxy response \((\d{3})\)/.exec(error.message)?.[1]
    : undefined;
}

function chainOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : [];
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  // A host with several addresses fails with one error for each; they share their nature.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error.cause instanceof Error && certificateProblem(codeOf(error.cause)) !== undefined)
    return codeOf(error.cause);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
