import { expect, test } from 'vitest';
import { type FailureFacts, likelyCause } from '../../../main/core/orders/likelyCause.ts';

const nothing: FailureFacts = {
  stage: undefined,
  status: 'failed',
  reason: undefined,
  shippedHere: false,
  acceptedHere: false,
};

test.each([
  [{ reason: 'Allocation failed: SKU BLU-M out of stock' }, 'allocation', 'out_of_stock', 'shipperone'],
  [{ reason: 'Nicht genügend Bestand bei der Zuteilung' }, 'allocation', 'out_of_stock', 'shipperone'],
  [{ stage: 'invoicing', reason: 'Total differs from order' }, 'invoicing', 'amount', 'shipperone'],
  [{ reason: 'Rechnung konnte nicht erstellt werden: Steuer fehlt' }, 'invoicing', 'amount', 'shipperone'],
  [{ stage: 'shipment', reason: 'Carrier rejected the address' }, 'shipment', 'address', 'shipperone'],
  [{ reason: 'Cancelled by the customer' }, 'unknown', 'cancelled', 'shipperone'],
  [{ reason: 'Payment could not be captured' }, 'unknown', 'payment', 'shipperone'],
  [{ reason: 'Unknown SKU X-1' }, 'unknown', 'unknown_item', 'shipperone'],
  [{ reason: 'Error 17' }, 'unknown', 'unknown', 'nothing'],
  [{ shippedHere: true, acceptedHere: true }, 'invoicing', 'unknown', 'station'],
  [{ acceptedHere: true }, 'allocation', 'unknown', 'station'],
  [{}, 'unknown', 'unknown', 'nothing'],
  // ShipperOne's own words beat what the station knows.
  [{ stage: 'shipment', shippedHere: true }, 'shipment', 'unknown', 'shipperone'],
] as const)('%j probably failed at %s because of %s (%s)', (facts, stage, cause, from) => {
  expect(likelyCause({ ...nothing, ...facts })).toEqual({ stage, cause, from });
});
