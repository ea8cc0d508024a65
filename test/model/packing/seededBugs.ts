import type { AliasStore } from '../../../main/core/catalogue/aliasStore.ts';
import type { Outbox } from '../../../main/core/outbox/outbox.ts';
import type { OutboxActions } from '../../../main/core/outbox/outboxActions.ts';
import { createJournal, type Journal } from '../../../main/core/packing/journal.ts';
import type { Db } from '../../../main/core/store/openDatabase.ts';

/** Faults built in on purpose: a harness that does not catch them proves nothing. */
export const packingBugs = [
  'a scan is answered before it is written',
  'the parts of a change are committed one by one',
  'a scan that comes twice counts twice',
  'an undo is forgotten in a restart',
  'a scan counts two pieces',
  'the last label is left out of the shipment',
  'a shipment that was taken back goes out',
  'changes at ShipperOne reach no one',
  'a parked order begins anew',
  'a used label is taken again',
] as const;
export type PackingBug = (typeof packingBugs)[number];

export interface Distortion {
  readonly db: Db;
  readonly journal: () => Journal;
  readonly outbox: { of(outbox: Outbox): Outbox; actions(actions: OutboxActions): OutboxActions };
  readonly aliases: (aliases: AliasStore) => AliasStore;
  /** Whether the bench is told what a reading of the queue brought. */
  readonly changed: boolean;
}

/** The parts that a bench is put together from, one of them broken. */
export function distort(bug: PackingBug | undefined, real: Db): Distortion {
  const db = bug === 'the parts of a change are committed one by one' ? withoutTransactions(real) : real;
  return {
    db,
    journal: () => distortJournal(bug, createJournal(db)),
    outbox: {
      of: (outbox) =>
        bug === 'the last label is left out of the shipment'
          ? {
              ...outbox,
              enqueue: (draft) => outbox.enqueue({ ...draft, body: withoutLastLabel(draft.body) }),
            }
          : outbox,
      actions: (actions) =>
        bug === 'a shipment that was taken back goes out'
          ? { ...actions, takeBack: () => ({ ok: true, value: [] }) }
          : actions,
    },
    aliases: (aliases) =>
      bug === 'a scan counts two pieces'
        ? {
            ...aliases,
            find: (_, keys) =>
              keys.some((key) => key.toUpperCase().endsWith('CODE-P1'))
                ? { sku: 'SKU-P1', quantity: 2 }
                : undefined,
          }
        : aliases,
    changed: bug !== 'changes at ShipperOne reach no one',
  };
}

function distortJournal(bug: PackingBug | undefined, journal: Journal): Journal {
  switch (bug) {
    case 'a scan is answered before it is written':
      return lazy(journal);
    case 'a scan that comes twice counts twice':
      return { ...journal, scanOf: () => undefined };
    case 'an undo is forgotten in a restart':
      return {
        ...journal,
        events: (packId) => journal.events(packId).filter(({ kind }) => kind !== 'undone'),
      };
    case 'a parked order begins anew':
      return { ...journal, unfinishedOf: () => undefined };
    case 'a used label is taken again':
      return { ...journal, usedBy: () => undefined };
    default:
      return journal;
  }
}

/** Writes each event with the next one. */
function lazy(journal: Journal): Journal {
  let late: () => void = () => {};
  return {
    ...journal,
    addEvent: (...event) => {
      late();
      late = () => journal.addEvent(...event);
    },
  };
}

function withoutTransactions(db: Db): Db {
  const transaction = (work: (...args: unknown[]) => unknown) => Object.assign(work, { immediate: work });
  return { ...db, transaction } as unknown as Db;
}

function withoutLastLabel(body: string): string {
  const parsed: { shipment: { tracks: unknown[] } } = JSON.parse(body);
  parsed.shipment.tracks.pop();
  return JSON.stringify(parsed);
}
