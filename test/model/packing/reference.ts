import { modelOrders, orderOf, type Quantities } from './world.ts';

export interface RefParcel {
  readonly sealed: boolean;
  readonly pieces: Quantities;
  readonly label: string | undefined;
}

/** What lies on a bench, as a person would count it. */
export interface Goods {
  readonly counted: Quantities;
  readonly short: Quantities;
  readonly parcels: readonly RefParcel[];
  /** Which parcel is being filled. */
  readonly active: number;
}

export interface RefPack {
  readonly number: number;
  readonly required: Quantities;
  readonly goods: Goods;
  readonly stage: 'open' | 'parked' | 'finished';
  readonly isSent: boolean;
  readonly isInterrupted: boolean;
  /** What lay there before each thing the packer did, for undo. */
  readonly history: readonly Goods[];
}

export interface Reference {
  /** What ShipperOne lists. */
  readonly listed: Map<string, Quantities>;
  readonly packs: Map<string, RefPack>;
  /** Orders whose shipment ShipperOne has confirmed. */
  readonly shipped: Set<string>;
  onBench: string | undefined;
  packsMade: number;
  stepsMade: number;
}

export function createReference(): Reference {
  return {
    listed: new Map(modelOrders.map(({ orderId, quantities }) => [orderId, quantities])),
    packs: new Map(),
    shipped: new Set(),
    onBench: undefined,
    packsMade: 0,
    stepsMade: 0,
  };
}

export const noGoods: Goods = {
  counted: {},
  short: {},
  parcels: [{ sealed: false, pieces: {}, label: undefined }],
  active: 0,
};

export function at(quantities: Quantities, itemId: string): number {
  return quantities[itemId] ?? 0;
}

function plus(quantities: Quantities, itemId: string, qty: number): Quantities {
  const { [itemId]: before = 0, ...others } = quantities;
  return before + qty === 0 ? others : { ...others, [itemId]: before + qty };
}

export function openPieces({ required, goods }: RefPack, itemId: string): number {
  return at(required, itemId) - at(goods.counted, itemId) - at(goods.short, itemId);
}

export function isPacked(pack: RefPack): boolean {
  const ids = Object.keys(pack.required);
  return (
    ids.every((itemId) => openPieces(pack, itemId) === 0) &&
    ids.some((itemId) => at(pack.goods.counted, itemId) > 0)
  );
}

export function hasProgress({ goods }: RefPack): boolean {
  return [goods.counted, goods.short].some((some) => Object.values(some).some((qty) => qty > 0));
}

const isEmpty = (parcel: RefParcel): boolean => Object.keys(parcel.pieces).length === 0;

export function firstWithoutLabel({ goods }: RefPack): number {
  return goods.parcels.findIndex((parcel) => !isEmpty(parcel) && parcel.label === undefined);
}

/** The parcel that a label is for: once all is packed the first without one, before that one that is sealed. */
export function toLabel(pack: RefPack): number {
  if (isPacked(pack)) return firstWithoutLabel(pack);
  return pack.goods.parcels.findIndex(
    (parcel) => parcel.sealed && !isEmpty(parcel) && parcel.label === undefined,
  );
}

export function lastWithGoods({ goods }: RefPack): number {
  return goods.parcels.findLastIndex((parcel) => !isEmpty(parcel));
}

/** Lines of a product, in their order. */
export function linesOf(orderId: string, pack: RefPack, product: string): readonly string[] {
  const { products } = orderOf(orderId);
  return Object.keys(pack.required).filter((itemId) => products[itemId] === product);
}

export const goodsAfter = {
  count: (goods: Goods, itemId: string, qty: number): Goods => {
    const target = goods.parcels[goods.active]?.sealed === true ? goodsAfter.newParcel(goods) : goods;
    return {
      ...changeParcel(target, target.active, (parcel) => ({
        ...parcel,
        pieces: plus(parcel.pieces, itemId, qty),
      })),
      counted: plus(goods.counted, itemId, qty),
    };
  },
  short: (goods: Goods, itemId: string, qty: number): Goods => ({
    ...goods,
    short: plus(goods.short, itemId, qty),
  }),
  newParcel: (goods: Goods): Goods => {
    const last = goods.parcels.at(-1);
    const isFree = last !== undefined && isEmpty(last) && !last.sealed;
    const parcels = isFree
      ? goods.parcels
      : [...goods.parcels, { sealed: false, pieces: {}, label: undefined }];
    return { ...goods, parcels, active: parcels.length - 1 };
  },
  seal: (goods: Goods): Goods => changeParcel(goods, goods.active, (parcel) => ({ ...parcel, sealed: true })),
  move: (goods: Goods, itemId: string, from: number, to: number): Goods => {
    const taken = changeParcel(goods, from, (parcel) => ({
      ...parcel,
      pieces: plus(parcel.pieces, itemId, -1),
    }));
    return changeParcel(taken, to, (parcel) => ({ ...parcel, pieces: plus(parcel.pieces, itemId, 1) }));
  },
  label: (goods: Goods, parcel: number, label: string): Goods =>
    changeParcel(goods, parcel, (one) => ({ ...one, label })),
  /** The order is another one now: what is too much leaves the parcels, the last one first. */
  change: (goods: Goods, required: Quantities): Goods => {
    let parcels = goods.parcels;
    let counted: Quantities = {};
    let short: Quantities = {};
    for (const itemId of new Set([...Object.keys(goods.counted), ...Object.keys(goods.short)])) {
      const stays = Math.min(at(goods.counted, itemId), at(required, itemId));
      counted = plus(counted, itemId, stays);
      short = plus(short, itemId, Math.min(at(goods.short, itemId), at(required, itemId) - stays));
      let over = at(goods.counted, itemId) - stays;
      parcels = parcels.toReversed().map((parcel) => {
        const leaves = Math.min(over, at(parcel.pieces, itemId));
        over -= leaves;
        return { ...parcel, pieces: leaves === 0 ? parcel.pieces : plus(parcel.pieces, itemId, -leaves) };
      });
      parcels = parcels.toReversed();
    }
    return { ...goods, counted, short, parcels };
  },
} as const;

function changeParcel(goods: Goods, index: number, change: (parcel: RefParcel) => RefParcel): Goods {
  return { ...goods, parcels: goods.parcels.map((parcel, one) => (one === index ? change(parcel) : parcel)) };
}
