import { expect, test } from 'vitest';
import { torture } from '../../torture/torture.ts';

test('killed over and over while it packs and sends, the station loses nothing and doubles nothing', async () => {
  const report = await torture(12, 7);
  expect(report).toMatchObject({ lost: 0, doubled: 0, stuck: 0, attention: 0 });
  expect(report.decisions).toBeGreaterThan(20);
}, 200_000);
