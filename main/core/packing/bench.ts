import type { Pack } from '../../contract/packing.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { Db } from '../store/openDatabase.ts';
import { factsOfEvent, sizeOf } from '../story/packingStory.ts';
import { noStory, type Story } from '../story/story.ts';
import type { Journal } from './journal.ts';
import { indexLines, type LineIndex } from './matchScan.ts';
import type { PackEvent } from './packEvent.ts';
import { type PackEffect, replay, step } from './packing.ts';
import type { PackStart } from './packStart.ts';
import { type PackState, phaseOf } from './packState.ts';
import { toPack } from './toPack.ts';

/** Events that no person causes: a reading of the queue brings them. */
const byItself: ReadonlySet<PackEvent['kind']> = new Set(['interrupted', 'interruption_over']);

/** The order that lies on the bench, as the journal tells it. */
export interface Session extends OrderKey {
  readonly packId: string;
  readonly openedAt: number;
  /** The order as it was when it was opened; later changes of it are events. */
  readonly opened: PackStart;
  readonly events: readonly PackEvent[];
  readonly state: PackState;
  readonly index: LineIndex;
}

export interface BenchDeps {
  readonly db: Db;
  readonly journal: Journal;
  readonly story?: Story;
  readonly now: () => number;
  readonly newId: () => string;
  readonly packer: () => string;
  /** Codes of the totes that an order lies in. */
  readonly totesOf?: (key: OrderKey) => readonly string[];
  /** Called after a commit with what lies on the bench now. */
  readonly onPack: (pack: Pack | null) => void;
}

/** One change of the bench: all of it is committed together, or none of it happens. */
export interface Unit {
  session(): Session | undefined;
  /** The session while its order is being packed; undefined when it is parked, finished or absent. */
  open(): Session | undefined;
  /** Writes an event of the session. */
  append(event: PackEvent): readonly PackEffect[];
  /** Puts a new order on the bench. */
  begin(key: OrderKey, start: PackStart): void;
  /** Puts a pack of the journal on the bench. */
  load(packId: string): void;
  /** Takes the pack off the bench for good; its journal stays. */
  abandon(): void;
  /** Clears the bench of a pack that is parked or finished. */
  clear(): void;
  /** Reports the pack again, because something about the order changed outside its journal. */
  retell(): void;
  /** Runs after the commit. */
  after(task: () => void): void;
}

export interface Bench {
  session(): Session | undefined;
  pack(): Pack | null;
  /**
   * The code of the carrier that the packer chose for the labels of the open order; undefined where the label's
   * number decides.
   */
  chosenCarrier(): string | undefined;
  /** Chooses the carrier and reports it; an empty code takes the choice back. False when no order is open. */
  chooseCarrier(carrierCode: string): boolean;
  /** Runs a change in one transaction. When it throws, nothing has changed, neither on disk nor in memory. */
  change<T>(work: (unit: Unit) => T, scanId?: string): T;
  /**
   * After a start: brings back the order that lay open, to the same scan; otherwise the one that can still be
   * taken back.
   */
  restore(): void;
}

/** The one bench of the station: nothing lies on it until `restore` or an opening. */
export function createBench(deps: BenchDeps): Bench {
  const { db, journal, story = noStory } = deps;
  let current: Session | undefined;
  /**
   * The chosen carrier helps with the next scans and is no decision yet, so it is in no journal: what counts is
   * the label that follows.
   */
  let chosen: { readonly packId: string; readonly carrierCode: string } | undefined;

  const forgetChoice = (): void => {
    if (current?.packId !== chosen?.packId || current?.state.stage !== 'open') chosen = undefined;
  };

  const loadSession = (packId: string): Session => {
    const stored = journal.get(packId);
    if (stored === undefined) throw new Error(`There is no pack ${packId} in the journal`);
    const events = journal.events(packId);
    const state = replay(stored.start, events);
    return {
      packId,
      connectionId: stored.connectionId,
      orderId: stored.orderId,
      openedAt: stored.openedAt,
      opened: stored.start,
      events,
      state,
      index: indexLines(state.start),
    };
  };

  const createUnit = (scanId: string | undefined) => {
    let draft = current;
    const tasks: (() => void)[] = [];
    const need = (): Session => {
      if (draft === undefined) throw new Error('No pack lies on the bench');
      return draft;
    };
    const unit: Unit = {
      session: () => draft,
      open: () => (draft?.state.stage === 'open' ? draft : undefined),
      append: (event) => {
        const session = need();
        const events = [...session.events, event];
        const { state, effects } =
          event.kind === 'undone'
            ? { state: replay(session.opened, events), effects: [] }
            : step(session.state, event);
        const now = deps.now();
        journal.addEvent(session.packId, event, { at: now, packer: deps.packer(), scanId });
        journal.setPhase(session.packId, phaseOf(state), state.entryId, now);
        const by = byItself.has(event.kind) ? ['station' as const] : [];
        story.add(session, event.kind, factsOfEvent(event, session.state), ...by);
        const index = state.start === session.state.start ? session.index : indexLines(state.start);
        draft = { ...session, events, state, index };
        return effects;
      },
      begin: (key, start) => {
        const packId = deps.newId();
        journal.addPack(key, packId, start, deps.now());
        story.add(key, 'opened', { packId, ...sizeOf(start) });
        draft = loadSession(packId);
      },
      load: (packId) => {
        draft = loadSession(packId);
      },
      abandon: () => {
        const session = need();
        journal.setPhase(session.packId, 'closed', undefined, deps.now());
        story.add(session, 'put_back', {});
        draft = undefined;
      },
      clear: () => {
        draft = undefined;
      },
      retell: () => {
        if (draft !== undefined) draft = { ...draft };
      },
      after: (task) => void tasks.push(task),
    };
    return { unit, result: () => draft, tasks };
  };

  const pack = (): Pack | null => {
    if (current === undefined) return null;
    const totes = deps.totesOf?.(current) ?? [];
    const choice = chosen === undefined ? {} : { chosenCarrier: chosen.carrierCode };
    const shown = { ...toPack(current, current.state), ...choice };
    return totes.length === 0 ? shown : { ...shown, totes: [...totes] };
  };

  return {
    session: () => current,
    pack,
    chosenCarrier: () => chosen?.carrierCode,
    chooseCarrier: (carrierCode) => {
      if (current?.state.stage !== 'open') return false;
      chosen = carrierCode === '' ? undefined : { packId: current.packId, carrierCode };
      deps.onPack(pack());
      return true;
    },
    change: (work, scanId) => {
      const { unit, result, tasks } = createUnit(scanId);
      const value = db.transaction(() => story.collect(() => work(unit))).immediate();
      const before = current;
      current = result();
      forgetChoice();
      for (const task of tasks) task();
      if (current !== before) deps.onPack(pack());
      return value;
    },
    restore: () => {
      const open = journal.unfinished().findLast((stored) => stored.phase !== 'parked');
      const lying = open ?? journal.justFinished();
      current = lying === undefined ? undefined : loadSession(lying.packId);
    },
  };
}
