import { z } from 'zod';
import { epochMs, id, idInput } from './common.ts';

/**
 * What can be made to happen in practice mode, in the sequence in which it is shown. Each is the sandbox's scenario of
 * the same name (docs/sandbox.md), apart from `second_shop`; titles are in the catalogues under the same key.
 */
export const practiceGroups = {
  orders: [
    'new_orders',
    'odd_orders',
    'failed_orders',
    'order_changes_on_bench',
    'order_shrinks',
    'order_leaves',
    'order_rerouted',
    'order_fails',
    'order_resolved',
    'other_station_ships',
    'allocate',
    'allocation_waits',
    'allocation_fails',
  ],
  network: [
    'no_network',
    'slow',
    'captive_portal',
    'torn_answer',
    'dripping_answer',
    'lost_call',
    'lost_answer',
    'late_answer',
    'late_commit',
  ],
  shipperOne: [
    'outage',
    'server_error',
    'rush',
    'refused',
    'wrong_order',
    'token_expires',
    'token_rotates',
    'no_right_to_ship',
    'no_right_to_accept',
    'no_right_to_read',
    'clock_ahead',
    'clock_behind',
    'second_shop',
  ],
  queues: [
    'queue_shifts',
    'queue_grows',
    'last_page_repeats',
    'endless_queue',
    'empty_page',
    'duplicate_orders',
  ],
  rules: ['partials_off', 'partials_per_order', 'partials_on'],
} as const;

export type PracticeGroup = keyof typeof practiceGroups;
export type PracticeScenarioId = (typeof practiceGroups)[PracticeGroup][number];

export const practiceScenarioIds: readonly PracticeScenarioId[] = Object.values(practiceGroups).flat();

/** `reset` ends everything that lasts and is no scenario to be listed. */
export const practiceScenarioId = z.enum(practiceScenarioIds);

export const practiceScenario = z.object({
  /** Also the key of its title and sentence in the catalogues. */
  id: practiceScenarioId,
  group: z.enum(['orders', 'network', 'shipperOne', 'queues', 'rules']),
  running: z.boolean(),
  /** False: it happens once, and there is nothing to stop. */
  lasts: z.boolean(),
  /** It happens to one order: the one named, else the one on the bench, else the first that fits. */
  takesOrder: z.boolean(),
  /** It may be given a number of minutes after which it ends by itself. */
  takesMinutes: z.boolean(),
  endsAt: epochMs.optional(),
});
export type PracticeScenario = z.infer<typeof practiceScenario>;

export const practiceRunInput = z.object({
  scenario: practiceScenarioId,
  orderId: idInput.optional(),
  minutes: z.number().positive().max(1440, 'A day at most.').optional(),
});

export const practiceRun = z.object({
  /** Orders that came in or were touched. */
  orderIds: z.array(id),
  /** A made-up token to enter under Connections from now on. */
  token: z.string().optional(),
  endsAt: epochMs.optional(),
});
export type PracticeRun = z.infer<typeof practiceRun>;
