import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Pack } from '../../contract/packing.ts';
import type { Handlers } from '../../rpc/server.ts';
import { noSuchConnection } from '../connections/connecting.ts';
import type { Unit } from '../packing/bench.ts';
import {
  addParcel,
  choose,
  confirmManually,
  moveItem,
  seal,
  shorten,
  trackParcel,
  undo,
} from '../packing/benchActions.ts';
import { nothingOpen } from '../packing/finishing.ts';
import { acknowledge } from '../packing/instructions.ts';
import { hasProgress } from '../packing/packState.ts';
import { weigh } from '../packing/weighing.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { type ScanCallDeps, scanCall } from './scanCall.ts';

type Named = Pick<
  Handlers,
  Extract<keyof Handlers, `pack.${string}`> | 'catalogue.teach' | 'catalogue.forget'
>;

/** What packing needs of the station. */
export interface PackDeps extends ScanCallDeps {
  readonly opening: HandlerDeps['opening'];
  readonly finishing: HandlerDeps['finishing'];
  readonly stores: ScanCallDeps['stores'] &
    Pick<
      HandlerDeps['stores'],
      'journal' | 'packers' | 'presence' | 'connections' | 'settings' | 'aliases' | 'carriers'
    >;
}

export function packHandlers(deps: PackDeps): Named {
  const { bench, stores, finishing, opening, ports } = deps;

  /** Runs one change and answers with what then lies on the bench. */
  const change = (work: (unit: Unit) => Result<unknown>): Result<{ pack: Pack | null }> => {
    const result = bench.change(work);
    return result.ok ? ok({ pack: bench.pack() }) : result;
  };
  const park = (reason: string | undefined, hold: boolean): Result<{ pack: Pack | null }> =>
    change((unit) => {
      if (unit.open() === undefined) return nothingOpen();
      unit.append({ kind: 'parked', hold, ...(reason === undefined ? {} : { reason }) });
      return ok(undefined);
    });

  return {
    'pack.get': () => ok({ pack: bench.pack() }),
    'pack.open': (key) => {
      // A parked order survives when the cache is lost; without its connection it could never be sent.
      if (stores.connections.get(key.connectionId) === undefined) return noSuchConnection(key.connectionId);
      return change((unit) => opening.open(unit, key));
    },
    'pack.scan': scanCall(deps),
    'pack.scanComing': () => {
      stores.scansFirst?.coming();
      return ok({});
    },
    'pack.acknowledge': () =>
      change((unit) => {
        acknowledge(unit);
        return ok(undefined);
      }),
    'pack.choose': ({ itemId }) => change((unit) => choose(unit, { itemId })),
    'pack.undo': () => change(undo),
    'pack.confirm': ({ itemId, qty, reason }) =>
      change((unit) => confirmManually(unit, { itemId, qty, reason }, stores.settings.get().manualConfirm)),
    'pack.parcelAdd': () => change(addParcel),
    'pack.parcelSeal': ({ parcel }) => change((unit) => seal(unit, parcel)),
    'pack.moveItem': (move) => change((unit) => moveItem(unit, move)),
    'pack.short': ({ itemId, qty, reason }) => change((unit) => shorten(unit, itemId, qty, reason)),
    'pack.hold': ({ reason }) => park(reason, true),
    'pack.park': ({ reason }) => park(reason, false),
    'pack.track': ({ carrierCode, title, trackNumber, parcel }) =>
      change((unit) =>
        trackParcel(unit, { carrierCode, title, trackNumber }, parcel, {
          usedBy: (number) => stores.journal.usedBy(number),
          carriers: stores.carriers.all,
        }),
      ),
    'pack.chooseCarrier': ({ carrierCode }) =>
      bench.chooseCarrier(carrierCode.trim()) ? ok({ pack: bench.pack() }) : nothingOpen(),
    'pack.weigh': ({ grams, parcel }) => change((unit) => weigh(unit, grams, parcel)),
    'pack.finish': ({ codAmount, packageValue }) => {
      const finished = bench.change((unit) => finishing.finish(unit, { codAmount, packageValue }));
      if (!finished.ok) return finished;
      const pack = bench.pack();
      return ok(pack === null ? { entryId: finished.value } : { entryId: finished.value, pack });
    },
    'pack.cancelSend': ({ entryId }) => change((unit) => finishing.cancelSend(unit, entryId)),
    'pack.takeChange': () =>
      change((unit) => {
        const session = unit.open();
        if (session === undefined) return nothingOpen();
        // Nothing changed, so nothing is taken over: what was counted can still be undone.
        if (session.state.interruption === undefined) return ok(undefined);
        const found = opening.findStart(session);
        if (!found.ok) return fail('order_gone', 'This order is no longer in the queue: close it.');
        unit.append({ kind: 'change_taken', start: found.value });
        return ok(undefined);
      }),
    'pack.close': () =>
      change((unit) => {
        const open = unit.open();
        if (open === undefined) unit.clear();
        else if (hasProgress(open.state) && open.state.interruption === undefined) {
          return fail('illegal_state', 'This order is partly packed. Park it to go on later.');
        } else unit.abandon();
        return ok(undefined);
      }),
    'catalogue.teach': ({ connectionId, code, sku, quantity = 1 }) => {
      if (!stores.settings.get().teachCodes) {
        return fail('not_allowed', 'This station does not teach codes. Ask your shift lead.');
      }
      if (stores.connections.get(connectionId) === undefined) return noSuchConnection(connectionId);
      const { packer } = stores.presence.actor();
      stores.aliases.teach(connectionId, code, { sku, quantity }, { packer, at: ports.clock.now() });
      return change((unit) => {
        if (unit.open()?.state.refusal !== undefined) unit.append({ kind: 'acknowledged' });
        return ok(undefined);
      });
    },
    'catalogue.forget': ({ connectionId, code }) =>
      ok({ forgotten: stores.aliases.forget(connectionId, code) }),
  };
}
