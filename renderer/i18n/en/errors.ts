import type { CallError, ErrorCode } from '../../../main/contract/errors.ts';
import { labelProblem } from '../../../main/contract/labels.ts';
import type { EntryError } from '../../../main/contract/outbox.ts';
import { paper } from './paper.ts';

export interface ErrorWords {
  readonly title: string;
  readonly next: string;
}

/** What is wrong with a label printer stands among the words for paper. */
function labelWords(facts: CallError['facts']): ErrorWords {
  const problem = labelProblem.safeParse(facts?.because);
  return paper.labelProblem[problem.success ? problem.data : 'closed'];
}

export const errors: Readonly<Record<ErrorCode, (facts: CallError['facts']) => ErrorWords>> = {
  bad_request: (facts) =>
    facts?.codAmount === undefined
      ? { title: 'That input is not valid.', next: 'Check what was entered and try again.' }
      : {
          title: 'This is a partial shipment: its cash on delivery is missing.',
          next: 'Enter it next to the parcel, then finish.',
        },
  not_found: () => ({
    title: 'This is no longer here.',
    next: 'The list has been read again. Choose another one.',
  }),
  nothing_open: () => ({
    title: 'No order is open.',
    next: 'Scan an order number, a packing slip or an item first.',
  }),
  order_gone: () => ({
    title: 'This order has left the queue.',
    next: 'Put its items back. If a box is already closed, ask the shift lead before it leaves.',
  }),
  order_changed: () => ({
    title: 'This order has changed at ShipperOne.',
    next: 'Check the changes, then apply them.',
  }),
  order_unreadable: () => ({
    title: 'The station cannot read this order.',
    next: 'Leave it and tell the shift lead; the reason is shown with the order.',
  }),
  already_decided: () => ({
    title: 'This order has already been answered.',
    next: 'Its answer is in the outbox. Nothing more to do.',
  }),
  already_packed: () => ({
    title: 'This order is already packed.',
    next: 'Its shipment is in the outbox. Check that there is only one box.',
  }),
  already_used: (facts) =>
    facts?.serial === undefined
      ? {
          title: 'This tracking number has been used before.',
          next:
            facts?.orderId === undefined
              ? 'Scan the label of this parcel.'
              : `It belongs to ${facts.orderId}. Scan the label of this parcel.`,
        }
      : {
          title: `The piece with serial number ${facts.serial} left with ${facts.orderId}.`,
          next: 'Undo back to its scan, and scan another piece.',
        },
  not_a_track: () => ({
    title: 'This is not a tracking number.',
    next: 'Scan the barcode of the shipping label, or choose the carrier and type the number.',
  }),
  not_allowed: (facts) => ({
    title: isForLead(facts) ? 'Only a shift lead can allow this.' : 'This station does not allow that.',
    next: isForLead(facts)
      ? 'Ask a shift lead for the PIN.'
      : 'Ask the shift lead, or change it in Settings.',
  }),
  partials_not_allowed: (facts) => ({
    title: 'This order must go out complete.',
    next:
      facts?.ordered === undefined
        ? 'Accept or pack every item in full, or reject items with 0.'
        : `Take all ${facts.ordered}, or reject the item with 0.`,
  }),
  not_fully_packed: () => ({
    title: 'Not everything is packed yet.',
    next: 'Scan the open items, or report what is missing.',
  }),
  tracking_missing: () => ({
    title: 'A parcel has no tracking number yet.',
    next: 'Scan its shipping label.',
  }),
  too_late: () => ({
    title: 'Too late to take it back.',
    next: 'The message to ShipperOne is already on its way. Its state is in the outbox.',
  }),
  illegal_state: () => ({
    title: 'That is not possible right now.',
    next: 'The screen shows how things stand now.',
  }),
  instructions_unread: () => ({
    title: 'The instructions of this order are not confirmed yet.',
    next: 'Read them and confirm: press Enter, or scan UNDERSTOOD.',
  }),
  signed_out: () => ({
    title: 'Nobody is signed in.',
    next: 'Scan your badge, or choose your name.',
  }),
  wrong_pin: (facts) => ({
    title: facts?.missing === undefined ? 'Wrong PIN.' : 'This packer has a PIN.',
    next: facts?.left === undefined ? 'Type the PIN, or scan the badge.' : pinsLeft(Number(facts.left)),
  }),
  pin_wait: (facts) => ({
    title: 'Too many wrong PINs.',
    next: `Wait ${waitFor(Number(facts?.seconds ?? 0))}, or scan the badge. Everything else goes on.`,
  }),
  unsent_entries: () => ({
    title: 'There are messages that ShipperOne has not confirmed.',
    next: 'Send or discard them in the outbox first.',
  }),
  paused_by_hand: (facts) => ({
    title:
      facts?.name === undefined ? 'This connection is paused.' : `The connection ${facts.name} is paused.`,
    next: 'Nothing is read or sent. Resume it under Settings, Connections.',
  }),
  unauthorized: (facts) =>
    facts?.status === undefined && facts?.name !== undefined
      ? {
          title: `The token of ${facts.name} is not known at this station.`,
          next: 'Enter it under Settings, Connections. Nothing is lost meanwhile.',
        }
      : {
          title: 'ShipperOne does not accept the token.',
          next: 'Ask for a new token and enter it under Settings, Connections. Nothing is lost meanwhile.',
        },
  forbidden: () => ({
    title: 'The token may not do this.',
    next: 'Ask ShipperOne to give it the right. Everything else goes on.',
  }),
  refused: (facts) =>
    facts?.status === 404
      ? { title: 'There is no ShipperOne at this address.', next: 'Check the base URL and the store code.' }
      : { title: 'ShipperOne refused this.', next: 'Read what it says, correct it and send it again.' },
  unreachable: () => ({
    title: 'ShipperOne cannot be reached.',
    next: 'Check the network. What is finished is kept and sent later.',
  }),
  not_shipperone: () => ({
    title: 'The answer did not come from ShipperOne.',
    next: 'Check the base URL. A Wi-Fi sign-in page may be in the way.',
  }),
  label_failed: (facts) => labelWords(facts),
  print_failed: () => ({
    title: 'Printing failed.',
    next: 'Check the printer, or save it as a PDF and print that.',
  }),
  page_failed: (facts) =>
    facts?.because === 'packing'
      ? {
          title: 'An order is open on the bench.',
          next: 'Finish or park it first: scans would go to the browser.',
        }
      : {
          title: 'The carrier’s page could not be opened.',
          next: 'This computer has no browser that Packbench can start. Ask your IT person.',
        },
  certificate_unknown: () => ({
    title: 'This station does not trust the server’s certificate.',
    next: 'If your company checks its network traffic, enter its CA certificate under Settings, Connections. If not, stop and ask your IT person.',
  }),
  certificate_expired: () => ({
    title: 'The server’s certificate is expired or not valid yet.',
    next: 'Check the date of this computer. If it is right, the certificate has to be renewed on the server; what is finished is kept and sent later.',
  }),
  certificate_wrong_host: () => ({
    title: 'The server’s certificate is for another name.',
    next: 'Check the base URL, letter by letter.',
  }),
  certificate_unusable: () => ({
    title: 'The server’s certificate cannot be used.',
    next: 'Tell your IT person. What is finished is kept and sent later.',
  }),
  proxy_login: () => ({
    title: 'The proxy does not accept the name and password.',
    next: 'Enter both again under Settings, Connections, Advanced.',
  }),
  proxy_unreachable: () => ({
    title: 'The proxy of this connection cannot be reached.',
    next: 'Check the network, and the address of the proxy under Settings, Connections, Advanced.',
  }),
  proxy_refused: () => ({
    title: 'The proxy blocks the way to ShipperOne.',
    next: 'Ask your IT person to allow the base URL. What is finished is kept and sent later.',
  }),
  cancelled: () => ({
    title: 'The station closed before it answered.',
    next: 'Try again when it is back. Nothing is lost.',
  }),
  disk_full: () => ({
    title: 'The disk of this computer is full: this was not saved.',
    next: 'Free some space, then try again.',
  }),
  storage_failed: () => ({
    title: 'This computer could not write to its disk.',
    next: 'Try again. If it happens again, tell your IT person before you go on packing.',
  }),
  internal: () => ({
    title: 'Something went wrong in the station.',
    next: 'Nothing is lost. Try again; if it happens again, send the diagnostics from Settings to support.',
  }),
};

