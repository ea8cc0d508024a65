import type { Result } from '../../../main/contract/errors.ts';
import { type ScanAnswer, scanAnswer } from '../../../main/contract/packing.ts';
import {
  act,
  finish,
  isUsed,
  isUsedMeanwhile,
  look,
  mayOpen,
  must,
  onBench,
  open,
  put,
  WrongAnswer,
  workable,
} from './onTheBench.ts';
import {
  at,
  firstWithoutLabel,
  goodsAfter,
  isPacked,
  lastWithGoods,
  linesOf,
  openPieces,
  type Reference,
  toLabel,
} from './reference.ts';
import type { Calls } from './simulatedBench.ts';
import { codeOf, connectionId, labels, modelOrders, orderOf, type Quantities } from './world.ts';

/** Something a packer does. */
export interface Step {
  readonly name: string;
  readonly isScan: boolean;
  readonly call: (calls: Calls, scanId: string) => Result<unknown> | Promise<Result<unknown>>;
  /** What it makes of the reference; throws when the bench's answer cannot be right. */
  readonly follow: (reference: Reference, result: Result<unknown>) => void;
}

const plain = (name: string, call: Step['call'], done: (reference: Reference) => void): Step => ({
  name,
  isScan: false,
  call,
  follow: (reference, result) => {
    if (result.ok) done(reference);
  },
});

