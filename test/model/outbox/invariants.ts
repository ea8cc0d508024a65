import type { OutboxStore } from '../../../main/core/outbox/outboxStore.ts';
import type { Wish } from '../../../main/core/outbox/sendAgainList.ts';
import { MINUTE } from '../../../main/core/ports.ts';
import type { Evidence } from './evidence.ts';
import type { SimulatedServer } from './simulatedServer.ts';

/** More requests for one entry within a minute are a storm (docs/faults.md, case 7). */
const mostPerMinute = 25;

/** What must hold when everything has healed and two hours have passed. */
export function judge(
  store: OutboxStore,
  server: SimulatedServer,
  evidence: Evidence,
  unfulfilled: readonly Wish[],
): readonly string[] {
  const { saved, takenBack, sendTimes, sentBodies } = evidence;
  const violations = [...server.violations];
  const partlyLost = new Set<string>();
  for (const [entryId, intent] of saved) {
    const entry = store.get(entryId);
    if (entry === undefined) {
      violations.push(`I1: ${intent.decision} was shown as saved and is gone`);
      continue;
    }
    if (takenBack.has(entryId)) {
      if (evidence.triesOf(entryId) > 0)
        violations.push(`I10: ${intent.decision} was taken back and sent all the same`);
      continue;
    }
    const times = server.applied.get(intent.decision) ?? 0;
    const byOthers = server.touchedByOthers.has(intent.orderId);
    if (times > 1) violations.push(`I2: ${intent.decision} took effect ${times} times`);
    const wasShippedElsewhere = server.orders
      .get(intent.orderId)
      ?.tracks.some((track) => track.startsWith('OTHER'));
    // A later parcel of an order whose quantities were lowered cannot be told from one that was counted.
    const isExplained = wasShippedElsewhere === true || server.edited.has(intent.orderId);
    if (entry.state === 'confirmed' && times === 0 && !isExplained) {
      violations.push(`I3: ${intent.decision} is confirmed and never took effect`);
    }
    if (!['confirmed', 'attention'].includes(entry.state)) {
      violations.push(`I4: ${intent.decision} is still ${entry.state}`);
    }
    if (entry.lastError?.code === 'readback_open') partlyLost.add(intent.orderId);
    const isExcused = byOthers || partlyLost.has(intent.orderId);
    if (entry.state === 'attention' && !isExcused) {
      violations.push(`I5: ${intent.decision} needs attention for no reason: ${entry.lastError?.message}`);
    }
    if ((sentBodies.get(entryId)?.size ?? 1) > 1)
      violations.push(`I9: ${intent.decision} was sent with other bytes`);
  }
  for (const { entryId } of unfulfilled) violations.push(`I11: ${entryId} was to be sent again and was not`);
  for (const [entryId, times] of sendTimes) {
    const storm = times.some(
      (at, index) => (times[index + mostPerMinute] ?? Number.POSITIVE_INFINITY) - at < MINUTE,
    );
    if (storm) violations.push(`I7: ${entryId} was sent more than ${mostPerMinute} times in a minute`);
  }
  return violations;
}
