import { z } from 'zod';
import { quantity } from './common.ts';

/** Why an order is no longer one to pack. */
export const goneBecause = [
  'not_listed',
  'not_accepted',
  'failed',
  'stopped',
  'nothing_left',
  'unreadable',
] as const;

/**
 * One thing that is different about an order that was opened before, with what a sentence about it needs in any
 * language. An amount or a method that is absent was taken away.
 */
export const orderChange = z.discriminatedUnion('code', [
  z.object({ code: z.literal('new_item'), name: z.string(), qty: quantity }),
  /** The line holds another product now. */
  z.object({ code: z.literal('became'), before: z.string(), after: z.string() }),
  z.object({ code: z.literal('quantity'), name: z.string(), before: quantity, after: quantity }),
  z.object({ code: z.literal('removed'), name: z.string(), qty: quantity }),
  z.object({ code: z.literal('address') }),
  z.object({ code: z.literal('shipping_method'), method: z.string().optional() }),
  /** The notes or the gift message. */
  z.object({ code: z.literal('notes') }),
  z.object({ code: z.literal('cod'), amount: z.number().optional(), currency: z.string().optional() }),
  z.object({ code: z.literal('gone'), because: z.enum(goneBecause) }),
]);
export type OrderChange = z.infer<typeof orderChange>;
