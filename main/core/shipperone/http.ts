import type { ErrorCode } from '../../contract/errors.ts';
import type { NetworkRoute } from './network/route.ts';

/** One HTTP request, as the core needs it; the implementation is `undiciHttp.ts`, tests may pass another. */
export type HttpPort = (request: HttpRequest) => Promise<HttpOutcome>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The whole exchange must be over within this time, however slowly bytes drip. */
  readonly deadlineMs: number;
  /** Cap on the decoded body: a 306 kB gzip bomb once grew the process by a gigabyte. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** Certificates and proxy of the connection; absent: the usual ones, and none. */
  readonly route?: NetworkRoute;
}

export type HttpOutcome = HttpAnswer | HttpFault;

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly date: string | undefined;
  readonly text: string;
}

/** No whole answer came. `mayHaveArrived` is false only when the request certainly never left. */
export type HttpFault = {
  readonly kind: 'fault';
  readonly mayHaveArrived: boolean;
  /** For the log and the outbox's list of tries: a system error code such as ECONNREFUSED. */
  readonly detail: string;
} & (
  | { readonly cause: 'network' | 'timed_out' | 'too_large' | 'broken_body' | 'cancelled' }
  | {
      /** Who answered could not prove to be the one that was called. */
      readonly cause: 'certificate';
      readonly problem: Extract<ErrorCode, `certificate_${string}`>;
      readonly whose: 'server' | 'proxy';
    }
  | { readonly cause: 'proxy'; readonly problem: Extract<ErrorCode, `proxy_${string}`> }
);
