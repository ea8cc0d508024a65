import type { DeskRow } from '../../contract/desk.ts';
import { fail, ok } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/server.ts';
import { packDeeds } from '../day/packDeeds.ts';
import { pageOf, readDeskPlace } from '../desk/deskPlace.ts';
import type { PartShipment } from '../desk/partShipments.ts';
import type { OrderKey } from '../orders/orderQueries.ts';
import type { StoredEntry } from '../outbox/outboxRow.ts';
import { isAsked } from '../outbox/questions.ts';
import type { HandlerDeps } from './handlerDeps.ts';
import { createPackNotes } from './packNotes.ts';

const usualPage = 100;

/** Everything that needs a person, in one list: the only place where a lead has to look. */
export function deskHandlers({ bench, stores }: HandlerDeps): Pick<Handlers, 'desk.list'> {
  const { outboxStore, queries, marks } = stores;
  const packNotes = createPackNotes(stores.journal);

  const isToPack = ({ connectionId, orderId }: OrderKey): boolean =>
    queries
      .whereIs([orderId])
      .some((place) => place.connectionId === connectionId && place.queue === 'pending_shipment');
  const hasLeft = (key: OrderKey): boolean =>
    marks.sweptAt(key.connectionId, 'pending_shipment') !== undefined && !isToPack(key);

  /** Parked and held orders. The order on the bench is left out: somebody is working on it. */
  const aside = (): readonly DeskRow[] => {
    const lying = bench.session();
    return [...packNotes()].flatMap(([name, note]): readonly DeskRow[] => {
      const space = name.indexOf(' ');
      const key = { connectionId: name.slice(0, space), orderId: name.slice(space + 1) };
      const isOnBench = lying?.orderId === key.orderId && lying.connectionId === key.connectionId;
      if (note.state === 'open' && isOnBench) return [];
      const { at = 0, counted, line, missing, packer = '', reason } = note;
      return [
        {
          rowId: `pack ${name}`,
          kind: note.state === 'held' ? 'held' : 'parked',
          ...key,
          at,
          packer,
          next: hasLeft(key) ? 'put_back' : 'open',
          ...(reason === undefined ? {} : { reason }),
          ...(counted === undefined ? {} : { counted }),
          ...(missing === undefined ? {} : { missing }),
          ...(line === undefined ? {} : { line }),
        },
      ];
    });
  };

  const shortRow = (part: PartShipment): DeskRow => {
    const { confirmedAt: at, connectionId, entryId, orderId, packId, packer } = part;
    const pack = packId === undefined ? undefined : stores.days.pack(packId);
    const reasons = pack === undefined ? [] : packDeeds(pack).shorts.map(({ reason }) => reason);
    const rest = stores.reader.read(part, 'pending_shipment')?.items ?? [];
    return {
      rowId: `short ${entryId}`,
      kind: 'short',
      connectionId,
      orderId,
      at,
      packer,
      entryId,
      next: 'pack_rest',
      missing: rest.reduce((sum, item) => sum + item.qty, 0),
      reason: [...new Set(reasons)].filter((reason) => reason !== '').join(', '),
    };
  };

  const isStillThere = (part: PartShipment): boolean =>
    queries.findByOrderId(part.orderId).some(({ connectionId }) => connectionId === part.connectionId);

  /**
   * Orders that went out in part, whose rest waits in the queue and is on nobody's bench. Read in portions, so that scans
   * are answered in between.
   */
  const shorts = async (): Promise<readonly DeskRow[]> => {
    const packs = packNotes();
    const seen = new Set<string>();
    const rows: DeskRow[] = [];
    await stores.turns.begin();
    for (let before = Number.MAX_SAFE_INTEGER; ; ) {
      const portion = stores.partShipments(before);
      for (const part of portion) {
        const name = `${part.connectionId} ${part.orderId}`;
        if (seen.has(name) || packs.has(name)) continue;
        seen.add(name);
        if (isStillThere(part)) rows.push(shortRow(part));
      }
      const last = portion.at(-1);
      if (last === undefined) return rows;
      before = last.seq;
      await stores.turns.breathe();
    }
  };

  return {
    'desk.list': async ({ cursor, limit = usualPage }) => {
      const after = cursor === undefined ? undefined : readDeskPlace(cursor);
      if (cursor !== undefined && after === undefined) {
        return fail('bad_request', 'This cursor is not one that desk.list gave out.');
      }
      const rest = await shorts();
      // Read after the pauses between portions: an order that was opened meanwhile is no longer a short one.
      const attention = outboxStore.inState('attention').filter(isHead).map(attentionRow);
      const packs = aside();
      const lying = new Set(packs.map(orderName));
      return ok(
        pageOf([...packs, ...rest.filter((row) => !lying.has(orderName(row))), ...attention], after, limit),
      );
    },
  };
}

function orderName({ connectionId, orderId }: OrderKey): string {
  return `${connectionId} ${orderId}`;
}

/**
 * Whether it is the first call of its order that needs a person: later calls go on by themselves once that one
 * does.
 */
function isHead({ lastError }: StoredEntry): boolean {
  return lastError?.code !== 'behind_another';
}

function attentionRow(entry: StoredEntry): DeskRow {
  const { action, connectionId, entryId, lastError, orderId, packer, updatedAt: at } = entry;
  return {
    rowId: `entry ${entryId}`,
    kind: 'attention',
    connectionId,
    orderId,
    at,
    packer,
    entryId,
    action,
    next: isAsked(entry) && action === 'ship' ? 'answer' : 'see_entry',
    ...(lastError === undefined ? {} : { error: lastError }),
  };
}
