import { isRecord } from './json.ts';
import { type OrderState, openUnits } from './model/order.ts';
import { makeTrackNumber } from './trackNumbers.ts';
import type { World } from './world/world.ts';

/** Named in the ledger as the fault at work, so that a test can tell these calls from those of its own station. */
const OTHER_STATION = 'otherStation';

/**
 * Another station of this location ships all that is open of an order, by the same call and the same rules.
 * @throws Error with the rules' own words when there is nothing to ship
 */
export function shipOtherwise(world: World, order: OrderState): void {
  const open = order.items.filter((item) => item.allocated && openUnits(item) > 0);
  if (open.length === 0) throw new Error(`Order ${order.orderId} has nothing left to ship.`);
  const carrier = typeof order.raw.carrier_code === 'string' ? order.raw.carrier_code : 'dhl';
  const number = makeTrackNumber(carrier, `${OTHER_STATION} ${order.orderId}`);
  const shipment = {
    order_id: order.raw.order_id,
    // Ids go out exactly as they came in.
    items: open.map((item) => ({ item_id: item.raw.item_id, qty: openUnits(item) })),
    tracks: [{ carrier_code: carrier, title: carrier.toUpperCase(), track_number: number }],
  };
  const answer = world.act('ship', JSON.stringify({ shipment }), OTHER_STATION);
  if (answer.status === 200) return;
  const words = isRecord(answer.json) ? String(answer.json.message) : `status ${answer.status}`;
  throw new Error(`The other station was refused: ${words}`);
}
