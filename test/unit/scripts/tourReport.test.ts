import { describe, expect, it } from 'vitest';
import { reportLines } from '../../../scripts/tour/report.ts';
import { TourStopped, waitFor } from '../../e2e/support/wait.ts';

describe('what the packing tour tells', () => {
  it('in lines for a person: host, orders, parcels, what was offline, what is confirmed, where the pictures are', () => {
    const report = {
      host: 'shell',
      ordersSeen: 40,
      packed: 3,
      queuedOffline: 1,
      confirmed: 3,
      seconds: 21.5,
      screenshots: ['a.png', 'b.png'],
    } as const;
    expect(reportLines(report, '.packbench/tour').join('\n')).toBe(
      `
Packing tour on the shell on Chromium, 21.5 s
  40 orders seen
  3 packed by scanner, 1 of them while the network was cut
  3 confirmed, each shipped exactly once by ShipperOne's ledger
  2 screenshots in .packbench/tour`,
    );
  });

  it('goes on as soon as a step has happened', async () => {
    let looks = 0;
    const seen = await waitFor('It did not happen.', 5, () => {
      looks += 1;
      return looks === 2 ? 'happened' : undefined;
    });
    expect(seen).toBe('happened');
  });

  it('stops with the sentence of the step that did not happen', async () => {
    const waiting = waitFor('The orders did not arrive.', 0, () => undefined);
    await expect(waiting).rejects.toThrow(TourStopped);
    await expect(waiting).rejects.toThrow('The orders did not arrive.');
  });
});
