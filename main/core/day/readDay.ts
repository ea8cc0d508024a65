import type { DayReport, Figures, HourFigures, PackerFigures } from '../../contract/day.ts';
import type { Turns } from '../sync/turns.ts';
import { addUp, type DayDeeds, deedsWithin } from './addUp.ts';
import { type Span, spanOf } from './calendar.ts';
import type { PackDeeds } from './dayFacts.ts';
import type { DayStore } from './dayStore.ts';
import { packDeeds, shipmentOfCall } from './packDeeds.ts';

export interface DayRead extends Span {
  readonly day: string;
  readonly timeZone: string;
  readonly deeds: DayDeeds;
  readonly total: Figures;
  readonly hours: HourFigures[];
  readonly packers: PackerFigures[];
  readonly isErased: boolean;
}

/** Reads one day and adds it up, in short stretches: scans are answered in between. */
export async function readDay(
  store: DayStore,
  turns: Turns,
  day: string,
  timeZone: string,
): Promise<DayRead> {
  const span = spanOf(day, timeZone);
  await turns.begin();
  const packs: PackDeeds[] = [];
  let isErased = false;
  for (const packId of store.packIds(span)) {
    const pack = store.pack(packId);
    if (pack === undefined) continue;
    packs.push(packDeeds(pack));
    isErased ||= pack.isErased;
    await turns.breathe();
  }
  for (const call of store.callsWithoutJournal(span)) {
    packs.push({ shipment: shipmentOfCall(call), shorts: [], manualConfirms: [], holds: [], undone: [] });
  }
  const deeds = deedsWithin(packs, store.refused(span), span);
  return { day, timeZone, ...span, deeds, ...addUp(deeds, span, timeZone), isErased };
}

/** How often scans were refused for each reason, the most frequent first. */
export function refusalsByReason(deeds: DayDeeds): DayReport['refusals'] {
  const counts = new Map<DayReport['refusals'][number]['reason'], number>();
  for (const { reason } of deeds.refusals) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
}
