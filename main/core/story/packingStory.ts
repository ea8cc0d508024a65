import type { StoryFacts } from '../../contract/story.ts';
import type { PackEvent } from '../packing/packEvent.ts';
import type { PackStart } from '../packing/packStart.ts';
import { lineOf, type PackState } from '../packing/packState.ts';

/** What the story tells of an event at the bench: names beside ids, and nothing of the customer. */
export function factsOfEvent(event: PackEvent, state: PackState): StoryFacts {
  const named = (itemId: string, qty: number) => {
    const item = lineOf(state, itemId)?.item;
    return { itemId, sku: item?.sku ?? '', name: item?.name ?? '', qty };
  };
  switch (event.kind) {
    case 'counted': {
      const goods = Object.entries(event.goods ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      return {
        pieces: event.pieces.map(({ itemId, qty }) => named(itemId, qty)),
        how: event.how,
        ...(goods.length === 0 ? {} : { goods: Object.fromEntries(goods) }),
        ...reasonOf(event.reason),
      };
    }
    case 'refused':
      return { refusal: event.refusal.reason, message: event.refusal.message };
    case 'choice_asked':
      return { count: event.choice.options.length };
    case 'shortened':
      return { pieces: [named(event.itemId, event.qty)], reason: event.reason };
    case 'parcel_sealed':
      return { parcel: event.parcel };
    case 'moved':
      return { pieces: [named(event.itemId, event.qty)], from: event.from, to: event.to };
    case 'tracked':
      return { parcel: event.parcel, track: event.track, how: event.how };
    case 'weighed':
      return { parcel: event.parcel, grams: event.grams };
    case 'parked':
      return { hold: event.hold, ...reasonOf(event.reason) };
    case 'finished':
      return { entryId: event.entryId };
    case 'interrupted': {
      const { kind, changes, details } = event.interruption;
      return { interruption: kind, message: changes.join(' '), changes: details };
    }
    case 'change_taken':
      return sizeOf(event.start);
    case 'acknowledged':
    case 'instructions_due':
    case 'instructions_read':
    case 'parcel_added':
    case 'undone':
    case 'resumed':
    case 'reopened':
    case 'interruption_over':
      return {};
  }
}

/** How much an order asks for. */
export function sizeOf(start: PackStart): StoryFacts {
  return {
    lines: start.items.length,
    count: start.items.reduce((sum, item) => sum + item.required, 0),
  };
}

function reasonOf(reason: string | undefined): StoryFacts {
  return reason === undefined ? {} : { reason };
}
