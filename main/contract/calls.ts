import { z } from 'zod';
import { backup, restored } from './backups.ts';
import { carrier } from './carriers.ts';
import { catalogueReport, importProblem, taughtCode } from './catalogue.ts';
import { cursor, epochMs, id, idInput, limit, quantity, queueName, reason } from './common.ts';
import { connection, connectionInput, connectionTest } from './connections.ts';
import { callError } from './errors.ts';
import { order, orderNote, orderRow } from './orders.ts';
import { entry, entryDetail, entryState } from './outbox.ts';
import {
  approved,
  guardedAction,
  packer,
  packerInput,
  packerProblem,
  pinInput,
  signInInput,
} from './packers.ts';
import { pack, scanAnswer, scanInput } from './packing.ts';
import { practiceRun, practiceRunInput, practiceScenario, practiceScenarioId } from './practice.ts';
import { printInput } from './printing.ts';
import { reconciliation } from './reconciliation.ts';
import { settings, settingsInput } from './settings.ts';
import { status, syncResult } from './status.ts';

const nothing = z.object({});
const packValue = z.object({ pack: pack.nullable() });
const orderRef = z.object({ connectionId: idInput, orderId: idInput });
const decisionItems = z
  .array(
    z.object({
      itemId: idInput,
      qty: quantity,
      /** Why fewer than ordered; stays at this station. */
      reason: reason.optional(),
    }),
  )
  .min(1)
  .max(10_000);
const money = z.number().min(0).max(1_000_000_000);
const parcelNumber = z.int().min(1).max(999);
const trackInput = z.object({
  carrierCode: z.string().trim().min(1).max(64),
  title: z.string().trim().max(200).optional(),
  trackNumber: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'A tracking number is one line of visible characters.'),
});
const importInput = z.object({
  connectionId: idInput,
  csv: z.string().max(10_000_000, 'The file is larger than 10 MB; divide it into several.'),
  takeGoodRows: z.boolean().optional(),
});
/** `good` counts the rows without a problem, whether or not they were imported. */
const importValue = z.object({ imported: quantity, good: quantity, rows: z.array(importProblem) });
const entryRef = z.object({ entryId: idInput });
const entryValue = z.object({ entry });

/**
 * Every call that crosses the bridge, with the shapes of what goes in and what comes back. rpc/server parses
 * each input once with this table and refuses to start when a call has no handler.
 */
