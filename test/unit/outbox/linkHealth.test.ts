import { expect, test } from 'vitest';
import { createLinkHealth } from '../../../main/core/outbox/linkHealth.ts';
import { isWithinBudget, mostInFlight, probeAfterFailures } from '../../../main/core/outbox/retryPolicy.ts';
import { MINUTE, SECOND } from '../../../main/core/ports.ts';

const failTimes = (health: ReturnType<typeof createLinkHealth>, times: number, now: number): void => {
  for (let n = 0; n < times; n += 1) {
    health.started('c1', n > 0, now);
    health.landed('c1');
    health.failed('c1', undefined, now);
  }
};

test('after five failures in a row one probe goes at a time, and the first success opens the line again', () => {
  const health = createLinkHealth(mostInFlight, () => 0);
  failTimes(health, probeAfterFailures - 1, 0);
  expect(health.allowance('c1', 0)).toBe(mostInFlight);
  failTimes(health, 1, 0);
  expect(health.allowance('c1', 1)).toBe(1);
  health.started('c1', true, 1);
  expect(health.allowance('c1', 1)).toBe(0);
  health.landed('c1');
  expect(health.allowance('c1', 1)).toBe(1);
  health.succeeded('c1');
  expect(health.allowance('c1', 1)).toBe(mostInFlight);
});

test('another connection is not held back by one that is down', () => {
  const health = createLinkHealth(mostInFlight, () => 0.5);
  failTimes(health, 9, 0);
  expect(health.allowance('c2', 0)).toBe(mostInFlight);
  expect(health.restrictions(0).blocked).toEqual(['c1']);
});

test('probes of a line that stays down come ever more seldom', () => {
  const health = createLinkHealth(mostInFlight, () => 0.999);
  failTimes(health, probeAfterFailures, 0);
  const first = health.wait(0) ?? 0;
  expect(first).toBeGreaterThan(0);
  failTimes(health, 4, 0);
  expect(health.wait(0)).toBeGreaterThan(8 * first);
  failTimes(health, 20, 0);
  expect(health.wait(0)).toBeLessThanOrEqual(5 * MINUTE);
});

test('Retry-After holds the whole connection back, and a network that returns lets it go', () => {
  const health = createLinkHealth(mostInFlight, () => 0);
  health.started('c1', false, 0);
  health.landed('c1');
  health.failed('c1', 30 * SECOND, 0);
  expect(health.allowance('c1', 29 * SECOND)).toBe(0);
  expect(health.allowance('c1', 30 * SECOND)).toBe(mostInFlight);
  health.failed('c1', 30 * SECOND, 30 * SECOND);
  health.wake('c1');
  expect(health.allowance('c1', 31 * SECOND)).toBe(mostInFlight);
});

test('retries are a tenth of the requests of ten minutes at most, above six a minute', () => {
  expect(isWithinBudget(100, 59)).toBe(true);
  expect(isWithinBudget(100, 60)).toBe(false);
  expect(isWithinBudget(1000, 99)).toBe(true);
  expect(isWithinBudget(1000, 100)).toBe(false);
  const health = createLinkHealth(mostInFlight, () => 0);
  for (let n = 0; n < 60; n += 1) {
    health.started('c1', true, n * SECOND);
    health.failed('c1', undefined, n * SECOND);
  }
  expect(health.restrictions(MINUTE).noRetry).toEqual(['c1']);
  expect(health.restrictions(11 * MINUTE).noRetry).toEqual([]);
});

test('a try that the station itself stopped says nothing about the line', () => {
  const health = createLinkHealth(mostInFlight, () => 0);
  for (let n = 0; n < 9; n += 1) {
    health.started('c1', false, 0);
    health.landed('c1');
  }
  expect(health.allowance('c1', 0)).toBe(mostInFlight);
});
