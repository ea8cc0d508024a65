import { z } from 'zod';
import { epochMs, id, quantity, queueName } from './common.ts';

/** What the station itself knows about an order, laid over what ShipperOne says. */
const stationNote = z.object({
  state: z.enum(['open', 'parked', 'held', 'finished', 'deciding', 'attention']),
  at: epochMs.optional(),
  reason: z.string().optional(),
  packer: z.string().optional(),
  counted: quantity.optional(),
  /** Pieces declared missing, where there are any. */
  missing: quantity.optional(),
  /** Of a parked order: the item it stopped at, and how many of its lines are done. */
  line: z.string().optional(),
  linesDone: quantity.optional(),
  lines: quantity.optional(),
});
export type StationNote = z.infer<typeof stationNote>;

export const orderRow = z.object({
  connectionId: id,
  orderId: id,
  queue: queueName,
  status: z.string(),
  itemCount: quantity,
  unitCount: quantity,
  partialsAllowed: z.boolean(),
  /** Why this order cannot be worked on, in plain words; it is kept and listed all the same. */
  problem: z.string().optional(),
  customer: z.string().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  promisedAt: z.string().optional(),
  shippingMethod: z.string().optional(),
  station: stationNote.optional(),
});
export type OrderRow = z.infer<typeof orderRow>;

const orderItem = z.object({
  itemId: id,
  sku: z.string(),
  name: z.string(),
  /** Pieces to decide on or to pack now. */
  qty: quantity,
  /** Pieces once ordered, accepted and shipped, where ShipperOne says so. */
  qtyOrdered: quantity.optional(),
  qtyAccepted: quantity.optional(),
  qtyShipped: quantity.optional(),
  barcodes: z.array(z.string()),
});
export type OrderItem = z.infer<typeof orderItem>;

export const address = z.object({
  name: z.string(),
  company: z.string().optional(),
  street: z.array(z.string()),
  city: z.string().optional(),
  region: z.string().optional(),
  postcode: z.string().optional(),
  country: z.string().optional(),
  telephone: z.string().optional(),
});
export type Address = z.infer<typeof address>;

/** Facts of an order beside its lines. All optional: ShipperOne's guide does not show the whole order. */
export const orderDetails = z.object({
  status: z.string(),
  partialsAllowed: z.boolean(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  promisedAt: z.string().optional(),
  shippingMethod: z.string().optional(),
  carrierCode: z.string().optional(),
  customer: z.string().optional(),
  address: address.optional(),
  notes: z.array(z.string()),
  /** The customer's, as the order names it ("de_AT", "German"). */
  language: z.string().optional(),
  giftMessage: z.string().optional(),
  codAmount: z.number().optional(),
  packageValue: z.number().optional(),
  currency: z.string().optional(),
  priority: z.string().optional(),
  failureReason: z.string().optional(),
  failureStage: z.string().optional(),
});
export type OrderDetails = z.infer<typeof orderDetails>;

const failureStages = ['allocation', 'shipment', 'invoicing', 'unknown'] as const;
export type FailureStage = (typeof failureStages)[number];

const failureCauses = [
  'cancelled',
  'out_of_stock',
  'payment',
  'address',
  'amount',
  'carrier',
  'unknown_item',
  'unknown',
] as const;
export type FailureCause = (typeof failureCauses)[number];

/** Why an order probably failed, for people to read; `from` says what the guess rests on. */
export const likelyCause = z.object({
  stage: z.enum(failureStages),
  cause: z.enum(failureCauses),
  from: z.enum(['shipperone', 'station', 'nothing']),
});
export type LikelyCause = z.infer<typeof likelyCause>;

/** What somebody at this station wrote down about an order; it never leaves the station. */
export const orderNote = z.object({ text: z.string(), packer: z.string(), at: epochMs });
export type OrderNote = z.infer<typeof orderNote>;

export const order = orderDetails.extend({
  connectionId: id,
  orderId: id,
  queue: queueName,
  /** All queues that list the order: a partly accepted order stands in two. */
  queues: z.array(queueName),
  items: z.array(orderItem),
  problem: z.string().optional(),
  station: stationNote.optional(),
  /** For an order that has failed. */
  likelyCause: likelyCause.optional(),
  note: orderNote.optional(),
  /** When the station first saw it in this queue. */
  firstSeenAt: epochMs,
});
export type Order = z.infer<typeof order>;

export const queueCounts = z.object({
  pending_accept: quantity,
  pending_shipment: quantity,
  failed: quantity,
});
export type QueueCounts = z.infer<typeof queueCounts>;