export const calls = {
  'connections.list': { input: nothing, value: z.object({ connections: z.array(connection) }) },
  'connections.save': { input: connectionInput.extend(approved), value: z.object({ connectionId: id }) },
  'connections.test': { input: z.object({ connectionId: idInput }), value: connectionTest },
  /** By hand: nothing is read or sent until it is resumed by hand, whatever ShipperOne says of the token. */
  'connections.pause': {
    input: z.object({ connectionId: idInput, paused: z.boolean(), ...approved }),
    value: nothing,
  },
  'connections.remove': { input: z.object({ connectionId: idInput, ...approved }), value: nothing },

  'orders.list': {
    input: z.object({
      queue: queueName,
      connectionId: idInput.optional(),
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
      /** So many rows further on: for a list whose scroll bar jumps into the middle. */
      offset: z.int().min(0).max(10_000_000).optional(),
    }),
    value: z.object({
      rows: z.array(orderRow),
      total: quantity,
      /** Set when a wide search was not counted to the end: `total` then is at least as many as there are. */
      isTotalRough: z.boolean().optional(),
      nextCursor: cursor.optional(),
    }),
  },
  /** Everywhere at once: the queues, and what this station has decided on, by order or tracking number. */
  'orders.search': {
    input: z.object({ text: z.string().trim().min(1).max(400), limit: z.int().min(1).max(50).optional() }),
    value: z.object({ orders: z.array(orderRow), entries: z.array(entry) }),
  },
  'orders.get': { input: orderRef, value: z.object({ order }) },
  /** A note of this station about an order; an empty text takes it away. */
  'orders.setNote': {
    input: orderRef.extend({ text: z.string().trim().max(4000) }),
    value: z.object({ note: orderNote.optional() }),
  },
  /** Whether the queues and what was shipped add up to everything that was ever listed, per connection. */
  'orders.reconcile': {
    input: z.object({ connectionId: idInput.optional() }),
    value: z.object({ perConnection: z.array(reconciliation) }),
  },
  /** The differences of one connection as a table for a spreadsheet. */
  'orders.exportDifferences': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },

  'accept.submit': { input: orderRef.extend({ items: decisionItems }), value: z.object({ entryId: id }) },
  'accept.bulk': {
    input: z.object({ orders: z.array(orderRef).min(1).max(1000) }),
    value: z.object({
      results: z.array(
        z.object({
          connectionId: id,
          orderId: id,
          ok: z.boolean(),
          entryId: id.optional(),
          error: callError.optional(),
        }),
      ),
    }),
  },

  'pack.get': { input: nothing, value: packValue },
  'pack.open': { input: orderRef, value: packValue },
  'pack.scan': { input: scanInput, value: scanAnswer },
  'pack.acknowledge': { input: nothing, value: packValue },
  'pack.choose': { input: z.object({ itemId: idInput }), value: packValue },
  'pack.undo': { input: nothing, value: packValue },
  'pack.confirm': {
    input: z.object({ itemId: idInput, qty: quantity.min(1), reason: reason.optional(), ...approved }),
    value: packValue,
  },
  'pack.parcelAdd': { input: nothing, value: packValue },
  'pack.parcelSeal': { input: z.object({ parcel: parcelNumber.optional() }), value: packValue },
  'pack.moveItem': {
    input: z.object({ itemId: idInput, from: parcelNumber, to: parcelNumber, qty: quantity.min(1) }),
    value: packValue,
  },
  'pack.short': {
    input: z.object({ itemId: idInput, qty: quantity.min(1).optional(), reason, ...approved }),
    value: packValue,
  },
  'pack.hold': { input: z.object({ reason }), value: packValue },
  'pack.park': { input: z.object({ reason: reason.optional() }), value: packValue },
  'pack.track': { input: trackInput.extend({ parcel: parcelNumber.optional() }), value: packValue },
  /** The weight of a parcel; without `parcel` the one being filled, or the next that waits for its label. */
  'pack.weigh': {
    input: z.object({ grams: z.number().min(0.001).max(10_000_000), parcel: parcelNumber.optional() }),
    value: packValue,
  },
  'pack.finish': {
    input: z.object({ codAmount: money.optional(), packageValue: money.optional() }),
    value: z.object({ entryId: id, pack: pack.optional() }),
  },
  'pack.cancelSend': { input: z.object({ entryId: idInput.optional() }), value: packValue },
  'pack.takeChange': { input: nothing, value: packValue },
  'pack.close': { input: nothing, value: packValue },

  'outbox.list': {
    input: z.object({
      state: entryState.optional(),
      /** Part of an order or tracking number. */
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
    value: z.object({ entries: z.array(entry), total: quantity, nextCursor: cursor.optional() }),
  },
  'outbox.get': { input: entryRef, value: z.object({ entry: entryDetail }) },
  'outbox.retry': {
    input: z.object({ entryId: idInput.optional() }),
    value: z.object({ retried: quantity }),
  },
  'outbox.edit': {
    input: entryRef.extend({ tracks: z.array(trackInput).min(1).max(999) }),
    value: entryValue,
  },
  'outbox.discard': { input: entryRef.extend({ reason, ...approved }), value: entryValue },
  'outbox.export': {
    input: z.object({ format: z.enum(['json', 'csv']), connectionId: idInput.optional() }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },

  'sync.now': {
    input: z.object({ connectionId: idInput.optional(), sweep: z.boolean().optional() }),
    value: z.object({ results: z.array(syncResult) }),
  },
  /** Stops readings that run or wait; what was read stays, and the queues are read again on their cadence. */
  'sync.cancel': {
    input: z.object({ connectionId: idInput.optional() }),
    value: z.object({ cancelled: quantity }),
  },
  'sync.status': { input: nothing, value: z.object({ status }) },

  'catalogue.teach': {
    input: z.object({
      connectionId: idInput,
      code: z.string().trim().min(1).max(400),
      sku: z.string().min(1).max(400),
      quantity: quantity.min(1).max(100_000).optional(),
      ...approved,
    }),
    value: packValue,
  },
  'catalogue.forget': {
    input: z.object({ connectionId: idInput, code: z.string().trim().min(1).max(400), ...approved }),
    value: z.object({ forgotten: z.boolean() }),
  },

  'catalogue.list': {
    input: z.object({
      connectionId: idInput,
      /** A part of the code or of the SKU. */
      search: z.string().max(400).optional(),
      cursor: cursor.optional(),
      limit: limit.optional(),
    }),
    value: z.object({ rows: z.array(taughtCode), total: quantity, nextCursor: cursor.optional() }),
  },
  /** Without `days`: the last 90. */
  'catalogue.report': {
    input: z.object({ connectionId: idInput, days: z.int().min(1).max(3650).optional() }),
    value: catalogueReport,
  },
  /** Nothing is imported while a row has a problem, unless `takeGoodRows`. */
  'catalogue.import': {
    input: importInput.extend(approved),
    value: importValue,
  },
  'catalogue.export': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },

  /** The carriers of a connection; see docs/scanners.md for their patterns. */
  'carriers.list': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ carriers: z.array(carrier) }),
  },
  /** Adds a carrier or changes the one of the same code; `instead` is the code that it had before. */
  'carriers.save': {
    input: z.object({ connectionId: idInput, carrier, instead: z.string().max(64).optional(), ...approved }),
    value: z.object({ carriers: z.array(carrier) }),
  },
  'carriers.remove': {
    input: z.object({ connectionId: idInput, code: z.string().min(1).max(64), ...approved }),
    value: z.object({ removed: z.boolean() }),
  },
  'carriers.import': { input: importInput.extend(approved), value: importValue },
  'carriers.export': {
    input: z.object({ connectionId: idInput }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },

  /**
   * Takes the scans of HID scanners away from the bench for so many seconds (0 gives them back), for the set-up and
   * its test field; answers with those that came since it was last asked.
   */
  'scanner.borrow': {
    input: z.object({
      seconds: z.int().min(0).max(30),
      /** A badge is to be scanned: what comes stands in no log. */
      forBadge: z.boolean().optional(),
    }),
    value: z.object({ scans: z.array(z.object({ raw: z.string(), at: epochMs })) }),
  },

  /** What the window shows for paper, as a PDF. */
  'print.pdf': { input: printInput, value: z.object({ fileName: z.string(), base64: z.string() }) },
  /** The same by the system's print dialog; answers when that is closed. */
  'print.show': { input: printInput, value: nothing },

  /** Closes this station and opens the practice one (or back); the window then starts afresh. */
  'station.setMode': { input: z.object({ practice: z.boolean() }), value: nothing },
  /** What can be made to happen in practice mode; refused with `not_allowed` outside it, as are the next two. */
  'practice.scenarios': { input: nothing, value: z.object({ scenarios: z.array(practiceScenario) }) },
  'practice.run': { input: practiceRunInput, value: practiceRun },
  /** Ends one, or all that last and every fault with them. */
  'practice.stop': {
    input: z.object({ scenario: practiceScenarioId.optional() }),
    value: z.object({ stopped: quantity }),
  },
  'packers.list': { input: nothing, value: z.object({ packers: z.array(packer) }) },
  /** Adds a packer or changes one. A lead has a PIN; names and badges are of one packer each. */
  'packers.save': { input: packerInput.extend(approved), value: z.object({ packer }) },
  'packers.remove': { input: z.object({ packerId: idInput, ...approved }), value: nothing },
  /** Who works here from now on; also unlocks. The order on the bench stays. A badge can be scanned instead. */
  'packers.signIn': { input: signInInput, value: z.object({ packer }) },
  'packers.signOut': { input: nothing, value: nothing },
  /** Somebody is at the bench although nothing is scanned: the station is not locked yet. */
  'packers.present': { input: nothing, value: nothing },
  /** A lead allows one call of this kind, within a minute. */
  'packers.approve': {
    input: z.union([
      z.object({ packerId: idInput, pin: pinInput, action: guardedAction }),
      z.object({ badge: z.string().max(200), pin: pinInput, action: guardedAction }),
    ]),
    value: z.object({ approvalId: id, lead: z.string() }),
  },
  /** For another station: names, roles, and PINs and badges as hashes. */
  'packers.export': {
    input: z.object({ ...approved }),
    value: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Adds and changes packers, and removes none. Those with a problem are left out. */
  'packers.import': {
    input: z.object({ text: z.string().max(1_000_000, 'This file is too large.'), ...approved }),
    value: z.object({ imported: quantity, problems: z.array(packerProblem) }),
  },
  /** A badge that nobody has yet, to be printed; it counts once it is saved for somebody. */
  'packers.newBadge': { input: nothing, value: z.object({ badge: z.string() }) },
  'settings.get': { input: nothing, value: z.object({ settings }) },
  'settings.set': { input: settingsInput.extend(approved), value: z.object({ settings }) },
  'backup.list': { input: nothing, value: z.object({ backups: z.array(backup) }) },
  'backup.now': { input: nothing, value: z.object({ backup }) },
  /** Settings, connections and taught codes go back; whatever was packed or decided since is kept. */
  'backup.restore': { input: z.object({ backupId: idInput, ...approved }), value: restored },
  'diagnostics.bundle': { input: nothing, value: z.object({ fileName: z.string(), text: z.string() }) },
} as const;

export type CallName = keyof typeof calls;
/** What a caller writes. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler receives, after parsing. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallValue<N extends CallName> = z.output<(typeof calls)[N]['value']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
