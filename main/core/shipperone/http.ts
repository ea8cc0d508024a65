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
export interface HttpFault {
  readonly kind: 'fault';
  readonly cause: 'network' | 'timed_out' | 'too_large' | 'broken_body' | 'cancelled' | 'certificate';
  readonly mayHaveArrived: boolean;
  /** For the log and the outbox's list of tries: a system error code such as ECONNREFUSED. */
  readonly detail: string;
}
