import { describe, expect, it } from 'vitest';
import { likelyCause } from '../../../main/core/orders/likelyCause.ts';
import { FAILURES, failuresIn } from '../../../main/sandbox/model/failures.ts';

const told = (stage: string | undefined, reason: string) =>
  likelyCause({ stage, reason, status: 'failed', shippedHere: false, acceptedHere: false });

describe('reasons of failed orders', () => {
  it('come in several languages and scripts, for each of the guide’s three stages', () => {
    for (const stage of ['allocation', 'shipment', 'invoicing'] as const) {
      const reasons = failuresIn(stage).map(({ reason }) => reason);
      expect(reasons.length, stage).toBeGreaterThanOrEqual(6);
      expect(reasons.filter((reason) => !/^[\p{ASCII}]*$/u.test(reason)).length, stage).toBeGreaterThan(0);
    }
    expect(new Set(FAILURES.map(({ reason }) => reason)).size).toBe(FAILURES.length);
  });

  it.each(FAILURES)('$reason: the station finds the stage that ShipperOne names', ({ stage, reason }) => {
    expect(told(stage, reason)).toMatchObject({ stage, from: 'shipperone' });
  });

  it.each([
    ['Versand fehlgeschlagen: Postleitzahl passt nicht zum Ort.', 'address'],
    ['Spedizione non riuscita: indirizzo incompleto.', 'address'],
    ['Asignación rechazada: existencias insuficientes en el almacén.', 'out_of_stock'],
    ['Payment capture declined by the payment provider (do_not_honor).', 'payment'],
    ['Die Bezahlung steht aus.', 'payment'],
    ['Expédition refusée : le transporteur ne dessert pas cette zone.', 'carrier'],
  ])('%s: probably %s', (reason, cause) => {
    expect(told(undefined, reason).cause).toBe(cause);
  });
});
