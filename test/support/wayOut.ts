import type { HttpPort } from '../../main/core/shipperone/http.ts';
import type { NetworkRoute } from '../../main/core/shipperone/network/route.ts';

/** Where accept and ship calls go instead of ShipperOne, as long as something is wrong with the way. */
export interface Detour {
  readonly url: string;
  readonly route?: NetworkRoute;
}

/** HTTP whose calls that change something can be led elsewhere; reading is left alone. */
export interface WayOut {
  readonly http: (real: HttpPort) => HttpPort;
  detour: Detour | undefined;
  /** Bodies of the calls that were made, in order, wherever they went. */
  readonly bodies: string[];
}

/** Calls on a detour are given up after `deadlineMs`: a test of silence need not last half a minute. */
export function wayOut(deadlineMs: number): WayOut {
  const way: WayOut = {
    detour: undefined,
    bodies: [],
    http: (real) => (request) => {
      if (request.method === 'GET') return real(request);
      way.bodies.push(request.body ?? '');
      const { detour } = way;
      if (detour === undefined) return real(request);
      const url = detour.url + new URL(request.url).pathname;
      const route = detour.route === undefined ? {} : { route: detour.route };
      return real({ ...request, ...route, url, deadlineMs });
    },
  };
  return way;
}
