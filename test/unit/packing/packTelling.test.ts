import { expect, test } from 'vitest';
import type { EventName, EventPayload } from '../../../main/contract/events.ts';
import { events } from '../../../main/contract/events.ts';
import type { Pack } from '../../../main/contract/packing.ts';
import type { PackEvent } from '../../../main/core/packing/packEvent.ts';
import { replay, step } from '../../../main/core/packing/packing.ts';
import { initialState, type PackState } from '../../../main/core/packing/packState.ts';
import { toPack } from '../../../main/core/packing/toPack.ts';
import { createPackTelling } from '../../../main/core/station/packTelling.ts';
import { applyEvent, emptyMirror, type Mirror } from '../../../renderer/state/mirror.ts';
import { startWith } from '../../support/packStarts.ts';

const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), qty: 2 }));
const counted = (itemId: string): PackEvent => ({
  kind: 'counted',
  pieces: [{ itemId, qty: 1 }],
  how: 'scan',
});
const head = { packId: 'p1', connectionId: 'c1', openedAt: 0 };

/** What the station tells, through the contract's own shapes, into a window's mirror. */
function createWindow() {
  let mirror: Mirror = emptyMirror;
  const told: EventName[] = [];
  const tell = createPackTelling({
    emit: <N extends EventName>(name: N, payload: EventPayload<N>): void => {
      told.push(name);
      const crossed: unknown = JSON.parse(JSON.stringify(payload));
      mirror = applyEvent(mirror, name, events[name].parse(crossed) as EventPayload<N>);
    },
  });
  return { tell, told, pack: (): Pack | null => mirror.pack };
}

test('a scan in an order of thousands tells the lines that changed, and the window shows the whole as it is', () => {
  const window = createWindow();
  const start = startWith(linesOf(2000));
  let state: PackState = initialState(start);
  const journal: PackEvent[] = [];
  const happens = (event: PackEvent): void => {
    journal.push(event);
    state = event.kind === 'undone' ? replay(start, journal) : step(state, event).state;
    window.tell(toPack(head, state));
    expect(window.pack()).toEqual(toPack(head, state));
  };
  window.tell(toPack(head, state));
  happens(counted('7'));
  happens(counted('1999'));
  happens({ kind: 'shortened', itemId: '3', qty: 1, reason: 'Damaged' });
  happens({ kind: 'parcel_added' });
  expect(window.told).toEqual(['pack', 'packLines', 'packLines', 'packLines', 'packLines']);
  happens({ kind: 'undone' });
  happens({ kind: 'parked', hold: false });
});

test('another order, none, and one of usual length are told whole', () => {
  const window = createWindow();
  const long = initialState(startWith(linesOf(600)));
  window.tell(toPack(head, long));
  window.tell(toPack({ ...head, packId: 'p2' }, step(long, counted('1')).state));
  window.tell(null);
  const short = initialState(startWith(linesOf(3)));
  window.tell(toPack(head, short));
  window.tell(toPack(head, step(short, counted('1')).state));
  expect(new Set(window.told)).toEqual(new Set(['pack']));
  expect(window.pack()?.lines[1]?.counted).toBe(1);
});
