import { z } from 'zod';
import { ACTIONS, QUEUES } from '../model/order.ts';

/** Where a fault strikes; what is left out matches everything. */
const where = {
  /** A name to remove it by; made up when left out. */
  id: z.string().min(1).optional(),
  /** How many requests it strikes before it is used up; until removed when left out. */
  count: z.int().positive().optional(),
  /** How many matching requests pass before it begins. */
  skip: z.int().nonnegative().optional(),
  endpoint: z.enum([...QUEUES, ...ACTIONS]).optional(),
  method: z.enum(['GET', 'POST']).optional(),
  storeCode: z.string().optional(),
};

const milliseconds = z.number().nonnegative().max(86_400_000);
const headers = z.record(z.string(), z.string());

/** Everything that can go wrong on demand. "Commit" is the moment at which accept or ship takes effect. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** Waits before or after the commit; joins with another fault on the same request. */
  z.strictObject({
    kind: z.literal('latency'),
    ms: milliseconds,
    afterCommit: z.boolean().optional(),
    ...where,
  }),
  /** Another status: 429, 5xx, 401, 403, a redirect. `retryAfter` becomes the header, in seconds or as an HTTP date. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    retryAfter: z.union([z.number().nonnegative(), z.string()]).optional(),
    /** Writes the seconds of `retryAfter` as the HTTP date that they lead to, by the sandbox's clock. */
    retryAfterAsDate: z.boolean().optional(),
    message: z.string().optional(),
    /** Magento's `parameters` beside the message. */
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    body: z.string().optional(),
    headers: headers.optional(),
    afterCommit: z.boolean().optional(),
    ...where,
  }),
  /** A web page instead of JSON, with status 200: a captive portal, a proxy, a login form. */
  z.strictObject({ kind: z.literal('html'), afterCommit: z.boolean().optional(), ...where }),
  /** After the commit, only the first bytes of the answer, then the connection is cut. */
  z.strictObject({ kind: z.literal('truncated'), keepBytes: z.int().nonnegative().optional(), ...where }),
  /** After the commit, the answer comes in drops: whole in the end, after `ms`. */
  z.strictObject({ kind: z.literal('drip'), ms: milliseconds, ...where }),
  /** After the commit, the answer is about an order that nobody asked for. */
  z.strictObject({ kind: z.literal('wrongOrder'), ...where }),
  /** The connection is cut before anything takes effect. */
  z.strictObject({ kind: z.literal('cutBefore'), ...where }),
  /** The call takes effect and its answer is lost. */
  z.strictObject({ kind: z.literal('cutAfter'), ...where }),
  /** The network is gone: connections are cut before the request is even read. The control endpoint stays reachable. */
  z.strictObject({ kind: z.literal('refuse'), ...where }),
  /** Bends the list of a queue; see bentPage.ts. Pages past the end show the last page again instead of an empty list. */
  z.strictObject({ kind: z.literal('repeatLastPage'), ...where }),
  /** From page to page, `by` rows have left in front (rows are skipped); below 0, that many arrived (rows come twice). */
  z.strictObject({ kind: z.literal('shiftPages'), by: z.int().min(-99).max(99), ...where }),
  /** The queue has no end: pages past it hold orders that nobody made, `rows` of them (100). */
  z.strictObject({ kind: z.literal('endlessPages'), rows: z.int().min(1).max(100).optional(), ...where }),
  /** The page of this number is empty although others follow it (1). */
  z.strictObject({ kind: z.literal('emptyPage'), page: z.int().min(1).optional(), ...where }),
  /**
   * Orders are listed twice (`rows` of them, 5): `pages` begins each page with the end of the one before (the first with
   * its own start), `queues` puts orders of the other queues at the end of the first page.
   */
  z.strictObject({
    kind: z.literal('duplicateRows'),
    across: z.enum(['pages', 'queues']),
    rows: z.int().min(1).max(100).optional(),
    ...where,
  }),
  /** ShipperOne's clock goes ahead (or behind, below 0): stamps and the Date header. Filters and count do not apply. */
  z.strictObject({ kind: z.literal('clockSkew'), ms: z.number(), id: where.id }),
]);

export type Fault = z.infer<typeof faultSchema>;

const BENDING = ['repeatLastPage', 'shiftPages', 'endlessPages', 'emptyPage', 'duplicateRows'] as const;
/** Faults that bend the list of a queue and leave the answer itself whole. */
export type BendingFault = Extract<Fault, { kind: (typeof BENDING)[number] }>;

/** Whether a fault bends the list of a queue and leaves the answer itself whole. */
export function isBending(fault: Fault): fault is BendingFault {
  return BENDING.some((kind) => kind === fault.kind);
}

/** A fault as it lies in the book. */
export type SetFault = Fault & { readonly id: string };
