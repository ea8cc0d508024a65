/** One request as it was seen. Neither bodies nor tokens are kept here; the ledger has the bodies of calls. */
export interface LoggedRequest {
  readonly seq: number;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly storeCode?: string;
  /** Queue or action; left out when the path is no endpoint. */
  readonly endpoint?: string;
  /** The status sent; 0 when the connection was cut; undefined while the request is at work. */
  readonly status?: number;
  /** Kinds of the faults at work. */
  readonly faults: readonly string[];
}

export interface RequestLog {
  /** Notes a request as it arrives; the result notes its end. */
  begin(request: Omit<LoggedRequest, 'seq' | 'status'>): (status: number) => void;
  /** The newest requests, oldest first. */
  all(): readonly LoggedRequest[];
  clear(): void;
}

/** How many requests are kept: a shift of polling two queues every 30 seconds stays below it. */
const KEPT = 10_000;

/** Keeps the newest requests, those under way included. */
export function createRequestLog(): RequestLog {
  const requests = new Map<number, LoggedRequest>();
  let seq = 0;
  return {
    begin: (request) => {
      seq += 1;
      const number = seq;
      requests.set(number, { seq: number, ...request });
      requests.delete(number - KEPT);
      return (status) => {
        const noted = requests.get(number);
        if (noted) requests.set(number, { ...noted, status });
      };
    },
    all: () => [...requests.values()],
    clear: () => requests.clear(),
  };
}
