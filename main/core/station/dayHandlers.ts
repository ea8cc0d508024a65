import { type DayReport, mostListed, type WaitingNow } from '../../contract/day.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { csvText } from '../csv/csvCell.ts';
import { dayAfter } from '../day/calendar.ts';
import { headOf, rowsOf } from '../day/dayTables.ts';
import { type DayRead, readDay, refusalsByReason } from '../day/readDay.ts';
import { dayIn } from '../packing/today.ts';
import type { HandlerDeps } from './handlerDeps.ts';

/** A year and a month; more is asked for in two files. */
const mostDays = 400;

export function dayHandlers({ ports, stores }: HandlerDeps): Pick<Handlers, 'day.get' | 'day.export'> {
  const timeZone = ports.timeZone ?? 'UTC';
  const today = (): string => dayIn(timeZone, ports.clock.now());
  const read = (day: string): Promise<DayRead> => readDay(stores.days, stores.turns, day, timeZone);
  const nameOf = (connectionId: string): string => stores.connections.get(connectionId)?.name ?? connectionId;

  const waiting = (): WaitingNow => {
    const { rows } = stores.queries.list({ queue: 'pending_shipment', limit: 1 });
    const oldest = rows[0];
    const { oldestUnsentAt, unsent } = stores.outboxStore.summary();
    return {
      toPack: Math.max(0, stores.queries.counts().pending_shipment),
      unsent,
      ...(oldestUnsentAt === undefined ? {} : { oldestUnsentAt }),
      ...(oldest === undefined ? {} : { oldestToPack: oldestOf(oldest) }),
    };
  };

  return {
    'day.get': async ({ day = today() }) => {
      const found = await read(day);
      const now = today();
      const report: DayReport = {
        day,
        today: now,
        timeZone,
        from: found.from,
        to: found.to,
        total: found.total,
        hours: found.hours,
        packers: found.packers,
        refusals: refusalsByReason(found.deeds),
        shorts: found.deeds.shorts.slice(0, mostListed),
        manualConfirms: found.deeds.manualConfirms.slice(0, mostListed),
        unconfirmed: found.deeds.shipments
          .filter(({ state }) => state !== 'confirmed')
          .slice(0, mostListed)
          .map(({ connectionId, orderId, entryId, state, at }) => ({
            connectionId,
            orderId,
            entryId,
            state,
            at,
          })),
        isErased: found.isErased,
        ...(day === now ? { now: waiting() } : {}),
      };
      return ok({ day: report });
    },
    'day.export': async ({ table, ...wanted }) => {
      const range = rangeOf(wanted, today());
      if (!range.ok) return range;
      const { from, to } = range.value;
      const rows: (readonly string[])[] = [];
      for (let day = from; day <= to; day = dayAfter(day)) {
        rows.push(...rowsOf(table, await read(day), { nameOf }));
      }
      const days = from === to ? from : `${from}-to-${to}`;
      return ok({ fileName: `packbench-${table}-${days}.csv`, text: csvText([headOf(table), ...rows]) });
    },
  };
}

function oldestOf(row: {
  readonly connectionId: string;
  readonly orderId: string;
  readonly createdAt?: string | undefined;
}): NonNullable<WaitingNow['oldestToPack']> {
  const { connectionId, createdAt, orderId } = row;
  return createdAt === undefined ? { connectionId, orderId } : { connectionId, orderId, createdAt };
}

function rangeOf(
  {
    day,
    from,
    to,
  }: {
    readonly day?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  today: string,
): Result<{ readonly from: string; readonly to: string }> {
  if (day !== undefined && (from !== undefined || to !== undefined)) {
    return fail('bad_request', 'Give one day, or the first and the last day, not both.');
  }
  const first = day ?? from ?? to ?? today;
  const last = day ?? to ?? from ?? today;
  if (last < first) return fail('bad_request', `The last day, ${last}, is before the first, ${first}.`);
  if (dayAfter(first, mostDays - 1) < last) {
    return fail('bad_request', `At most ${mostDays} days go into one file: divide them.`);
  }
  return ok({ from: first, to: last });
}