export const steps = {
  open: (orderId: string): Step => ({
    name: `open ${orderId}`,
    isScan: false,
    call: (calls) => calls['pack.open']({ connectionId, orderId }),
    follow: (reference, result) => {
      must(result.ok === mayOpen(reference, orderId), `${orderId} ${result.ok ? 'opened' : 'did not open'}`);
      if (result.ok) open(reference, orderId);
    },
  }),

  scanProduct: (product: string): Step =>
    scan(codeOf(product), (reference, { outcome }) => {
      const pack = workable(reference);
      const line =
        pack && linesOf(reference.onBench ?? '', pack, product).find((id) => openPieces(pack, id) > 0);
      must((outcome === 'counted') === (line !== undefined), `${product} was ${outcome}`);
      if (line !== undefined) act(reference, (goods) => goodsAfter.count(goods, line, 1));
    }),

  scanOrder: (orderId: string): Step =>
    scan(orderId, (reference, { outcome }) => {
      if (onBench(reference)?.stage === 'open') {
        must(
          outcome === 'refused' || orderId === reference.onBench,
          `${orderId} was ${outcome} over another order`,
        );
        return;
      }
      const isListed = reference.listed.has(orderId);
      must((outcome === 'opened') === (isListed && mayOpen(reference, orderId)), `${orderId} was ${outcome}`);
      if (outcome === 'opened') open(reference, orderId);
    }),

  scanLabel: (number: number): Step =>
    scan(labels[number] ?? '', (reference, { outcome, entryId }) => {
      const pack = workable(reference);
      const label = labels[number];
      if (outcome !== 'track' || pack === undefined || label === undefined) {
        const parcel = pack === undefined ? -1 : toLabel(pack);
        const isDue = pack !== undefined && isPacked(pack) && parcel >= 0 && !isUsed(reference, label ?? '');
        must(!isDue, `${label} was ${outcome} though a label is due`);
        must(outcome === 'refused' || onBench(reference)?.stage === 'finished', `${label} was ${outcome}`);
        return;
      }
      const parcel = toLabel(pack);
      if (pack.goods.parcels.some((one) => one.label === label) && parcel < 0) return;
      must(!isUsed(reference, label), `${label} was taken twice`);
      act(reference, (goods) => goodsAfter.label(goods, parcel, label));
      if (entryId !== undefined) finish(reference);
    }),

  scanUnknown: (): Step =>
    scan('NOBODY-KNOWS', (_, { outcome }) => must(outcome === 'refused', `an unknown code was ${outcome}`)),

  undo: (): Step => ({
    name: 'undo',
    isScan: false,
    call: (calls) => calls['pack.undo']({}),
    follow: (reference, result) => {
      const pack = workable(reference);
      const before = pack?.history.at(-1);
      must(result.ok === (before !== undefined), 'undo');
      if (before !== undefined) put(reference, { goods: before, history: pack?.history.slice(0, -1) ?? [] });
    },
  }),

  newParcel: (): Step =>
    plain(
      'new parcel',
      (calls) => calls['pack.parcelAdd']({}),
      (reference) => act(reference, goodsAfter.newParcel),
    ),

  seal: (): Step =>
    plain(
      'seal',
      (calls) => calls['pack.parcelSeal']({}),
      (reference) => {
        const pack = workable(reference);
        if (pack?.goods.parcels[pack.goods.active]?.sealed === false) act(reference, goodsAfter.seal);
      },
    ),

  move: (itemId: string, from: number, to: number): Step =>
    plain(
      `move ${itemId} from ${from} to ${to}`,
      (calls) => calls['pack.moveItem']({ itemId, from, to, qty: 1 }),
      (reference) => act(reference, (goods) => goodsAfter.move(goods, itemId, from - 1, to - 1)),
    ),

  short: (itemId: string): Step =>
    plain(
      `short ${itemId}`,
      (calls) => calls['pack.short']({ itemId, reason: 'not found' }),
      (reference) =>
        act(reference, (goods, pack) => goodsAfter.short(goods, itemId, openPieces(pack, itemId))),
    ),

  countByHand: (itemId: string, qty: number): Step => ({
    name: `count ${qty} of ${itemId} by hand`,
    isScan: false,
    call: (calls) => calls['pack.confirm']({ itemId, qty, reason: 'label is torn' }),
    follow: (reference, result) => {
      const pack = workable(reference);
      const fits = pack !== undefined && at(pack.required, itemId) > 0 && qty <= openPieces(pack, itemId);
      must(result.ok === fits, `counting ${qty} of ${itemId} by hand`);
      if (fits) act(reference, (goods) => goodsAfter.count(goods, itemId, qty));
    },
  }),

  typeLabel: (number: number): Step => ({
    name: `type label ${number}`,
    isScan: false,
    call: (calls) => calls['pack.track']({ carrierCode: 'ups', trackNumber: labels[number] ?? '' }),
    follow: (reference, result) => {
      if (!result.ok) return;
      must(!isUsed(reference, labels[number] ?? '', true), `label ${number} was taken twice`);
      act(reference, (goods, pack) => {
        const untracked = toLabel(pack);
        return goodsAfter.label(
          goods,
          untracked >= 0 ? untracked : lastWithGoods(pack),
          labels[number] ?? '',
        );
      });
    },
  }),

  finish: (): Step => ({
    name: 'finish',
    isScan: false,
    call: (calls) => calls['pack.finish']({}),
    follow: (reference, result) => {
      const pack = workable(reference);
      const isLabelled = pack !== undefined && isPacked(pack) && firstWithoutLabel(pack) < 0;
      const isReady = isLabelled && !isUsedMeanwhile(reference);
      const isFinished = onBench(reference)?.stage === 'finished';
      must(result.ok === (isReady || isFinished), `finish: ${JSON.stringify(result)}`);
      if (isReady) finish(reference);
    },
  }),

  takeBack: (): Step => ({
    name: 'take back',
    isScan: false,
    call: (calls) => calls['pack.cancelSend']({}),
    follow: (reference, result) => {
      const pack = onBench(reference);
      const isWaiting = pack?.stage === 'finished' && !pack.isSent;
      must(result.ok === isWaiting, `take back: ${JSON.stringify(result)}`);
      if (!isWaiting || reference.onBench === undefined) return;
      put(reference, { stage: 'open' });
      look(reference, reference.onBench);
    },
  }),

  park: (hold: boolean): Step =>
    plain(
      hold ? 'hold' : 'park',
      (calls) => calls[hold ? 'pack.hold' : 'pack.park']({ reason: 'later' }),
      (reference) =>
        put(reference, { stage: 'parked', isInterrupted: onBench(reference)?.isInterrupted ?? false }),
    ),

  takeChange: (): Step =>
    plain(
      'take the change',
      (calls) => calls['pack.takeChange']({}),
      (reference) => {
        const pack = onBench(reference);
        const required: Quantities | undefined = reference.listed.get(reference.onBench ?? '');
        if (pack?.isInterrupted !== true) return;
        must(required !== undefined, 'a change was taken of an order that is gone');
        const goods = goodsAfter.change(pack.goods, required ?? {});
        put(reference, { required: required ?? {}, goods, isInterrupted: false, history: [] });
      },
    ),

  close: (): Step =>
    plain(
      'close',
      (calls) => calls['pack.close']({}),
      (reference) => {
        if (onBench(reference)?.stage === 'open' && reference.onBench !== undefined) {
          reference.packs.delete(reference.onBench);
        }
        reference.onBench = undefined;
      },
    ),
} as const;

/** What a packer who makes no mistake would do now. */
export function nextStep(reference: Reference): Step {
  const pack = workable(reference);
  if (pack === undefined) {
    const stage = onBench(reference)?.stage;
    if (stage === 'open') return steps.takeChange();
    const next = modelOrders.find(
      ({ orderId }) => reference.listed.has(orderId) && mayOpen(reference, orderId),
    );
    return steps.scanOrder(next?.orderId ?? 'FO-A');
  }
  const { products } = orderOf(reference.onBench ?? '');
  const line = Object.keys(pack.required).find((itemId) => openPieces(pack, itemId) > 0);
  if (line !== undefined) return steps.scanProduct(products[line] ?? '');
  const label = labels.findIndex((one) => !isUsed(reference, one));
  return firstWithoutLabel(pack) >= 0 && label >= 0 ? steps.scanLabel(label) : steps.finish();
}

function scan(raw: string, follow: (reference: Reference, answer: ScanAnswer) => void): Step {
  return {
    name: `scan ${raw}`,
    isScan: true,
    call: (calls, scanId) => calls['pack.scan']({ raw, scanId }),
    follow: (reference, result) => {
      if (!result.ok) throw new WrongAnswer(`a scan failed: ${result.error.message}`);
      follow(reference, scanAnswer.parse(result.value));
    },
  };
}
