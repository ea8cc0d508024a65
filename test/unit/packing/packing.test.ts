import { expect, test } from 'vitest';
import type { PackEvent } from '../../../main/core/packing/packEvent.ts';
import { replay, step } from '../../../main/core/packing/packing.ts';
import { initialState, openPieces, phaseOf } from '../../../main/core/packing/packState.ts';
import { startWith } from '../../support/packStarts.ts';

const start = startWith([
  { id: '1', qty: 2 },
  { id: '2', qty: 1 },
]);
const track = { carrierCode: 'dhl', title: 'DHL', trackNumber: 'JD1' };
const count = (itemId: string, qty = 1): PackEvent => ({
  kind: 'counted',
  pieces: [{ itemId, qty }],
  how: 'scan',
});
const counted = (events: readonly PackEvent[]) => replay(start, events).lines.map((line) => line.counted);

test('the scan step closes with the last item, and only then', () => {
  expect(phaseOf(replay(start, [count('1', 2)]))).toBe('scanning');
  expect(phaseOf(replay(start, [count('1', 2), count('2')]))).toBe('tracking');
});

test('undo takes back the count, the parcel it opened and what stood on the screen', () => {
  const events: PackEvent[] = [count('1'), { kind: 'parcel_added' }, count('2'), { kind: 'undone' }];
  const state = replay(start, events);
  expect(state.lines.map((line) => line.counted)).toEqual([1, 0]);
  expect(state.parcels.map((parcel) => [...parcel.pieces])).toEqual([[['1', 1]], []]);
  expect(replay(start, [...events, { kind: 'undone' }]).parcels).toHaveLength(1);
});

test('undo after undo goes on backwards; beyond the first scan nothing happens', () => {
  const undone: PackEvent = { kind: 'undone' };
  expect(counted([count('1'), count('2'), undone])).toEqual([1, 0]);
  expect(counted([count('1'), count('2'), undone, undone])).toEqual([0, 0]);
  expect(counted([count('1'), undone, undone, undone, count('2')])).toEqual([0, 1]);
});

test('a case counted over two lines is undone as one scan', () => {
  const both: PackEvent = {
    kind: 'counted',
    how: 'scan',
    pieces: [
      { itemId: '1', qty: 2 },
      { itemId: '2', qty: 1 },
    ],
  };
  expect(counted([both])).toEqual([2, 1]);
  expect(counted([both, { kind: 'undone' }])).toEqual([0, 0]);
});

test('"this many" said twice counts once, over several lines of a product too', () => {
  const twoLines = startWith([
    { id: '1', qty: 4, sku: 'A' },
    { id: '2', qty: 4, sku: 'A' },
    { id: '3', qty: 1 },
  ]);
  const typed = (...pieces: { itemId: string; qty: number }[]): PackEvent => ({
    kind: 'counted',
    how: 'typed',
    pieces,
  });
  const six = [count('1'), typed({ itemId: '1', qty: 3 }, { itemId: '2', qty: 2 })];
  expect(replay(twoLines, six).last).toEqual({ itemId: '2', qty: 6 });
  expect(replay(twoLines, [...six, count('2')]).last).toEqual({ itemId: '2', qty: 1 });
  expect(replay(twoLines, [count('1'), typed({ itemId: '3', qty: 1 })]).last).toEqual({
    itemId: '3',
    qty: 1,
  });
});

test('a refusal stays until the right thing is scanned or it is acknowledged', () => {
  const refusal = { reason: 'wrong_item', scanned: 'x', message: 'Wrong.', facts: {} } as const;
  const refused: PackEvent = { kind: 'refused', refusal };
  expect(replay(start, [refused]).refusal).toEqual(refusal);
  expect(replay(start, [refused, count('1')]).refusal).toBeUndefined();
  expect(replay(start, [refused, { kind: 'acknowledged' }]).refusal).toBeUndefined();
});

test('what is counted into a sealed parcel goes into a new one', () => {
  const state = replay(start, [count('1'), { kind: 'parcel_sealed', parcel: 1 }, count('1')]);
  expect(state.parcels.map((parcel) => [parcel.sealed, parcel.pieces.get('1')])).toEqual([
    [true, 1],
    [false, 1],
  ]);
});

test('only the scan of the last missing label makes the order ready to finish', () => {
  const packed = replay(start, [count('1', 2), { kind: 'parcel_sealed', parcel: 1 }, count('2')]);
  const first = step(packed, { kind: 'tracked', parcel: 1, track, how: 'scan' });
  expect(first.effects).toEqual([]);
  expect(step(first.state, { kind: 'tracked', parcel: 2, track, how: 'scan' }).effects).toEqual([
    'ready_to_finish',
  ]);
  expect(step(first.state, { kind: 'tracked', parcel: 2, track, how: 'typed' }).effects).toEqual([]);
});

test('a changed order keeps its counts, and what is too much leaves the last parcel first', () => {
  const smaller = startWith([
    { id: '1', qty: 1 },
    { id: '3', qty: 4 },
  ]);
  const state = replay(start, [
    count('1'),
    { kind: 'parcel_sealed', parcel: 1 },
    count('1'),
    count('2'),
    { kind: 'change_taken', start: smaller },
  ]);
  expect(state.lines.map((line) => [line.item.id.text, line.counted])).toEqual([
    ['1', 1],
    ['3', 0],
  ]);
  expect(state.parcels.map((parcel) => [...parcel.pieces])).toEqual([[['1', 1]], []]);
});

test('nothing from before a change of the order is undone', () => {
  const events: PackEvent[] = [count('1'), { kind: 'change_taken', start }, { kind: 'undone' }];
  expect(counted(events)).toEqual([1, 0]);
});

test('short pieces are no longer open, but an order of nothing else is never ready for a label', () => {
  const short = (itemId: string, qty: number): PackEvent => ({
    kind: 'shortened',
    itemId,
    qty,
    reason: 'gone',
  });
  const state = replay(start, [short('1', 2), short('2', 1)]);
  expect(state.lines.map(openPieces)).toEqual([0, 0]);
  expect(phaseOf(state)).toBe('scanning');
  expect(phaseOf(replay(start, [short('1', 1), count('1'), count('2')]))).toBe('tracking');
});

test('a fresh pack has one empty parcel and nothing counted', () => {
  expect(initialState(start).parcels).toHaveLength(1);
  expect(initialState(start).lines.every((line) => line.counted === 0)).toBe(true);
});
