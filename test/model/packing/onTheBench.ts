import {
  firstWithoutLabel,
  type Goods,
  hasProgress,
  isPacked,
  lastWithGoods,
  noGoods,
  type Reference,
  type RefPack,
} from './reference.ts';

export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new WrongAnswer(what);
}

export function onBench(reference: Reference): RefPack | undefined {
  return reference.onBench === undefined ? undefined : reference.packs.get(reference.onBench);
}

/** The pack that is being worked on, with nothing to look at first. */
export function workable(reference: Reference): RefPack | undefined {
  const pack = onBench(reference);
  return pack?.stage === 'open' && !pack.isInterrupted ? pack : undefined;
}

export function put(reference: Reference, change: Partial<RefPack>, orderId = reference.onBench): void {
  const pack = orderId === undefined ? undefined : reference.packs.get(orderId);
  if (orderId === undefined || pack === undefined)
    throw new WrongAnswer('something changed though nothing is there');
  reference.packs.set(orderId, { ...pack, ...change });
}

/** The packer did something that can be undone. */
export function act(reference: Reference, change: (goods: Goods, pack: RefPack) => Goods): void {
  const pack = workable(reference);
  if (pack === undefined) throw new WrongAnswer('something was done though no order is open');
  put(reference, { goods: change(pack.goods, pack), history: [...pack.history, pack.goods] });
}

function isAnotherOrder(reference: Reference, orderId: string, pack: RefPack): boolean {
  return JSON.stringify(reference.listed.get(orderId)) !== JSON.stringify(pack.required);
}

/** What the packer sees of changes when an order comes under their eyes: those that are taken back are none. */
export function look(reference: Reference, orderId: string): void {
  const pack = reference.packs.get(orderId);
  if (pack !== undefined)
    put(reference, { isInterrupted: isAnotherOrder(reference, orderId, pack) }, orderId);
}

function leaveBench(reference: Reference): void {
  const pack = onBench(reference);
  if (pack?.stage !== 'open' || reference.onBench === undefined) return;
  if (hasProgress(pack)) put(reference, { stage: 'parked' });
  else reference.packs.delete(reference.onBench);
}

export function open(reference: Reference, orderId: string): void {
  if (reference.onBench === orderId && onBench(reference)?.stage === 'open') return;
  const known = reference.packs.get(orderId);
  must(
    known?.stage !== 'finished' && !reference.shipped.has(orderId),
    `${orderId} was opened though it is shipped`,
  );
  leaveBench(reference);
  reference.onBench = orderId;
  if (known !== undefined) {
    put(reference, { stage: 'open' });
    look(reference, orderId);
    return;
  }
  const required = reference.listed.get(orderId);
  must(required !== undefined, `${orderId} was opened though nobody lists it`);
  reference.packsMade += 1;
  reference.packs.set(orderId, {
    number: reference.packsMade,
    required: required ?? {},
    goods: noGoods,
    stage: 'open',
    isSent: false,
    isInterrupted: false,
    history: [],
  });
}

export function mayOpen(reference: Reference, orderId: string): boolean {
  const known = reference.packs.get(orderId);
  if (known?.stage === 'finished' || reference.shipped.has(orderId)) return false;
  return known !== undefined || reference.listed.has(orderId);
}

export function finish(reference: Reference): void {
  const pack = workable(reference);
  must(
    pack !== undefined && isPacked(pack) && firstWithoutLabel(pack) < 0,
    'finished before all was packed and labelled',
  );
  put(reference, { stage: 'finished' });
}

/** On another parcel or another order that is not taken back. `onOthers`: the last parcel's own does not count. */
export function isUsed(reference: Reference, label: string, onOthers = false): boolean {
  return [...reference.packs].some(([orderId, pack]) => {
    const isHere = orderId === reference.onBench && pack.stage !== 'finished';
    if (!isHere && pack.stage !== 'finished') return false;
    const skipped = onOthers && isHere ? lastWithGoods(pack) : -1;
    return pack.goods.parcels.some((parcel, index) => parcel.label === label && index !== skipped);
  });
}

/** A label of the order on the bench left with another one, while this one lay aside. */
export function isUsedMeanwhile(reference: Reference): boolean {
  const pack = onBench(reference);
  const own = pack === undefined ? [] : labelsOf(pack);
  return [...reference.packs].some(
    ([orderId, other]) =>
      orderId !== reference.onBench &&
      other.stage === 'finished' &&
      labelsOf(other).some((label) => own.includes(label)),
  );
}

/** Labels of parcels that hold something: others are not sent. */
function labelsOf({ goods }: RefPack): readonly string[] {
  const sent = goods.parcels.filter((parcel) => Object.keys(parcel.pieces).length > 0);
  return sent.flatMap(({ label }) => label ?? []);
}
