import type { Result } from '../../contract/errors.ts';
import type { OpeningOption, Refusal } from '../../contract/packing.ts';
import type { AliasStore } from '../catalogue/aliasStore.ts';
import type { ConnectionStore } from '../connections/connectionStore.ts';
import type { OrderKey, OrderQueries } from '../orders/orderQueries.ts';
import { textKey } from '../scanning/matchKeys.ts';
import { isSame } from '../totes/toteRules.ts';
import type { Totes } from '../totes/totes.ts';
import type { Session, Unit } from './bench.ts';
import type { Journal, StoredAnswer } from './journal.ts';
import type { Opening } from './opening.ts';
import type { Scan } from './scan.ts';
import { oneOfEachProduct } from './singleLines.ts';

export interface ScanToOpenDeps {
  readonly queries: OrderQueries;
  readonly journal: Pick<Journal, 'unfinished'>;
  readonly aliases: AliasStore;
  readonly connections: Pick<ConnectionStore, 'all'>;
  readonly opening: Opening;
  readonly totes?: Pick<Totes, 'orderIn'> | undefined;
  /** Counts the item that an order was opened by. */
  readonly scanItem: (unit: Unit, scan: Scan, session: Session) => StoredAnswer;
}

export interface ScanToOpen {
  scan(unit: Unit, scan: Scan): StoredAnswer;
  /** Answers the question of the last scan by its number (from 1); undefined when none was asked. */
  choose(unit: Unit, option: number): StoredAnswer | undefined;
}

/**
 * Handles a scan while nothing is open: an order number or a tote opens its order, an item opens the oldest order
 * that needs only this item. A code with several meanings is asked about. The question is kept in memory only: if
 * it is lost, the code is simply scanned again.
 */
export function createScanToOpen(deps: ScanToOpenDeps): ScanToOpen {
  const { queries, opening } = deps;
  let asked: { readonly scan: Scan; readonly options: readonly OpeningOption[] } | undefined;

  const openByItem = (unit: Unit, scan: Scan, key: OrderKey): StoredAnswer => {
    const result = opening.open(unit, key);
    const session = unit.open();
    if (!result.ok || session === undefined) return opened(result);
    return { ...deps.scanItem(unit, scan, session), outcome: 'opened' };
  };

  const ask = (scan: Scan, options: readonly OpeningOption[]): StoredAnswer => {
    asked = { scan, options };
    const { text } = scan.reading;
    const kinds = new Set(options.map((option) => option.as));
    const message =
      kinds.size > 1
        ? `${text} is more than one thing here: say which is meant.`
        : kinds.has('item')
          ? `${text} fits several products: say which.`
          : `Several connections have an order ${text}: say which.`;
    return { outcome: 'choose', reason: 'ambiguous', message, options: [...options] };
  };

  const openAs = (unit: Unit, scan: Scan, option: OpeningOption): StoredAnswer =>
    option.as === 'item' ? openByItem(unit, scan, option) : opened(opening.open(unit, option));

  const findOrders = (scan: Scan): readonly OrderKey[] => {
    const exact = queries.findByOrderId(scan.reading.text);
    return exact.length > 0 ? exact : queries.findByOrderId(scan.raw.trim());
  };

  const findByItem = (scan: Scan): readonly OpeningOption[] => {
    // An order that was put aside waits for a person, not for the next piece that comes along.
    const aside = deps.journal.unfinished();
    const taught = deps.connections.all().flatMap(({ connectionId }) => {
      const code = deps.aliases.find(connectionId, scan.keys);
      if (code === undefined) return [];
      const found = queries.findSingleLines([textKey(code.sku)], aside);
      return found.filter((line) => line.connectionId === connectionId && line.sku === code.sku);
    });
    return oneOfEachProduct([...queries.findSingleLines(scan.keys, aside), ...taught]);
  };

  /** Everything that the code may stand for: orders by number, the order in a tote, orders that need just this item. */
  const meaningsOf = (scan: Scan): readonly OpeningOption[] => {
    const byNumber = findOrders(scan).map(
      (key): OpeningOption => ({ ...key, sku: '', name: '', as: 'order' }),
    );
    const inTote = deps.totes?.orderIn([scan.reading.text, scan.raw.trim()]);
    const byTote = inTote === undefined || byNumber.some((key) => isSame(key, inTote)) ? [] : [inTote];
    return [
      ...byNumber,
      ...byTote.map((key): OpeningOption => ({ ...key, sku: '', name: '', as: 'tote' })),
      ...findByItem(scan).map((option): OpeningOption => ({ ...option, as: 'item' })),
    ];
  };

  return {
    scan: (unit, scan) => {
      asked = undefined;
      const options = meaningsOf(scan);
      const only = options[0];
      if (only === undefined) return whyNothingOpens(queries, scan);
      return options.length > 1 ? ask(scan, options) : openAs(unit, scan, only);
    },
    choose: (unit, number) => {
      if (asked === undefined || unit.open() !== undefined) return undefined;
      const { options, scan } = asked;
      const option = options[number - 1];
      if (option === undefined) return ask(scan, options);
      asked = undefined;
      return openAs(unit, scan, option);
    },
  };
}

/** A refusal while nothing is open, so that no pack keeps it. */
function refusedOnly(reason: Refusal['reason'], message: string, facts: Refusal['facts']): StoredAnswer {
  return { outcome: 'refused', reason, message, facts };
}

function opened(result: Result<void>): StoredAnswer {
  if (result.ok) return { outcome: 'opened' };
  const { code, facts = {}, message } = result.error;
  const reason = code === 'order_changed' ? 'order_changed' : 'nothing_open';
  return { ...refusedOnly(reason, message, facts), error: result.error };
}

function whyNothingOpens(queries: OrderQueries, scan: Scan): StoredAnswer {
  const { text } = scan.reading;
  const nothing = (because: string, message: string, orderId?: string): StoredAnswer =>
    refusedOnly('nothing_open', message, { because, ...(orderId === undefined ? {} : { orderId }) });
  const elsewhere = queries.whereIs([text, scan.raw.trim()])[0];
  if (elsewhere !== undefined) {
    const { queue, orderId } = elsewhere;
    if (queue === 'pending_accept') {
      return nothing('not_accepted', `Order ${orderId} has not been accepted yet.`, orderId);
    }
    if (queue === 'failed') {
      return nothing('failed', `Order ${orderId} has failed at ShipperOne; it cannot be packed.`, orderId);
    }
    return nothing(
      'already_packed',
      `Order ${orderId} is already packed; its shipment waits in the outbox.`,
      orderId,
    );
  }
  return queries.describe(scan.keys) === undefined
    ? nothing('not_known', `No order is open, and ${text} is not known. Scan an order number or an item.`)
    : nothing('needs_more', 'No order needs just this item. Scan the order number.');
}
