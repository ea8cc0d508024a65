import type { PackEvent } from './packEvent.ts';
import type { PackStart } from './packStart.ts';

/** The order without anything that says who it was for; the lines, the dates and the amounts stay. */
export function startWithoutPersonalData(start: PackStart): PackStart {
  const { details } = start;
  // The fields that stay are listed, so that a field added later is removed by itself.
  return {
    orderId: start.orderId,
    items: start.items,
    details: {
      status: details.status,
      partialsAllowed: details.partialsAllowed,
      createdAt: details.createdAt,
      updatedAt: details.updatedAt,
      promisedAt: details.promisedAt,
      shippingMethod: details.shippingMethod,
      carrierCode: details.carrierCode,
      codAmount: details.codAmount,
      packageValue: details.packageValue,
      currency: details.currency,
      priority: details.priority,
      notes: [],
    },
  };
}

/** The event without personal data: quantities and labels stay; what was scanned, typed or said is removed. */
export function eventWithoutPersonalData(event: PackEvent): PackEvent {
  switch (event.kind) {
    case 'counted':
      // Lots and serial numbers stay: they are about goods and not about people, and a recall has to find them
      // years later.
      return {
        kind: event.kind,
        pieces: event.pieces,
        how: event.how,
        ...(event.goods === undefined ? {} : { goods: event.goods }),
      };
    case 'refused':
      return { ...event, refusal: { reason: event.refusal.reason, scanned: '', message: '', facts: {} } };
    case 'choice_asked':
      return { ...event, choice: { ...event.choice, scanned: '' } };
    case 'shortened':
      return { ...event, reason: '' };
    case 'parked':
      return { kind: event.kind, hold: event.hold };
    case 'interrupted':
      return { ...event, interruption: { kind: event.interruption.kind, changes: [], details: [] } };
    case 'change_taken':
      return { ...event, start: startWithoutPersonalData(event.start) };
    case 'acknowledged':
    case 'instructions_due':
    case 'instructions_read':
    case 'parcel_added':
    case 'parcel_sealed':
    case 'moved':
    case 'tracked':
    case 'weighed':
    case 'undone':
    case 'resumed':
    case 'finished':
    case 'reopened':
    case 'interruption_over':
      return event;
  }
}
