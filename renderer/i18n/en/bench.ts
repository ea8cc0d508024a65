import type { CannotReason } from '../../view/cannot.ts';
import { wordsIn } from '../words.ts';

const { counted, num, plural } = wordsIn('en');
const pieces = (count: number): string => counted(count, 'piece', 'pieces');

/** What packers do besides scanning: report, count, move between parcels. */
export const bench = {
  cannot: 'Can’t complete',
  cannotTitle: 'What is the problem?',
  cannotLine: 'Which item?',
  cannotReason: 'Why?',
  cannotReasons: {
    short: 'Not on the shelf',
    damaged: 'Damaged',
    wrong_barcode: 'Wrong barcode',
    wait: 'Wait for stock',
    lead: 'Ask the shift lead',
  } satisfies Record<CannotReason, string>,
  cannotOpen: (count: number) => `${num(count)} open`,
  cannotWords: 'Add a note (optional)',
  willHappen: 'What will happen',
  willShip: (count: number, name: string) =>
    `${pieces(count)} of ${name} ${plural(count, 'is', 'are')} reported missing. The order goes out without ${plural(count, 'it', 'them')}.`,
  willWait:
    'ShipperOne takes this order only complete. It is put on hold with everything counted so far, and waits until the item is available.',
  willHold:
    'The order is put on hold with everything counted so far, and waits until somebody opens it again.',
  nothingElse: 'Nothing from this order is packed yet, so there is nothing to ship: put it on hold.',
  doShip: (count: number) => `Report ${pieces(count)} missing`,
  doHold: 'Put on hold',
  scanToConfirm: 'Or scan CHOOSE with the number, then UNDERSTOOD.',
  scanToHold: 'Or scan CHOOSE with the number, then UNDERSTOOD to put it on hold.',
  scanToCount: 'Or scan CHOOSE with the number, QUANTITY if it is not all of them, then UNDERSTOOD.',
  holdReason: (reason: string, name: string) => `${reason}: ${name}`,
  quantity: 'Quantity',
  quantityTitle: 'How many are there in all?',
  quantityText: 'One was scanned. Count the rest and say how many pieces of this item are in the box.',
  quantityDo: (count: number) => `${pieces(count)} in all`,
  quantityAll: (count: number) => `All ${num(count)}`,
  quantityCount: 'Count',
  quantityMissing: 'Count the pieces and type how many there are.',
  quantityCounted: (count: number) =>
    `${pieces(count)} ${plural(count, 'is', 'are')} counted already. Undo takes pieces back.`,
  quantityTooMany: (most: number) => `That is too many: ${pieces(most)} at most.`,
  seal: 'Seal',
  sealLabel: (parcel: number) => `Seal parcel ${num(parcel)}`,
  sealText: 'A sealed parcel keeps its contents and can be labelled at once.',
  move: 'Move',
  moveLabel: (parcel: number) => `Move items out of parcel ${num(parcel)}`,
  moveTitle: (parcel: number) => `Move out of parcel ${num(parcel)}`,
  moveItem: 'Item',
  moveTo: 'Into',
  moveNew: 'A new parcel',
  moveDo: (count: number) => `Move ${pieces(count)}`,
  moveNothing: 'Nothing here can be moved: a sealed parcel keeps its contents.',
  weigh: 'Weight',
  weighLabel: (parcel: number) => `Type the weight of parcel ${num(parcel)}`,
  weightTitle: (parcel: number) => `Weight of parcel ${num(parcel)}`,
  weightIn: (unit: string) => `Weight in ${unit}`,
  weightHint: 'Including contents. Kept at this station: ShipperOne does not ask for it.',
  weightProblem: {
    empty: () => 'Enter the weight.',
    not_a_number: () => 'That is not a number. Write it like 1.25.',
    too_small: (least: string) => `Too light: a parcel weighs at least ${least}.`,
    too_large: (most: string) => `Too heavy: the maximum is ${most}.`,
  } satisfies Record<string, (bound: string) => string>,
  keypad: 'On-screen keypad',
  keypadBack: 'Delete last digit',
  keypadClear: 'Clear',
  needsLabel: 'needs its label',
};
