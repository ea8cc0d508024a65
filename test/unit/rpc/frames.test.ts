import { expect, test } from 'vitest';
import { stationFrame } from '../../../main/contract/frames.ts';

const error = { code: 'not_found', message: 'No.', retryable: false };

test.each([
  [{ type: 'reply', id: '1', ok: true, value: { a: 1 } }, true],
  [{ type: 'reply', id: '1', ok: false, error }, true],
  [{ type: 'reply', id: null, ok: false, error }, true],
  [{ type: 'event', revision: 3, name: 'pack', payload: { pack: null } }, true],
  [{ type: 'reply', id: '1', ok: false }, false],
  [{ type: 'reply', id: null, ok: true, value: 1 }, false],
  [{ type: 'dance' }, false],
])('%j is a frame of the station: %s', (frame, fits) => {
  expect(stationFrame.safeParse(frame).success).toBe(fits);
});
