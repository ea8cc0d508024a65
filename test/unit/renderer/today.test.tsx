import { expect, test } from 'vitest';
import type { DayReport } from '../../../main/contract/day.ts';
import { type DeskRow, deskSteps } from '../../../main/contract/desk.ts';
import { HourBars } from '../../../renderer/charts/HourBars.tsx';
import { ReasonBars } from '../../../renderer/charts/ReasonBars.tsx';
import { DeskItem } from '../../../renderer/screens/desk/DeskItem.tsx';
import { Balance } from '../../../renderer/screens/today/Balance.tsx';
import { Tiles } from '../../../renderer/screens/today/Tiles.tsx';
import { drawn } from './support/drawn.tsx';

const total = {
  orders: 2,
  shipments: 3,
  confirmed: 2,
  parcels: 4,
  items: 5,
  pieces: 9,
  refusals: 7,
  manualConfirms: 1,
  manualPieces: 2,
  shortPieces: 3,
  holds: 1,
  undone: 1,
  timed: 3,
  medianMilliseconds: 83_000,
};
const report: DayReport = {
  day: '2026-11-25',
  today: '2026-11-25',
  timeZone: 'UTC',
  from: 0,
  to: 1,
  total,
  hours: [],
  packers: [],
  refusals: [],
  shorts: [],
  manualConfirms: [],
  unconfirmed: [{ connectionId: 'c', orderId: 'FO-7', entryId: 'e', state: 'waiting', at: 0 }],
  isErased: false,
};

test('what was caught stands beside how fast it went, and confirmed is another figure than packed', () => {
  const tiles = drawn(<Tiles total={total} shorts={1} />);
  for (const id of ['orders', 'confirmed', 'time', 'refusals']) expect(tiles).toContain(`tile-${id}`);
  expect(tiles).toContain('1:23 min');
  expect(tiles).toContain('1 shipment not confirmed yet');
  expect(tiles).not.toContain('All shipments are confirmed');
  expect(drawn(<Tiles total={{ ...total, confirmed: 3 }} shorts={1} />)).toContain(
    'All shipments are confirmed',
  );
});

test('packed is confirmed and not confirmed, and the difference is named by order', () => {
  const balance = drawn(<Balance report={report} />);
  expect(balance).toContain('3 shipments packed = 2 confirmed + 1 not confirmed');
  expect(balance).toContain('FO-7: look at it in the outbox');
});

test('a chart says in words what it shows, and each bar bears its number', () => {
  const hours = [
    { key: '1', label: '08:00', shipments: 12, refusals: 0 },
    { key: '2', label: '09:00', shipments: 0, refusals: 34 },
  ];
  const bars = drawn(
    <HourBars hours={hours} label="In words" shipments="Above" refusals="Below" num={String} />,
  );
  expect(bars).toContain('role="img"');
  expect(bars).toContain('aria-label="In words"');
  for (const text of ['Above', 'Below', '>12<', '>34<', '>08<', '>09<']) expect(bars).toContain(text);
  expect(bars).not.toContain('style=');
  const reasons = [{ key: 'wrong_item', label: 'Wrong item', count: 5 }];
  const lying = drawn(<ReasonBars reasons={reasons} label="Why" num={String} />);
  for (const text of ['aria-label="Why"', 'Wrong item', '>5<']) expect(lying).toContain(text);
  expect(lying).not.toContain('style=');
});

test.each(['en', 'de'] as const)(
  'every row of the desk has one button that says its step and its order (%s)',
  (language) => {
    const words = new Set<string>();
    for (const next of deskSteps) {
      const row: DeskRow = {
        rowId: next,
        kind: next === 'see_entry' || next === 'answer' ? 'attention' : 'parked',
        connectionId: 'c',
        orderId: 'FO-9',
        at: 0,
        packer: 'Ada',
        next,
        entryId: 'e',
      };
      const button = /aria-label="([^"]+): FO-9"/.exec(drawn(<DeskItem row={row} />, language))?.[1];
      words.add(button ?? '');
    }
    expect([...words].filter((word) => word !== '')).toHaveLength(deskSteps.length);
  },
);
