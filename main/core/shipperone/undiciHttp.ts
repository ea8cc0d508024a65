// A deadline of the real network is of real time, as undici's own; whole weeks are simulated without this file.
import { clearTimeout, setTimeout } from 'node:timers';
import { type Dispatcher, request } from 'undici';
import type { HttpFault, HttpOutcome, HttpPort, HttpRequest } from './http.ts';
import { createDispatchers } from './network/dispatchers.ts';
import { faultOf } from './network/faults.ts';
import { decompress, readCapped, textOf } from './network/readBody.ts';

export interface UndiciHttp {
  readonly http: HttpPort;
  /** Drops idle connections: after sleep they are dead without knowing it. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * HTTP over undici with kept-alive connections. Redirects are not followed: ShipperOne has none, and a login
 * page must not be mistaken for it. Nothing is sent a second time here: that is for the outbox to decide.
 */
export function createUndiciHttp(): UndiciHttp {
  const dispatchers = createDispatchers();
  return {
    http: (wanted) => exchange(dispatchers.of(wanted.route), wanted),
    reset: dispatchers.reset,
    close: dispatchers.close,
  };
}

async function exchange(dispatcher: Dispatcher, wanted: HttpRequest): Promise<HttpOutcome> {
  const { isLate, signal, end } = startDeadline(wanted);
  let hasLeft = false;
  try {
    const answer = await request(wanted.url, {
      dispatcher: dispatcher.compose(onLeaving(() => (hasLeft = true))),
      method: wanted.method,
      headers: { ...wanted.headers, 'accept-encoding': 'identity' },
      ...(wanted.body === undefined ? {} : { body: wanted.body }),
      headersTimeout: wanted.deadlineMs,
      bodyTimeout: wanted.deadlineMs,
      signal,
    });
    const bytes = await readCapped(answer.body, wanted.maxBytes);
    if (bytes === undefined) return fault('too_large', true, `over ${wanted.maxBytes} bytes`);
    const plain = decompress(bytes, header(answer.headers['content-encoding']), wanted.maxBytes);
    if (plain === undefined) return fault('broken_body', true, 'the body could not be decoded');
    const retryAfter = header(answer.headers['retry-after']);
    const date = header(answer.headers.date);
    return { kind: 'answer', status: answer.statusCode, retryAfter, date, text: textOf(plain) };
  } catch (error) {
    if (wanted.signal?.aborted === true) return fault('cancelled', hasLeft, 'cancelled');
    if (isLate()) return fault('timed_out', hasLeft, `no answer within ${wanted.deadlineMs} ms`);
    return faultOf(error, hasLeft);
  } finally {
    end();
  }
}

/** AbortSignal.timeout and .any would keep all that belongs to a call for its 30 s, long after it was answered. */
function startDeadline({ deadlineMs, signal }: Pick<HttpRequest, 'deadlineMs' | 'signal'>) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, deadlineMs);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted === true) abort();
  return {
    signal: controller.signal,
    isLate: (): boolean => late,
    end: (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}

/**
 * Tells when the request's first byte is about to go out: after names were looked up, proxies passed and certificates
 * checked. What fails before that never reached ShipperOne, whatever the error is called.
 */
function onLeaving(leaving: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const start = handler.onRequestStart?.bind(handler);
    handler.onRequestStart = (controller, context) => {
      leaving();
      start?.(controller, context);
    };
    return dispatch(options, handler);
  };
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

type PlainCause = 'timed_out' | 'too_large' | 'broken_body' | 'cancelled';

function fault(cause: PlainCause, mayHaveArrived: boolean, detail: string): HttpFault {
  return { kind: 'fault', cause, mayHaveArrived, detail };
}
