import { onTestFinished } from 'vitest';
import { createShipperOneClient, type ShipperOneClient } from '../../main/core/shipperone/client.ts';
import type { HttpPort } from '../../main/core/shipperone/http.ts';
import type { NetworkRoute } from '../../main/core/shipperone/network/route.ts';
import { createUndiciHttp } from '../../main/core/shipperone/undiciHttp.ts';

export interface WireClientOptions {
  /** Of every request, or asked for each anew. */
  readonly deadlineMs?: number | (() => number | undefined);
  readonly maxBytes?: number;
  readonly route?: NetworkRoute;
}

/** The station's own client on real sockets, with time and size cut down where a test asks. */
export function wireClient(baseUrl: string, options: WireClientOptions = {}): ShipperOneClient {
  const undici = createUndiciHttp();
  onTestFinished(undici.close);
  const { deadlineMs, maxBytes, route } = options;
  const http: HttpPort = (request) =>
    undici.http({
      ...request,
      deadlineMs: (typeof deadlineMs === 'function' ? deadlineMs() : deadlineMs) ?? request.deadlineMs,
      maxBytes: maxBytes ?? request.maxBytes,
    });
  const clock = { now: Date.now, monotonic: () => performance.now() };
  const address = { baseUrl, storeCode: 'default', token: 'secret-token' };
  return createShipperOneClient(route === undefined ? address : { ...address, route }, http, clock);
}
