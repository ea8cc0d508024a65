import type { PackLine, PackPhase, Refusal, RefusalReason } from '../../../main/contract/packing.ts';
import type { WedgeWarning } from '../../scan/wedgeKey.ts';
import { wordsIn } from '../words.ts';

const { counted, day, num, weight } = wordsIn('en');

/** The band's title says these words already, larger. */
function withoutTitle(message: string): string {
  const rest = message.replace(/^(Wrong item|One too many|Unknown code): /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The scan answer: what it says at a glance. */
export const band = {
  label: 'Answer to the last scan',
  ready: 'Ready to scan',
  readyHint: 'Order number, packing slip, tote or item',
  readyPack: 'Scan the items in any order',
  readyTrack: 'Scan the shipping label',
  ofWord: 'of',
  counted: 'Right',
  lineDone: 'Line complete',
  allCounted: 'All items are in the box',
  opened: (orderId: string) => `${orderId} is open`,
  openedHint: (lines: number, pieces: number) =>
    `${counted(lines, 'line', 'lines')}, ${counted(pieces, 'piece', 'pieces')} to pack`,
  trackTaken: 'Label taken',
  finished: 'Packed and saved',
  commandDone: 'Done',
  choose: 'Which one is meant?',
  chooseHint: 'This code fits more than one line. Press its number or touch it.',
  chooseOpen: (open: number) => `${num(open)} open`,
  interrupted: {
    order_changed: 'Stop: this order has changed',
    order_gone: 'Stop: this order has left the queue',
  },
  interruptedHint: {
    order_changed: 'Look at the changes before you go on.',
    order_gone: 'Do not ship it. Take the items out and put them back.',
  },
  takeChange: 'Take the changes over',
  putBack: 'Put the order aside',
  refused: {
    wrong_item: 'Wrong item',
    too_many: 'One too many',
    unknown_code: 'Unknown code',
    other_order: 'Belongs to another order',
    ambiguous: 'Not clear which one',
    order_changed: 'The order has changed',
    order_gone: 'The order has left the queue',
    already_used: 'Label already used',
    not_a_track: 'Not a shipping label',
    nothing_open: 'Nothing to pack with that',
  } satisfies Record<RefusalReason, string>,
  /** The station's own sentence is English and names what was scanned and what was expected. */
  refusedDetail: (refusal: Refusal) => withoutTitle(refusal.message),
  /** In place of "Label already used" where the serial number of a piece is meant. */
  serialUsed: 'Piece already packed',
  expired: (isoDay: string) =>
    `Expired on ${day(isoDay)}. Counted; put it aside and undo if it must not go out.`,
  bestBeforePassed: (isoDay: string) =>
    `Best before ${day(isoDay)}. Counted; put it aside and undo if it must not go out.`,
  acknowledge: 'Understood',
  teach: 'Teach this code',
  stuck: 'The scan could not be saved',
  failed: 'The scan was not taken',
  scanned: 'Scanned',
  /** What the capture layer noticed about the scanner itself, by its code. */
  scannerWarning: {
    keyboard_layout:
      'The scanner types for another keyboard than this computer has; the code was read all the same. Set the computer to the US layout, or the scanner to this one.',
    caps_lock: 'Caps Lock is on; the code was read as if it were off.',
    input_method: 'An input method took the keys of the scan. Switch it off at this bench.',
    doubled_keys: 'A key of the scan arrived twice; the second was left out.',
    key_repeat: 'The computer repeated a key of the scan; the repeats were left out.',
    start_may_be_missing: 'The beginning of the code may be missing: the scanner had slept. Scan it again.',
    unreadable_key: 'A key arrived that stands for no character; the code may be incomplete. Scan it again.',
  } satisfies Record<WedgeWarning, string>,
};

export const pack = {
  title: 'Pack',
  benchLabel: 'Bench',
  phase: {
    scanning: 'Packing',
    tracking: 'Label',
    finished: 'Finished',
    parked: 'Parked',
  } satisfies Record<PackPhase, string>,
  idleTitle: 'The bench is free',
  idleText: 'Scan an order or an item, or choose an order on the left.',
  linesLabel: 'Lines of this order',
  linesLeft: (lines: number, pieces: number) =>
    lines === 0
      ? 'All lines complete'
      : `${counted(lines, 'line', 'lines')} open · ${counted(pieces, 'piece', 'pieces')} to go`,
  lineDone: 'complete',
  lineShort: (count: number, reason: string) => `${num(count)} missing: ${reason}`,
  lineLot: ({ lot, expiry, bestBefore, qty }: NonNullable<PackLine['lots']>[number]) =>
    [
      lot === undefined ? `${num(qty)} ×` : `${num(qty)} × lot ${lot}`,
      expiry === undefined ? '' : `expires ${day(expiry)}`,
      bestBefore === undefined ? '' : `best before ${day(bestBefore)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  lineSerials: (serials: readonly string[]) => `Serial ${serials.join(', ')}`,
  lineOpen: (name: string) => `Count or report ${name}`,
  next: {
    label: 'Next',
    nothing: 'Scan an order number, a packing slip, a tote or an item.',
    acknowledge: 'Put that aside. Then scan the right item, or press Esc.',
    choose: 'Say which line is meant: press its number or touch it.',
    order_changed: 'Look at the changes, then take them over.',
    order_gone: 'Take the items out and put the order aside.',
    stuck: 'Try the scan again. Scans made meanwhile wait in order.',
    one: (count: number, name: string) => `Scan ${num(count)} × ${name}.`,
    many: (name: string) => `Scan the next item, for example ${name}.`,
    label1: 'Close the box and scan its shipping label.',
    labelN: (parcel: number) => `Scan the shipping label of parcel ${num(parcel)}.`,
    finish: 'Press Finish, or scan FINISH.',
    finished: 'Scan the next order or item.',
    parked: 'Scan this order again to go on with it.',
  },
  undo: 'Undo',
  park: 'Park',
  parkTitle: 'Put this order aside',
  parkText:
    'Everything counted stays. Park it for later, or put it on hold when something must be settled first; a hold needs a reason.',
  hold: 'Hold',
  holdText: 'It cannot be finished until somebody opens it again.',
  held: 'On hold',
  close: 'Put aside',
  typeCode: 'Type a code',
  typeCodeHint: 'If it cannot be scanned',
  typeCodeSend: 'Enter',
  lineCount: 'Count without scanning',
  lineCountText: 'For items without a readable barcode. Count them, then say how many.',
  lineCountNotAllowed: 'This station counts by scanner only.',
  lineCountDo: (count: number) => `Count ${counted(count, 'piece', 'pieces')}`,
  lineMissing: 'Report missing or damaged',
  lineMissingText: 'The order then goes out short, or waits, as ShipperOne allows.',
  lineMissingDo: (count: number) => `Report ${counted(count, 'piece', 'pieces')} missing`,
  reasons: ['Barcode does not scan', 'Barcode missing', 'Many of the same'],
  shortReasons: ['Not on the shelf', 'Damaged', 'Wrong barcode', 'Wait for stock'],
  teachTitle: 'Teach this code',
  teachText: 'From now on the code means the item you choose.',
  teachItem: 'It belongs to',
  teachQuantity: 'Pieces in one pack',
  teachDo: 'Teach it',
  less: 'One less',
  more: 'One more',
  parcelsLabel: 'Parcel',
  parcel: (parcel: number) => `Parcel ${num(parcel)}`,
  parcelCount: (pieces: number) => counted(pieces, 'piece', 'pieces'),
  parcelWeight: (grams: number) => weight(grams),
  scale: {
    in_motion: 'The scale is still moving',
    under_zero: 'The scale shows less than nothing: empty it and press its zero key',
    overload: 'Too heavy for the scale',
    needs_care: 'The scale wants to be set to zero or calibrated',
  },
  parcelEmpty: 'Still empty. Scanned items appear here.',
  parcelIdle: 'What goes into the box appears here, and what became of the last parcels.',
  parcelSealed: 'sealed',
  nextParcel: 'Next parcel',
  trackTitle: 'Shipping label',
  trackNumber: 'Tracking number',
  trackHint: 'Scan it, or type it and press Enter.',
  trackCarrier: 'Carrier',
  trackCarrierAuto: 'From the number',
  trackCarrierOther: 'Another carrier …',
  trackCarrierCode: 'Carrier code, as ShipperOne knows it',
  trackDo: 'Take the number',
  trackMissing: 'Type or scan the number first.',
  trackWait: 'The label comes after the last item.',
  codLabel: (currency: string) => `Cash on delivery collected${currency === '' ? '' : `, ${currency}`}`,
  codHint: 'Reported once for the whole shipment.',
  codWrong: 'Write an amount, for example 45.90.',
  finish: 'Finish',
  finishNeedsItems: (pieces: number) => `Not yet: ${counted(pieces, 'piece', 'pieces')} to go.`,
  finishNeedsTrack: 'Not yet: a parcel has no tracking number.',
  finishHeld: 'Not while the order is on hold.',
  finishInterrupted: 'Not before the change is dealt with.',
  savedTitle: 'Saved',
  sendsIn: (seconds: number) => `Goes out in ${num(seconds)} s`,
  cancelSend: 'Cancel, open again',
  recent: 'Last parcels',
};