export const entryErrors: Readonly<Record<EntryError['code'], string>> = {
  refused: 'ShipperOne refused it',
  unauthorized: 'The token was not accepted',
  forbidden: 'The token may not do this',
  throttled: 'ShipperOne asked us to wait',
  server_error: 'ShipperOne had an internal error',
  network: 'No network',
  certificate: 'The server’s certificate was not accepted: nothing was sent',
  proxy: 'The proxy blocked it: nothing was sent',
  timed_out: 'No answer in time',
  not_shipperone: 'The answer did not come from ShipperOne',
  contradiction: 'ShipperOne’s answer contradicts what was sent',
  behind_another: 'Waits behind an earlier message for this order',
  interrupted: 'The station stopped while sending',
  readback_open: 'ShipperOne is being asked whether it has arrived',
  order_changed: 'The order changed after it was packed: it was not sent',
  order_gone: 'The order is no longer to be shipped: it was not sent',
};

export const tests = {
  running: 'Trying the connection …',
  allowed: 'allowed',
  notAllowed: 'not possible',
  all: 'The connection works.',
  some: 'Not everything works yet.',
  none: 'Nothing works yet.',
  pendingAccept: 'Read orders to accept',
  pendingShipment: 'Read orders to ship',
  failed: 'Read failed orders',
  accept: 'Accept orders',
  ship: 'Report shipments',
  newToken: 'Check that it was copied whole, or ask for a new one and enter it here.',
};

function pinsLeft(left: number): string {
  return left === 1 ? 'One more try, then there is a wait.' : `${left} more tries, then there is a wait.`;
}

export function waitFor(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function isForLead(facts: CallError['facts']): boolean {
  return facts?.leadPin === 1 || facts?.because === 'not_a_lead' || facts?.because === 'no_lead';
}
