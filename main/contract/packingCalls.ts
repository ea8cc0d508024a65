import { z } from 'zod';
import { money, nothing, orderRef, packValue, parcelNumber, trackInput } from './callParts.ts';
import { epochMs, id, idInput, quantity, reason } from './common.ts';
import { approved } from './packers.ts';
import { pack, scanAnswer, scanInput } from './packing.ts';

export const packingCalls = {
  'pack.get': { input: nothing, value: packValue },
  'pack.open': { input: orderRef, value: packValue },
  'pack.scan': { input: scanInput, value: scanAnswer },
  /** The first keys of a scan are there: readings and sendings rest until it is answered. A hint, of which nothing hangs. */
  'pack.scanComing': { input: nothing, value: nothing },
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
  /**
   * Of the carrier for the labels of the open order that are scanned next, by whatever way; empty leaves it to the
   * number. Forgotten once the order is parked or finished, and by a new start.
   */
  'pack.chooseCarrier': { input: z.object({ carrierCode: z.string().max(200) }), value: packValue },
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
  /**
   * Takes the scans of HID scanners away from the bench for so many seconds (0 gives them back), for the set-up and
   * for fields and dialogs that wait for one; answers with those that came since it was last asked.
   */
  'scanner.borrow': {
    input: z.object({
      seconds: z.int().min(0).max(30),
      /** A badge is to be scanned: what comes stands in no log. */
      forBadge: z.boolean().optional(),
      /** Only command barcodes are taken away; every other scan goes to the bench. */
      onlyCommands: z.boolean().optional(),
    }),
    value: z.object({ scans: z.array(z.object({ raw: z.string(), at: epochMs })) }),
  },
} as const;
