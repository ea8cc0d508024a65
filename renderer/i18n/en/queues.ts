import type { StationNote } from '../../../main/contract/orders.ts';
import { wordsIn } from '../words.ts';

const { counted, num, plural } = wordsIn('en');

export const queue = {
  label: 'Orders to pack',
  search: 'Search orders',
  searchHint: 'Order, name, SKU …',
  count: (count: number) => counted(count, 'order', 'orders'),
  found: (count: number) => `${num(count)} found`,
  foundMany: 'Many found: type more to narrow them down',
  size: (lines: number, pieces: number) =>
    `${counted(lines, 'line', 'lines')} · ${counted(pieces, 'piece', 'pieces')}`,
  connection: 'Connection',
  allConnections: 'All connections',
  noneOfConnection: (name: string) =>
    `Only orders of ${name} are shown here. Those of the other connections can be scanned all the same.`,
  showAll: 'Show all',
  emptyTitle: 'No orders to pack',
  emptyText: 'Accepted orders appear here by themselves once ShipperOne hands them over.',
  noneTitle: 'Nothing found',
  noneText: 'Search by order number, name, SKU or barcode.',
  open: (orderId: string) => `Open ${orderId}`,
  unreadable: 'Cannot be read',
  note: {
    open: 'On the bench',
    parked: 'Parked',
    held: 'On hold',
    finished: 'Packed, being sent',
    deciding: 'Answer being sent',
    attention: 'Needs attention',
  } satisfies Record<StationNote['state'], string>,
  parkedBy: (packer: string) => `by ${packer}`,
  atLine: (done: number, lines: number, line: string) =>
    `${num(done)} of ${counted(lines, 'line', 'lines')} done, at ${line}`,
};

export const accept = {
  title: 'Accept',
  listLabel: 'Orders to accept, oldest first',
  search: 'Search orders to accept',
  emptyTitle: 'No orders to accept',
  emptyText:
    'New orders appear here as soon as ShipperOne offers them. The queue is read every minute or so.',
  chooseTitle: 'Choose an order',
  chooseText: 'Arrow keys move, Enter accepts, number keys set a quantity.',
  ordered: 'Ordered',
  take: 'Accept',
  takeOf: (item: string) => `Pieces of ${item} to accept`,
  less: 'One less',
  more: 'One more',
  reject: 'Reject',
  all: 'All',
  fewer: (count: number) => `${num(count)} fewer`,
  partialYes: 'This order allows partial quantities.',
  partialNo: 'This order goes out complete: each line in full, or rejected with 0.',
  linesLabel: 'Quantities to accept',
  reason: 'Why fewer (not sent to ShipperOne)',
  reasonStays: 'Reasons stay at this station; ShipperOne only gets the quantities.',
  rejectReasons: ['Out of stock', 'Discontinued', 'Damaged', 'Cannot ship in time', 'Wrong item data'],
  willHappen: 'What ShipperOne will be told',
  acceptAll: (lines: number, pieces: number) =>
    `Accept the whole order: ${counted(lines, 'line', 'lines')}, ${counted(pieces, 'piece', 'pieces')}.`,
  rejectAll: 'Reject the whole order. ShipperOne will look for another partner.',
  acceptPart: (lines: number, pieces: number) =>
    `Accept ${counted(pieces, 'piece', 'pieces')} of ${counted(lines, 'line', 'lines')}.`,
  cutPart: (text: string) => `Fewer than ordered: ${text}.`,
  rejectPart: (text: string) => `Reject: ${text}.`,
  lessOf: (item: string, taken: number, ordered: number) => `${item} (${num(taken)} of ${num(ordered)})`,
  submit: 'Accept order',
  submitReject: 'Reject order',
  submitChanged: 'Send this answer',
  sent: (orderId: string) => `${orderId}: answer saved. It is being sent.`,
  mark: (orderId: string) => `Mark ${orderId}`,
  marked: (count: number) => `${num(count)} marked`,
  unmark: 'Unmark',
  markAll: (count: number) => (count === 0 ? 'Mark all' : `Mark all ${num(count)}`),
  bulk: (count: number) => `Accept ${counted(count, 'order', 'orders')} in full`,
  bulkTitle: 'Result order by order',
  bulkOk: 'Answer saved',
  bulkSummary: (good: number, bad: number) =>
    bad === 0
      ? `${counted(good, 'order', 'orders')} accepted. They are being sent.`
      : `${counted(good, 'order', 'orders')} accepted, ${num(bad)} not. ${plural(bad, 'It stays', 'They stay')} in the list.`,
  decided: 'The answer is already in the outbox.',
};

export const failed = {
  title: 'Failed',
  listLabel: 'Failed orders',
  search: 'Search failed orders',
  emptyTitle: 'No failed orders',
  emptyText:
    'Orders that ShipperOne has given up on appear here, with the reason. There is nothing to do now.',
  chooseTitle: 'Choose an order',
  chooseText: 'You see why it failed and a message to copy for support.',
  readOnly: 'For information only: nothing here changes anything at ShipperOne.',
  why: 'Why it failed',
  noReason: 'ShipperOne gives no reason. Ask its support with the message below.',
  message: 'Message for support',
  copyMessage: 'Copy message',
  failedSince: 'In this queue since',
  messageText: (order: string, store: string, reason: string, lines: string) =>
    `Order ${order} (store ${store}) is in the failed queue.\nReason given: ${reason}\nLines: ${lines}\nPlease tell us what we have to do.`,
  noneGiven: 'none',
};
