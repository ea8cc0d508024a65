import { z } from 'zod';
import { faultSchema } from '../faults/fault.ts';
import { ALL_RIGHTS } from '../http/api.ts';
import { PARTIALS, QUEUES } from '../model/order.ts';
import { renderState } from '../model/render.ts';
import { PARTIAL_SHIP } from '../model/ship.ts';
import type { Sandbox } from '../sandbox.ts';
import { scenarioParameters } from '../scenarios/scenario.ts';
import { orderActionSchema, runOrderAction } from './orderActions.ts';
import { toTenantChange } from './tenantChange.ts';

/** Query and body come unread; a route throws ZodError or Error for what it cannot take. */
type Route = (
  sandbox: Sandbox,
  query: Readonly<Record<string, string>>,
  input: unknown,
) => unknown | Promise<unknown>;

const storeCode = z.string().optional();

const tenantSchema = z.strictObject({
  storeCode,
  partials: z.enum(PARTIALS).optional(),
  partialShip: z.enum(PARTIAL_SHIP).optional(),
  /** Milliseconds from accepted to pending_shipment; false moves orders on demand only. */
  autoErpMs: z.union([z.number().nonnegative(), z.literal(false)]).optional(),
  splitAllocation: z.boolean().optional(),
  failRate: z.number().min(0).max(1).optional(),
});

const tokenSchema = z.strictObject({
  token: z.string().min(1),
  storeCode: z.string(),
  rights: z.array(z.string()).default([...ALL_RIGHTS]),
});

/** All routes of the control endpoint; docs/sandbox.md shows each. */
export const CONTROL_ROUTES: Readonly<Record<string, Route>> = {
  'GET /state': (sandbox) => readState(sandbox),
  'GET /ledger': (sandbox, query) => sandbox.ledger(query.storeCode),
  'GET /requests': (sandbox) => sandbox.requests(),
  'GET /orders': (sandbox, query) => {
    const { orderId, storeCode: store } = query;
    if (orderId === undefined) {
      return Object.fromEntries(QUEUES.map((queue) => [queue, sandbox.queue(queue, store)]));
    }
    const order = sandbox.order(orderId, store);
    if (!order) throw new Error(`There is no order ${orderId}.`);
    return { ...renderState(order), tracks: order.tracks, shipments: order.shipments, left: order.left };
  },
  'POST /orders': (sandbox, _query, input) => runOrderAction(sandbox, orderActionSchema.parse(input)),
  'POST /erp': (sandbox, _query, input) => {
    const asked = z.strictObject({ storeCode }).parse(input);
    return { moved: sandbox.moveErp(asked.storeCode) };
  },
  'POST /tenant': (sandbox, _query, input) => {
    const { storeCode: store, ...change } = tenantSchema.parse(input);
    sandbox.changeTenant(toTenantChange(change, sandbox.settings(store)), store);
    return { storeCode: store, ...sandbox.settings(store) };
  },
  'POST /tokens': (sandbox, _query, input) => {
    const grant = tokenSchema.parse(input);
    sandbox.putToken(grant);
    return grant;
  },
  'DELETE /tokens': (sandbox, query) => {
    const { token } = z.strictObject({ token: z.string() }).parse(query);
    sandbox.revokeToken(token);
    return {};
  },
  'GET /scenarios': (sandbox) => sandbox.scenarios(),
  'POST /scenarios': (sandbox, _query, input) => {
    const { scenario, ...given } = scenarioParameters.extend({ scenario: z.string().min(1) }).parse(input);
    return sandbox.runScenario(scenario, given);
  },
  'DELETE /scenarios': (sandbox, query) => ({ stopped: sandbox.stopScenario(query.scenario) }),
  'GET /faults': (sandbox) => sandbox.faults(),
  'POST /network': async (sandbox, _query, input) => {
    const { plugged } = z.strictObject({ plugged: z.boolean() }).parse(input);
    await (plugged ? sandbox.plugIn() : sandbox.unplug());
    return { plugged };
  },
  'POST /faults': (sandbox, _query, input) => sandbox.setFault(faultSchema.parse(input)),
  'DELETE /faults': (sandbox, query) => ({ cleared: sandbox.clearFaults(query.id) }),
};

function readState(sandbox: Sandbox): unknown {
  return {
    url: sandbox.url,
    now: sandbox.now(),
    tenants: sandbox.tenants.map(({ storeCode: store, token, tokens }) => ({
      storeCode: store,
      ...sandbox.settings(store),
      token,
      tokens,
      counts: Object.fromEntries(QUEUES.map((queue) => [queue, sandbox.queue(queue, store).length])),
    })),
    faults: sandbox.faults(),
  };
}
