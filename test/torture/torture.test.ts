import { expect, test } from 'vitest';
import { torture } from './torture.ts';

test('killed fifty times while it packs and sends, the station loses nothing, doubles nothing and logs nobody', async () => {
  const { notes, ...report } = await torture(50, 7);
  expect(notes).toEqual([]);
  expect(report).toMatchObject({
    cycles: 50,
    lost: 0,
    doubled: 0,
    stuck: 0,
    attention: 0,
    leaked: 0,
    untold: 0,
  });
  expect(report.decisions).toBeGreaterThan(100);
}, 700_000);
