import type { DayException, Figures, HourFigures, PackerFigures } from '../../contract/day.ts';
import { hoursOf, type Span, wallTime } from './calendar.ts';
import type { Deed, PackDeeds, RefusedScan, Shipment } from './dayFacts.ts';

/** What was done in one span of time. */
export interface DayDeeds {
  readonly shipments: readonly Shipment[];
  readonly shorts: readonly DayException[];
  readonly manualConfirms: readonly DayException[];
  readonly holds: readonly Deed[];
  readonly undone: readonly Deed[];
  readonly refusals: readonly RefusedScan[];
}

/** Of the deeds of packs those that were done in this span, each list by time. */
export function deedsWithin(
  packs: readonly PackDeeds[],
  refusals: readonly RefusedScan[],
  span: Span,
): DayDeeds {
  const within = ({ at }: Deed): boolean => at >= span.from && at < span.to;
  const all = <T extends Deed>(pick: (pack: PackDeeds) => readonly T[]): readonly T[] =>
    packs.flatMap(pick).filter(within).sort(byTime);
  return {
    shipments: all(({ shipment }) => (shipment === undefined ? [] : [shipment])),
    shorts: all((pack) => pack.shorts),
    manualConfirms: all((pack) => pack.manualConfirms),
    holds: all((pack) => pack.holds),
    undone: all((pack) => pack.undone),
    refusals: refusals.filter(within).sort(byTime),
  };
}

/** Sums of a day whole, by hour and by packer; see `figures` for what each counts. */
export function addUp(
  deeds: DayDeeds,
  span: Span,
  timeZone: string,
): { readonly total: Figures; readonly hours: HourFigures[]; readonly packers: PackerFigures[] } {
  const firsts = firstOfEachOrder(deeds.shipments);
  const count = (which: (deed: Deed) => boolean): Figures => figuresOf(deeds, firsts, which);
  const names = new Set(
    Object.values(deeds).flatMap((list: readonly Deed[]) => list.map(({ packer }) => packer)),
  );
  return {
    total: count(() => true),
    hours: hoursOf(span).map((hour) => ({
      ...count(({ at }) => at >= hour.from && at < hour.to),
      ...hour,
      label: wallTime(hour.from, timeZone),
    })),
    packers: [...names]
      .sort((one, other) => one.localeCompare(other))
      .map((packer) => ({ packer, ...count((deed) => deed.packer === packer) })),
  };
}

function byTime(one: Deed, other: Deed): number {
  return one.at - other.at;
}

function firstOfEachOrder(shipments: readonly Shipment[]): ReadonlySet<Deed> {
  const firsts = new Map<string, Shipment>();
  for (const shipment of shipments) {
    const order = JSON.stringify([shipment.connectionId, shipment.orderId]);
    if (!firsts.has(order)) firsts.set(order, shipment);
  }
  return new Set(firsts.values());
}

function figuresOf(deeds: DayDeeds, firsts: ReadonlySet<Deed>, which: (deed: Deed) => boolean): Figures {
  const shipments = deeds.shipments.filter(which);
  const manual = deeds.manualConfirms.filter(which);
  const times = shipments
    .flatMap(({ milliseconds }) => (milliseconds === undefined ? [] : [milliseconds]))
    .sort((one, other) => one - other);
  const median = middleOf(times);
  return {
    orders: shipments.filter((shipment) => firsts.has(shipment)).length,
    shipments: shipments.length,
    confirmed: shipments.filter(({ state }) => state === 'confirmed').length,
    parcels: sum(shipments, ({ trackNumbers }) => trackNumbers.length),
    items: sum(shipments, ({ items }) => items),
    pieces: sum(shipments, ({ pieces }) => pieces),
    refusals: deeds.refusals.filter(which).length,
    manualConfirms: manual.length,
    manualPieces: sum(manual, ({ qty }) => qty),
    shortPieces: sum(deeds.shorts.filter(which), ({ qty }) => qty),
    holds: deeds.holds.filter(which).length,
    undone: deeds.undone.filter(which).length,
    timed: times.length,
    ...(median === undefined ? {} : { medianMilliseconds: median }),
  };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}

/** Of an even number the mean of the two in the middle. */
function middleOf(sorted: readonly number[]): number | undefined {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
