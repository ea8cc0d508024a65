import type { ActionName } from '../../../main/contract/common.ts';
import type { StoryKind } from '../../../main/contract/story.ts';
import { wordsIn } from '../words.ts';

const { counted, num, weight } = wordsIn('en');

const calls: Readonly<Record<ActionName, string>> = { accept: 'answer', ship: 'shipment' };
const because = (reason: string) => (reason === '' ? '.' : `: ${reason}.`);

/** One sentence for each row of a story, and the words around them. */
export const story = {
  open: 'Story',
  title: (orderId: string) => `Story of ${orderId}`,
  list: 'What happened, oldest first',
  none: 'No story yet',
  noneText: 'Nothing was done with this order at this station, or its story was removed after the set time.',
  whole: (rows: number) => `Checked: ${counted(rows, 'row', 'rows')} unchanged, none missing in between.`,
  broken: 'This story was changed afterwards',
  why: {
    missing: (row: number) => `Rows before row ${num(row)} are missing.`,
    changed: (row: number) => `Row ${num(row)} was changed or added afterwards.`,
    detail: (row: number) => `The details of row ${num(row)} were changed afterwards.`,
    unlinked: (row: number) =>
      `Row ${num(row)} does not follow the row before it: one of them was changed or added.`,
  },
  anchor: (rows: number, digest: string) => `Station: ${counted(rows, 'row', 'rows')}, ${digest}`,
  lastDigest: (digest: string) => `Last row: ${digest}`,
  paperText: (station: string, time: string) => `${station}, printed ${time}`,
  byStation: 'by itself',
  unnamed: 'no name given',
  allowedBy: (lead: string) => `allowed by ${lead}`,
  clockBack: (length: string) =>
    `The clock was set back by ${length} before this. The order of the rows is right.`,
  facts: 'Facts',
  erased: (kind: string) => `${kind} (details erased)`,
  exportJson: 'JSON file',
  exportPdf: 'PDF',
  kind: {
    opened: 'Opened',
    put_back: 'Put back',
    counted: 'Counted',
    refused: 'Refused',
    choice_asked: 'Asked which product',
    acknowledged: 'Acknowledged',
    instructions_due: 'Instructions shown',
    instructions_read: 'Instructions confirmed',
    shortened: 'Reported missing',
    parcel_added: 'Next parcel',
    parcel_sealed: 'Parcel sealed',
    moved: 'Moved',
    tracked: 'Label',
    weighed: 'Weighed',
    undone: 'Undone',
    parked: 'Parked',
    resumed: 'Taken up again',
    finished: 'Finished',
    reopened: 'Taken back',
    interrupted: 'The order changed',
    change_taken: 'Changes applied',
    interruption_over: 'The order is back as it was',
    tote_bound: 'Put into a tote',
    tote_freed: 'Taken out of a tote',
    scan: 'Scan',
    decided: 'Message saved',
    tried: 'Sent',
    entry_state: 'Message went on',
    entry_act: 'Message changed by a person',
    note: 'Note',
    station_act: 'Setting changed',
    restored: 'Backup restored',
    recovered: 'Data was rebuilt',
    unreadable: 'Not readable',
  } satisfies Record<StoryKind, string>,
  opened: (lines: number, pieces: number) =>
    `Opened for packing: ${counted(lines, 'line', 'lines')}, ${counted(pieces, 'piece', 'pieces')}.`,
  put_back: 'Put back into the queue.',
  piece: (qty: number, name: string) => `${num(qty)} × ${name}`,
  counted: (pieces: string) => `${pieces} counted.`,
  countedTyped: (pieces: string) => `${pieces} counted, the number typed.`,
  countedByHand: (pieces: string, reason: string) => `${pieces} counted without a scan${because(reason)}`,
  refused: (title: string) => `Refused: ${title}.`,
  choice_asked: (options: number) => `It fits ${num(options)} products: asked which one.`,
  acknowledged: 'What the screen said was acknowledged.',
  instructions_due: 'Instructions shown.',
  instructions_read: 'Instructions confirmed.',
  shortened: (pieces: string, reason: string) => `${pieces} reported missing${because(reason)}`,
  parcel_added: 'Next parcel begun.',
  parcel_sealed: (parcel: number) => `Parcel ${num(parcel)} sealed.`,
  moved: (pieces: string, from: number, to: number) =>
    `${pieces} moved from parcel ${num(from)} to parcel ${num(to)}.`,
  tracked: (parcel: number, carrier: string, track: string) =>
    `Label ${track} (${carrier}) for parcel ${num(parcel)}.`,
  weighed: (parcel: number, grams: number) => `Parcel ${num(parcel)} weighs ${weight(grams)}.`,
  undone: 'The last step was undone.',
  parked: (reason: string) => `Parked${because(reason)}`,
  held: (reason: string) => `Put on hold${because(reason)}`,
  resumed: 'Taken up again.',
  finished: 'Finished.',
  reopened: 'Taken back before it was sent.',
  interrupted: 'The order changed while it lay on the bench.',
  gone: 'The order left its queue while it lay on the bench.',
  change_taken: 'The changes were applied.',
  interruption_over: 'The order is again as it was being packed.',
  tote_bound: (tote: string) => `Put into tote ${tote}.`,
  tote_freed: (tote: string) => `Tote ${tote} is free again.`,
  scanned: (code: string) => `Scanned ${code}:`,
  scannedOnly: (code: string) => `Scanned ${code}.`,
  command: 'a command.',
  repeated: 'the same scan had already come by another way.',
  unanswered: 'it was not answered.',
  decidedShip: (pieces: number, tracks: string) =>
    `Shipment of ${counted(pieces, 'piece', 'pieces')} saved for ShipperOne${tracks === '' ? '.' : `: ${tracks}.`}`,
  decidedAccept: (lines: number, pieces: number, rejected: number) =>
    `Answer saved for ShipperOne: ${counted(lines, 'line', 'lines')}, ${counted(pieces, 'piece', 'pieces')} accepted${
      rejected === 0 ? '.' : `, ${counted(rejected, 'line', 'lines')} rejected.`
    }`,
  answered: (attempt: number, status: number, milliseconds: number) =>
    `Try ${num(attempt)}: ShipperOne answered (${status}) after ${num(Math.round(milliseconds))} ms.`,
  tried: (attempt: number, error: string, words: string) => `Try ${num(attempt)}: ${error}${because(words)}`,
  confirmed: (action: ActionName) => `ShipperOne confirmed the ${calls[action]}.`,
  attention: (action: ActionName, error: string) =>
    `The ${calls[action]} needs attention${error === '' ? '.' : `: ${error}`}`,
  paused: (action: ActionName) => `The ${calls[action]} waits: its connection is paused.`,
  unknown: (action: ActionName) =>
    `It is not known whether the ${calls[action]} arrived: the station is finding out.`,
  goesOn: (action: ActionName) => `The pause is over: the ${calls[action]} goes on.`,
  asBefore: (action: ActionName) => `The order is again as it was: the ${calls[action]} goes on by itself.`,
  acted: (act: string, reason: string) => `${act}${because(reason)}`,
  note: (text: string) => `Note: ${text}`,
  noteGone: 'Note removed.',
  station_act: (act: string) => `Changed at the station: ${act}.`,
  restored: (backup: string) => `The backup ${backup} was restored.`,
  recovered: 'The data of the station was rebuilt after damage.',
  found: 'In the stories',
  narrow: 'Filter the stories',
  packer: 'Who',
  from: 'From',
  to: 'To',
  more: 'Look further back',
  nothing: 'No story matches.',
  rows: (rows: number) => counted(rows, 'row', 'rows'),
  keep: 'Remove whole stories after',
  keepDays: (days: number) =>
    days === 0
      ? 'Never'
      : days % 365 === 0
        ? counted(days / 365, 'year', 'years')
        : counted(days, 'day', 'days'),
  keepText:
    'Every order has a story: each scan, decision and message to ShipperOne. Its details are erased with the personal data above; the rows stay and can be checked until they are removed.',
  checkAll: 'Check all stories',
  allWhole: (rows: number) => `All stories are unchanged: ${counted(rows, 'row', 'rows')}, none missing.`,
  allBroken: (row: number) =>
    `The stories were changed afterwards: see row ${num(row)} of the station, and keep a backup.`,
};
