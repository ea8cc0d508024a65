import { expect, test } from 'vitest';
import type { Entry } from '../../../main/contract/outbox.ts';
import { AskedShipment } from '../../../renderer/screens/pack/AskedShipment.tsx';
import { BandChoice } from '../../../renderer/screens/pack/BandChoice.tsx';
import { MustRead } from '../../../renderer/screens/pack/MustRead.tsx';
import { NumberedChoice } from '../../../renderer/screens/pack/NumberedChoice.tsx';
import { OrderHead } from '../../../renderer/screens/pack/OrderHead.tsx';
import { Parcels } from '../../../renderer/screens/pack/Parcels.tsx';
import { drawn } from './support/drawn.tsx';
import { lineOf, packOf } from './support/packs.ts';

const items = [{ itemId: '1', qty: 2 }];
const track = { carrierCode: 'ups', title: 'UPS', trackNumber: '1Z999' };

test('a parcel can be sealed and emptied into others only while it is open and holds something', () => {
  const parcels = [
    { parcel: 1, sealed: true, items },
    { parcel: 2, sealed: false, items, weightGrams: 1250 },
    { parcel: 3, sealed: false, items: [] },
  ];
  const page = drawn(<Parcels pack={packOf({ parcels, activeParcel: 2 })} isOpen />);
  expect(page).toContain('needs its label');
  expect(page).toContain('1.25 kg');
  expect(page.match(/data-testid="(seal|move)-\d"/g)).toEqual([
    'data-testid="seal-2"',
    'data-testid="move-2"',
  ]);
  const closed = drawn(<Parcels pack={packOf({ parcels, phase: 'finished' })} isOpen={false} />);
  expect(closed).not.toMatch(/data-testid="(seal|move)-/);
});

test('each parcel shows its own label and what is in it', () => {
  const parcels = [
    { parcel: 1, sealed: true, items, track },
    { parcel: 2, sealed: false, items: [{ itemId: '2', qty: 1 }] },
  ];
  const page = drawn(<Parcels pack={packOf({ parcels, activeParcel: 2 })} isOpen />, 'de');
  const [first = '', second = ''] = page.split('data-testid="parcel-2"');
  expect(first).toContain('1Z999');
  expect(first).toContain('Blue mug');
  expect(first).not.toContain('braucht sein Etikett');
  expect(second).toContain('Red mug');
  expect(second).not.toContain('1Z999');
});

test('a stopped parcel says in German what changed, and offers both ways on', () => {
  const entry: Entry = {
    entryId: 'e1',
    connectionId: 'c1',
    orderId: 'FO-1',
    action: 'ship',
    state: 'attention',
    attempts: 0,
    createdAt: 0,
    updatedAt: 0,
    trackNumbers: [],
    packer: '',
    lastError: {
      code: 'order_changed',
      message: 'Blue mug: 3 instead of 2. The address changed: print a new label.',
      changes: [{ code: 'quantity', name: 'Blue mug', before: 2, after: 3 }, { code: 'address' }],
    },
  };
  const page = drawn(<AskedShipment entry={entry} onTakeBack={() => undefined} />, 'de');
  expect(page).toContain('Blue mug: 3 statt 2.');
  expect(page).toContain('Die Adresse hat sich geändert');
  expect(page).not.toContain('instead of');
  expect(page.match(/<button/g)).toHaveLength(2);
});

test('notes, gift message and cash on delivery stand together, and no order without them has an empty frame', () => {
  const order = {
    status: '',
    partialsAllowed: false,
    notes: ['Fragile', 'Ring twice'],
    giftMessage: 'Happy birthday',
    codAmount: 45.9,
    currency: 'EUR',
  };
  const page = drawn(<MustRead pack={packOf({ order, lines: [lineOf('1', 'Mug', 1, 0)] })} />);
  for (const words of ['Fragile', 'Ring twice', 'Happy birthday', '€45.90']) expect(page).toContain(words);
  expect(drawn(<MustRead pack={packOf()} />)).toBe('');
});

test('only a priority that is out of the ordinary is a warning', () => {
  const head = (priority: string): string =>
    drawn(<OrderHead pack={packOf({ order: { ...packOf().order, priority } })} />);
  expect(head('express')).toContain('express');
  for (const usual of ['standard', 'Normal', ' ']) expect(head(usual)).not.toContain('data-tone="warn"');
  expect(head('express')).toContain('data-tone="warn"');
});

test('numbered answers are buttons with their number, and tell which one is chosen', () => {
  const options = [
    { key: 'a', words: 'Damaged' },
    { key: 'b', words: 'Wait for stock', detail: 'SKU-2', aside: '3 open' },
  ];
  const page = drawn(
    <NumberedChoice label="Why?" name="why" options={options} chosen="b" onChoose={() => undefined} />,
  );
  expect(page).toContain('data-testid="why-2"');
  expect(page.match(/aria-pressed="(true|false)"/g)).toEqual(['aria-pressed="false"', 'aria-pressed="true"']);
  expect(page).toContain('3 open');
});

test('a choice says how many pieces the code stands for as each product', () => {
  const options = [
    { itemId: '1', sku: 'A', name: 'Lamp', open: 2 },
    { itemId: '2', sku: 'B', name: 'Bulb', open: 9, quantity: 6 },
  ];
  const choice = { scanned: 'X', options };
  const [lamp = '', bulb = ''] = drawn(<BandChoice choice={choice} />).split('data-testid="choice-2"');
  expect(lamp).not.toContain('counts');
  expect(bulb).toContain('counts 6; 9 open');
  expect(drawn(<BandChoice choice={choice} />, 'de')).toContain('zählt 6; 9 offen');
});
