import type { Alert } from '../../../main/contract/status.ts';
import { wordsIn } from '../words.ts';

const { counted, num } = wordsIn('en');

export const nav = {
  label: 'Screens',
  pack: 'Pack',
  accept: 'Accept',
  outbox: 'Outbox',
  failed: 'Failed',
  desk: 'Desk',
  today: 'Today',
  find: 'Find',
  settings: 'Settings',
  skip: 'Go to the content',
};

export const status = {
  label: 'Station status',
  starting: 'Starting the station …',
  startingLong: 'This takes longer than usual. Orders and shipments are safe on this computer.',
  practice: 'Practice mode. Nothing here reaches ShipperOne or a customer.',
  leavePractice: 'Leave practice mode',
  online: 'Online',
  offline: 'Offline',
  paused: 'Paused',
  first: 'First reading',
  noConnection: 'No connection',
  fresh: (age: string) => `read ${age} ago`,
  old: (age: string) => `data is ${age} old`,
  never: 'nothing read yet',
  reading: (pages: number, orders: number) =>
    `${counted(pages, 'page', 'pages')}, ${counted(orders, 'order', 'orders')} so far`,
  offlineHelp: 'Go on packing. It is sent when the network is back.',
  pausedHelp: 'Replace the token in Settings. Nothing is lost.',
  pausedActions: 'The token may not do everything. Ask ShipperOne for these permissions:',
  openConnections: 'Open connections',
  linkTitle: 'Connections to ShipperOne',
  readNow: 'Read now',
  readDone: (orders: number) => `Read: ${counted(orders, 'order', 'orders')}.`,
  toSend: 'to send',
  attention: 'need attention',
  attentionOne: 'needs attention',
  noPacker: 'No packer name',
  secretsWarning: 'About the token',
  waitingScans: (count: number) => `${num(count)} ${count === 1 ? 'scan waits' : 'scans wait'} in order`,
  secrets: {
    keyring: "Tokens are kept in this computer's key store.",
    file: 'Tokens are kept in a file that only this user can read.',
    memory: 'Tokens are kept until the station closes; they must be entered again afterwards.',
  },
};

export const alerts = {
  label: 'Notices',
  title: {
    entry_attention: 'A message to ShipperOne needs attention',
    connection_paused: 'A connection is paused',
    action_paused: 'The token lacks a permission',
    order_changed: 'An order has changed',
    order_gone: 'An order has left its queue',
    parcel_goes_on: 'A stopped parcel goes out',
    storage: 'Problem with the disk',
    restored: 'A backup was restored',
    lead_pin_replaced: 'The PIN of a shift lead was replaced',
    print_failed: 'The printer did not print',
  } satisfies Record<Alert['code'], string>,
  /** The station's own sentence is English and names what it is about. */
  detail: (alert: Alert) =>
    alert.code === 'print_failed'
      ? `Check its paper and power, then print again. The printer says: ${alert.message}`
      : alert.message,
  openOutbox: 'Open the outbox',
  openPack: 'Go to the bench',
};

export const crash = {
  title: 'This window has stopped',
  text: 'Nothing is lost: every scan is saved in the station before it is answered. Start the window again to go on.',
  again: 'Start the window again',
  noStation: 'Packbench was opened without its station',
  noStationText: 'Start it with its own icon, not by opening the page in a browser.',
};
