import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, request } from 'undici';
import type { HttpFault, HttpOutcome, HttpPort, HttpRequest } from './http.ts';

export interface UndiciHttp {
  readonly http: HttpPort;
  /** Drops idle connections: after sleep they are dead without knowing it. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * HTTP over undici with kept-alive connections. Redirects are not followed: ShipperOne has none, and a login
 * page must not be mistaken for it.
 */
export function createUndiciHttp(): UndiciHttp {
  const newAgent = (): Agent =>
    new Agent({ connect: { timeout: 10_000 }, keepAliveTimeout: 20_000, pipelining: 1 });
  let agent = newAgent();
  return {
    http: (wanted) => exchange(agent, wanted),
    reset: () => {
      const old = agent;
      agent = newAgent();
      void old.destroy();
    },
    close: () => agent.destroy(),
  };
}

async function exchange(agent: Agent, wanted: HttpRequest): Promise<HttpOutcome> {
  const deadline = AbortSignal.timeout(wanted.deadlineMs);
  const signal = wanted.signal === undefined ? deadline : AbortSignal.any([deadline, wanted.signal]);
  try {
    const answer = await request(wanted.url, {
      dispatcher: agent,
      method: wanted.method,
      headers: { ...wanted.headers, 'accept-encoding': 'identity' },
      ...(wanted.body === undefined ? {} : { body: wanted.body }),
      headersTimeout: wanted.deadlineMs,
      bodyTimeout: wanted.deadlineMs,
      signal,
    });
    const bytes = await readCapped(answer.body, wanted.maxBytes);
    if (bytes === undefined) return fault('too_large', true, `over ${wanted.maxBytes} bytes`);
    const text = decode(bytes, header(answer.headers['content-encoding']), wanted.maxBytes);
    if (text === undefined) return fault('broken_body', true, 'the body could not be decoded');
    const retryAfter = header(answer.headers['retry-after']);
    return { kind: 'answer', status: answer.statusCode, retryAfter, date: header(answer.headers.date), text };
  } catch (error) {
    if (wanted.signal?.aborted === true) return fault('cancelled', true, 'cancelled');
    if (deadline.aborted) return fault('timed_out', true, `no answer within ${wanted.deadlineMs} ms`);
    return faultOf(error);
  }
}

async function readCapped(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** We ask for identity; a server that compresses all the same is understood, within the cap. */
function decode(bytes: Buffer, encoding: string | undefined, maxBytes: number): string | undefined {
  const limit = { maxOutputLength: maxBytes };
  try {
    switch (encoding ?? 'identity') {
      case 'identity':
        return bytes.toString('utf8');
      case 'gzip':
        return gunzipSync(bytes, limit).toString('utf8');
      case 'deflate':
        return inflateSync(bytes, limit).toString('utf8');
      case 'br':
        return brotliDecompressSync(bytes, limit).toString('utf8');
      default:
        return undefined;
    }
  } catch {
    return undefined; // A cut or oversized body; the caller answers with a fault.
  }
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** These happen before a byte of the request is sent. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function faultOf(error: unknown): HttpFault {
  const code = codeOf(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return fault('certificate', false, code);
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return fault('timed_out', true, code);
  return fault('network', !neverLeft.has(code), code);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  // A host with several addresses fails with one error for each; they share their nature.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}

function fault(cause: HttpFault['cause'], mayHaveArrived: boolean, detail: string): HttpFault {
  return { kind: 'fault', cause, mayHaveArrived, detail };
}
