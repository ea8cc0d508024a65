import { isRecord, type JsonRecord } from '../json.ts';
import { FAILURES, type FailureStage } from '../model/failures.ts';
import type { Random } from '../random.ts';
import { makeTrackNumber } from '../trackNumbers.ts';

/** The order as it stands where it fell out of the flow: accepted, ready to be packed, or already on its way. */
export function failedRow(random: Random, row: JsonRecord): JsonRecord {
  const { stage, reason } = random.pick(FAILURES);
  const items = Array.isArray(row.items) ? row.items.filter(isRecord) : [];
  return {
    ...row,
    items: items.map((item) => ({ ...item, ...progress(item, stage) })),
    tracks: stage === 'invoicing' ? [trackOf(row)] : [],
    failure_reason: reason,
    failure_stage: stage,
  };
}

function progress({ qty }: JsonRecord, stage: FailureStage): JsonRecord {
  if (stage === 'allocation') return { status: 'accepted' };
  return stage === 'shipment' ? {} : { status: 'shipped', qty_shipped: qty };
}

function trackOf({ order_id, carrier_code }: JsonRecord): JsonRecord {
  const carrier = String(carrier_code);
  const number = makeTrackNumber(carrier, String(order_id));
  return { carrier_code: carrier, title: carrier.toUpperCase(), track_number: number };
}
