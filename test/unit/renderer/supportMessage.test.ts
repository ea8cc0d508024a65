import { expect, it } from 'vitest';
import type { Order } from '../../../main/contract/orders.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { supportMessage } from '../../../renderer/view/supportMessage.ts';

const order: Order = {
  connectionId: 'c1',
  orderId: 'FO-1',
  queue: 'failed',
  queues: ['failed'],
  status: 'failed',
  partialsAllowed: false,
  notes: [],
  customer: 'Anna Fischer',
  address: { name: 'Anna Fischer', street: ['Hafenstr. 12'], city: 'Hamburg' },
  failureReason: 'No such postcode.',
  items: [{ itemId: '1', sku: 'MUG', name: 'Mug', qty: 5, barcodes: [] }],
  firstSeenAt: 0,
};

it('a message for support names the order, the reason and the lines, and no person', () => {
  const message = supportMessage(order, 'default', en);
  for (const part of ['FO-1', 'default', 'No such postcode.', '5 × MUG']) expect(message).toContain(part);
  for (const part of ['Anna', 'Hafenstr', 'Hamburg']) expect(message).not.toContain(part);
});
