import { z } from 'zod';
import type { Fault } from '../faults/fault.ts';
import { ACTIONS, QUEUES } from '../model/order.ts';
import type { Sandbox } from '../sandbox.ts';

/** What a scenario may be told; each says in `takes` which of these it knows. */
export const scenarioParameters = z.strictObject({
  /** Absent: the first store. */
  storeCode: z.string().min(1).optional(),
  /** Absent: the first fitting order in the queue. */
  orderId: z.string().min(1).optional(),
  /** Ends by itself after so many minutes; absent: lasts until it is stopped. */
  minutes: z.number().positive().max(1440).optional(),
  /** How many orders to make, or how many calls to strike. */
  count: z.int().min(1).max(10_000).optional(),
  /** A wait, a delay, a Retry-After or a clock's error, in seconds. */
  seconds: z.number().min(0).max(86_400).optional(),
  /** The queue or the action that is meant. */
  endpoint: z.enum([...QUEUES, ...ACTIONS]).optional(),
  /** Writes Retry-After as an HTTP date instead of seconds. */
  asDate: z.boolean().optional(),
  /** Which of the guide's triggers of a 400. */
  trigger: z
    .enum(['bad_page', 'malformed_date', 'unknown_item', 'items_required', 'unreadable_body'])
    .optional(),
  /** The token that is valid from now on. */
  token: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
});
export type ScenarioParameters = z.infer<typeof scenarioParameters>;
export type ParameterName = keyof ScenarioParameters;

export interface ScenarioStage {
  readonly sandbox: ScenarioSandbox;
  readonly given: ScenarioParameters;
}

/** What scenarios work with: the handles of a sandbox, without its life and its network. */
export type ScenarioSandbox = Pick<
  Sandbox,
  | 'tenants'
  | 'queue'
  | 'order'
  | 'addOrder'
  | 'changeOrder'
  | 'removeOrder'
  | 'cancelOrder'
  | 'returnOrder'
  | 'shipElsewhere'
  | 'failOrder'
  | 'resolveOrder'
  | 'moveErp'
  | 'settings'
  | 'changeTenant'
  | 'putToken'
  | 'revokeToken'
>;

/** What a scenario has set going. */
export interface Started {
  /** At work until the scenario ends. */
  readonly faults?: readonly Fault[];
  /** Orders that it made or touched. */
  readonly orderIds?: readonly string[];
  /** The token to enter from now on. */
  readonly token?: string;
  /** Puts back what is not a fault. */
  readonly stop?: () => void;
}

export type ScenarioGroup = 'network' | 'shipperOne' | 'queues' | 'orders' | 'rules';

/** One thing that can happen, by name: for tests, for the control endpoint and for practice mode. */
export interface Scenario {
  readonly group: ScenarioGroup;
  /** False: it happens once, and there is nothing to stop. */
  readonly lasts: boolean;
  /** Of the scenarios that share a slot only one runs at a time. */
  readonly slot?: 'clock' | 'partials' | 'token';
  readonly takes: readonly ParameterName[];
  /** One plain sentence; docs/sandbox.md and the control endpoint show it. */
  readonly about: string;
  /** @throws Error in plain words when there is no order, store or token to do it with. */
  readonly start: (stage: ScenarioStage) => Started;
}
