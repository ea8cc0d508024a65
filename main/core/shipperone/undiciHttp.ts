// A deadline of the real network is of real time, as undici's own; whole weeks are simulated without this file.
import { clearTimeout, setTimeout } from 'node:timers';
import type { Dispatcher } from 'undici';
import type { HttpFault, HttpOutcome, HttpPort, HttpRequest } from './http.ts';
import { createDispatchers } from './network/dispatchers.ts';
import { faultOf } from './network/faults.ts';
import { decompress, textOf } from './network/readBody.ts';

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

/** What undici is told when we end an exchange ourselves; nobody else hears of it. */
const stopped = new Error('The station ended this exchange.');

/**
 * undici's `request` gives the body as a stream. All that is wanted here is its bytes, so the exchange is taken as it
 * comes from the dispatcher: 58 µs of CPU time less for each call, of 313.
 */
function exchange(dispatcher: Dispatcher, wanted: HttpRequest): Promise<HttpOutcome> {
  const { deadlineMs, maxBytes, signal } = wanted;
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    let hasLeft = false;
    let isOver = false;
    let head: Head | undefined;
    const chunks: Buffer[] = [];
    let size = 0;

    const end = (outcome: HttpOutcome): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const stop = (outcome: HttpFault): void => {
      end(outcome);
      controller?.abort(stopped);
    };
    const cancel = (): void => stop(fault('cancelled', hasLeft, 'cancelled'));
    // The whole exchange: AbortSignal.timeout would keep all that belongs to it for 30 s, long after the answer.
    const timer = setTimeout(
      () => stop(fault('timed_out', hasLeft, `no answer within ${deadlineMs} ms`)),
      deadlineMs,
    );
    if (signal?.aborted === true) {
      cancel();
      return;
    }
    signal?.addEventListener('abort', cancel);
    const handler: Dispatcher.DispatchHandler = {
      // The first byte is about to go out: names were looked up, proxies passed and certificates checked. What fails
      // before that never reached ShipperOne, whatever the error is called.
      onRequestStart: (begun) => {
        controller = begun;
        if (isOver) begun.abort(stopped);
        else hasLeft = true;
      },
      onResponseStart: (_, status, headers) => {
        if (status >= 200) head = { status, headers };
      },
      onResponseData: (_, chunk) => {
        size += chunk.byteLength;
        if (size > maxBytes) stop(fault('too_large', true, `over ${maxBytes} bytes`));
        else chunks.push(chunk);
      },
      onResponseEnd: () => end(outcomeOf(head, chunks, maxBytes)),
      onResponseError: (_, error) => end(faultOf(error, hasLeft)),
    };
    try {
      const { origin, pathname, search } = new URL(wanted.url);
      dispatcher.dispatch(
        {
          origin,
          path: pathname + search,
          method: wanted.method,
          headers: { ...wanted.headers, 'accept-encoding': 'identity' },
          ...(wanted.body === undefined ? {} : { body: wanted.body }),
          headersTimeout: deadlineMs,
          bodyTimeout: deadlineMs,
        },
        handler,
      );
    } catch (error) {
      end(faultOf(error, hasLeft));
    }
  });
}

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function outcomeOf(head: Head | undefined, chunks: readonly Buffer[], maxBytes: number): HttpOutcome {
  if (head === undefined) return fault('broken_body', true, 'an answer without a head');
  const { headers, status } = head;
  const encoding = header(headers['content-encoding']);
  const plain = decompress(Buffer.concat(chunks), encoding, maxBytes);
  if (plain === undefined) return fault('broken_body', true, 'the body could not be decoded');
  const retryAfter = header(headers['retry-after']);
  return { kind: 'answer', status, retryAfter, date: header(headers.date), text: textOf(plain) };
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

type PlainCause = 'timed_out' | 'too_large' | 'broken_body' | 'cancelled';

function fault(cause: PlainCause, mayHaveArrived: boolean, detail: string): HttpFault {
  return { kind: 'fault', cause, mayHaveArrived, detail };
}
