import type { HttpPort } from '../../main/core/shipperone/http.ts';
import { connect, temporaryFolder, testSandbox, testStation } from './testStation.ts';

/** A line with a barcode of its own. */
export const item = (id: number, qty: number) => ({
  item_id: id,
  sku: `SKU-${id}`,
  name: `Thing ${id}`,
  qty,
  barcode: `CODE-${id}`,
});
const row = { order_id: 'FO-1', items: [item(1, 2)] };
/** A cable that can be pulled; it counts the calls that went through. */
export function cable() {
  let isOut = false;
  let shipCalls = 0;
  let acceptCalls = 0;
  const http =
    (real: HttpPort): HttpPort =>
    (wanted) => {
      if (isOut) {
        return Promise.resolve({
          kind: 'fault',
          cause: 'network',
          mayHaveArrived: false,
          detail: 'unplugged',
        });
      }
      if (wanted.url.endsWith('/ship')) shipCalls += 1;
      if (wanted.url.endsWith('/accept')) acceptCalls += 1;
      return real(wanted);
    };
  const set = (out: boolean) => () => {
    isOut = out;
  };
  return {
    http,
    pull: set(true),
    plug: set(false),
    shipCalls: () => shipCalls,
    acceptCalls: () => acceptCalls,
  };
}

/** FO-1, two pieces of one line, packed and labelled; `ship` finishes it. */
export async function finished(undoWindowSeconds: number, dataDir = temporaryFolder()) {
  const line = cable();
  const sandbox = await testSandbox();
  const secrets = new Map<string, string>();
  const station = await testStation({ http: line.http, secrets, dataDir });
  const connectionId = await connect(station, sandbox);
  await station.ok('settings.set', { undoWindowSeconds });
  sandbox.addOrder({ queue: 'pending_shipment', row });
  await station.ok('sync.now', { sweep: true });
  await station.ok('pack.open', { connectionId, orderId: 'FO-1' });
  await station.ok('pack.scan', { raw: 'CODE-1' });
  await station.ok('pack.scan', { raw: 'CODE-1' });
  await station.ok('pack.track', { carrierCode: 'dhl', trackNumber: 'JD014600003888' });
  const ship = async (): Promise<string> => (await station.ok('pack.finish', {})).entryId;
  const entryOf = async (entryId: string) => (await station.ok('outbox.get', { entryId })).entry;
  return { connectionId, dataDir, entryOf, line, sandbox, secrets, ship, station };
}
