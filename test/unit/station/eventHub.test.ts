import { expect, test } from 'vitest';
import { createEventHub } from '../../../main/core/station/eventHub.ts';

function opened() {
  let now = 0;
  let scanUntil = 0;
  let scansLikelyUntil = 0;
  let due: { at: number; callback: () => void }[] = [];
  let unsent = 0;
  const told: string[] = [];
  const failures: string[] = [];
  const hub = createEventHub(
    {
      after: (milliseconds, callback) => {
        const timer = { at: now + milliseconds, callback };
        due.push(timer);
        return () => {
          due = due.filter((one) => one !== timer);
        };
      },
    },
    {
      status: () => {
        throw new Error('it cannot be read');
      },
      queues: () => ({ counts: { pending_accept: 0, pending_shipment: unsent, failed: 0 } }),
      outbox: () => ({ unsent, attention: 0, paused: 0, changed: 0 }),
    },
    (name, error) => void failures.push(`${name} ${String(error)}`),
    { left: () => Math.max(0, scanUntil - now), areLikely: () => now < scansLikelyUntil },
  );
  hub.onEvent(({ name, payload }) => {
    if ('unsent' in payload) told.push(`${now} ${name} ${payload.unsent}`);
    else told.push(`${now} ${name}`);
  });
  return {
    hub,
    told,
    failures,
    timers: () => due.length,
    scansLikelyFor: (milliseconds: number) => {
      scansLikelyUntil = now + milliseconds;
    },
    scanFor: (milliseconds: number) => {
      scanUntil = now + milliseconds;
    },
    change: () => {
      unsent += 1;
      hub.touch('outbox');
    },
    pass: (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const next = due.toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > end) break;
        due = due.filter((one) => one !== next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}

test('one change is told soon, and with all that came with it', () => {
  const { hub, told, change, pass } = opened();
  change();
  change();
  hub.touch('queues');
  pass(39);
  expect(told).toEqual([]);
  pass(1);
  expect(told).toEqual(['40 outbox 2', '40 queues']);
});

test('what goes on changing is told five times a second, and the last state of it in the end', () => {
  const { told, change, pass } = opened();
  for (let count = 0; count < 100; count += 1) {
    change();
    pass(10);
  }
  expect(told.length).toBeLessThanOrEqual(6);
  pass(200);
  expect(told.at(-1)).toMatch(/ outbox 100$/);
});

test('after a rest the next change is told as soon as the first, and nothing runs meanwhile', () => {
  const { told, change, pass, timers } = opened();
  change();
  pass(10_000);
  expect(timers()).toBe(0);
  change();
  pass(40);
  expect(told).toEqual(['40 outbox 1', '10040 outbox 2']);
});

test('what cannot be read, as from a damaged file, is said, and the rest is told all the same', () => {
  const { hub, told, failures, change, pass } = opened();
  hub.touch('status');
  change();
  pass(40);
  expect(failures).toEqual(['status Error: it cannot be read']);
  expect(told).toEqual(['40 outbox 1']);
  change();
  pass(200);
  expect(told).toEqual(['40 outbox 1', '240 outbox 2']);
});

test('while a scan comes in, is answered and drawn nothing else is told, and right after it all is', () => {
  const { told, change, pass, scanFor } = opened();
  change();
  pass(35);
  scanFor(60);
  change();
  pass(79);
  expect(told).toEqual([]);
  pass(1);
  expect(told).toEqual(['115 outbox 2']);
});

test('while somebody scans, what goes on changing is told once a second', () => {
  const { told, change, pass, scansLikelyFor } = opened();
  scansLikelyFor(5000);
  for (let count = 0; count < 300; count += 1) {
    change();
    pass(10);
  }
  expect(told.map((one) => Number(one.split(' ')[0]))).toEqual([40, 1040, 2040]);
  pass(1000);
  expect(told.at(-1)).toBe('3040 outbox 300');
});
