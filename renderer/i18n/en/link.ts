import type { QueueName } from '../../../main/contract/common.ts';
import type { FailureCause, FailureStage } from '../../../main/contract/orders.ts';
import type { DifferenceCode } from '../../../main/contract/reconciliation.ts';
import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('en');

/** Connections at work: pausing, long readings, business hours, and whether the counts agree. */
export const link = {
  queues: {
    pending_accept: 'Orders to accept',
    pending_shipment: 'Orders to pack',
    failed: 'Failed orders',
  } satisfies Record<QueueName, string>,
  reading: (queue: string, pages: number, orders: number) =>
    `Reading “${queue}”: ${counted(pages, 'page', 'pages')}, ${counted(orders, 'order', 'orders')} so far`,
  readingShort: (orders: number) => `reading, ${counted(orders, 'order', 'orders')} so far`,
  cancelReading: 'Stop reading',
  cancelHint: 'What was read stays. The rest is read next time.',
  pause: 'Pause',
  resume: 'Resume',
  pausedByHand: 'Paused by hand',
  pausedByHandHelp: 'Nothing is read or sent until it is resumed. Nothing is lost.',
  resumeWhere: 'Resume it in Settings, Connections.',
  exportUnsent: 'Save these messages as a file',
  colour: 'Colour',
  colours: ['Blue', 'Green', 'Rust', 'Brown', 'Plum', 'Grey', 'Violet', 'Teal'],
  hours: 'Business hours',
  hoursHint: 'In the time zone above. Outside these hours, queues are read five times less often.',
  hoursFrom: 'From',
  hoursTo: 'To',
  hoursWrong: 'Write times as 06:30.',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  sweep: 'Minutes between full readings',
  sweepHint: 'Only a full reading shows which orders have left their queue.',
  sweepWrong: 'A whole number from 1 to 1440.',
  barcodeFields: 'Where an item carries its barcode',
  barcodeFieldsHint:
    'Field names separated by commas; the first one present is used. A dot reaches into a nested field.',
  barcodeFieldsWrong: 'One to twenty names, separated by commas.',
};

export const reconcile = {
  open: 'Compare the counts',
  title: 'Do the counts agree?',
  text: 'All orders ever listed, against those in the queues and those shipped here.',
  sum: 'Queues plus shipped orders',
  everSeen: 'Ever listed',
  completed: 'Shipped here',
  agree: 'The counts agree.',
  differ: (count: number) => `${counted(count, 'order does', 'orders do')} not add up`,
  onlyFirst: (shown: number) => `The first ${num(shown)} are listed.`,
  differences: 'Orders that do not add up',
  save: 'Save as CSV',
  why: {
    unsent: 'In no queue, but the outbox still holds something for it.',
    shipped_in_part: 'Partly shipped here; ShipperOne no longer lists the rest.',
    accepted_here: 'Accepted here and in no queue: not allocated yet, or shipped elsewhere.',
    rejected_here: 'Rejected here; ShipperOne may have given it to another location.',
    left_without_us: 'Left without this station: done elsewhere, rerouted or cancelled.',
    listed_twice: 'More than one queue lists it, so it counts more than once.',
  } satisfies Record<DifferenceCode, string>,
};

export const failure = {
  likely: 'Likely cause',
  from: {
    shipperone: 'From what ShipperOne says.',
    station: 'Inferred from what this station did with the order.',
    nothing: 'Neither ShipperOne nor this station knows more.',
  },
  stage: {
    allocation: 'The ERP could not allocate the stock. Do not pack it.',
    shipment:
      'ShipperOne could not take the shipment. Check the parcel and its label before anything leaves.',
    invoicing: 'The goods have left; only the invoice failed. There is nothing to pack.',
    unknown: 'ShipperOne does not say at which step it failed. Do not pack it.',
  } satisfies Record<FailureStage, string>,
  cause: {
    cancelled: 'It was probably cancelled. If it is already packed, put the goods back.',
    out_of_stock: 'Stock is probably missing. Count the shelf and tell the tenant what is really there.',
    payment: 'Something about the payment. The tenant has to resolve it.',
    address: 'Something about the address. The tenant has to correct it.',
    amount: 'Amounts or taxes do not match. The tenant has to correct it in the ERP.',
    carrier: 'Something about the carrier or the label. Check the tracking number in the outbox.',
    unknown_item: 'The ERP does not know one of the items. The tenant has to create it.',
    unknown: 'Ask support with the message below.',
  } satisfies Record<FailureCause, string>,
  note: 'Note of this station',
  noteHint: 'Stays on this computer; ShipperOne does not see it.',
  noteSave: 'Save note',
  noteSaved: 'Note saved.',
  noteBy: (packer: string, when: string) => (packer === '' ? when : `${packer}, ${when}`),
};

export const find = {
  open: 'Find an order',
  title: 'Find an order',
  field: 'Order, customer, SKU, barcode or tracking number',
  hint: 'Any part of it, in any queue, in the outbox, or in the story of an order.',
  nothing: 'Nothing found.',
  orders: 'In the queues',
  entries: 'In the outbox',
};
