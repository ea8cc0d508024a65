import { EventEmitter } from 'node:events';
import type { NetworkInterfaceInfo } from 'node:os';
import type { PowerMonitor } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SECOND } from '../../../main/core/ports.ts';
import { watchNetwork } from '../../../main/desktop/station/networkWatch.ts';
import { watchPower, watchShutdown } from '../../../main/desktop/station/watchPower.ts';
import { createCrashGuard } from '../../../main/desktop/window/crashGuard.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function address(text: string): NetworkInterfaceInfo {
  return { address: text, netmask: '', family: 'IPv4', mac: '', internal: false, cidr: null };
}

it('tells of a new address and of the return of the network, not of its end', () => {
  let online = true;
  let interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = { wlan0: [address('10.0.0.7')] };
  let changes = 0;
  const stop = watchNetwork({ online: () => online, interfaces: () => interfaces }, () => {
    changes += 1;
  });
  const pass = (): number => {
    vi.advanceTimersByTime(10 * SECOND);
    return changes;
  };
  expect(pass()).toBe(0);
  interfaces = { wlan0: [address('10.0.1.9')] };
  expect(pass()).toBe(1);
  online = false;
  expect(pass()).toBe(1);
  online = true;
  expect(pass()).toBe(2);
  stop();
  interfaces = {};
  expect(pass()).toBe(2);
});

it('an address that leads nowhere is no change: macOS makes and drops such ones all day', () => {
  let passing: NodeJS.Dict<NetworkInterfaceInfo[]> = {};
  let changes = 0;
  const facts = { online: () => true, interfaces: () => ({ en0: [address('10.0.0.7')], ...passing }) };
  const stop = watchNetwork(facts, () => {
    changes += 1;
  });
  for (const text of ['fe80::8c3f:12ff:fe00:1', 'FEBF::1', '169.254.7.9']) {
    passing = { awdl0: [address(text)] };
    vi.advanceTimersByTime(10 * SECOND);
  }
  passing = { lo0: [{ ...address('127.0.0.2'), internal: true }] };
  vi.advanceTimersByTime(10 * SECOND);
  expect(changes).toBe(0);
  passing = { utun4: [address('fec0::1')] };
  vi.advanceTimersByTime(10 * SECOND);
  expect(changes).toBe(1);
  stop();
});

it('tells the station that is open then of sleep and waking', () => {
  const power = new EventEmitter();
  const journal: string[] = [];
  const named = (name: string) => ({
    suspend: () => void journal.push(`${name} sleeps`),
    resume: () => void journal.push(`${name} wakes`),
  });
  let station: ReturnType<typeof named> | undefined = named('first');
  watchPower(power as unknown as Pick<PowerMonitor, 'on'>, () => station);
  power.emit('suspend');
  station = named('second');
  power.emit('resume');
  station = undefined;
  power.emit('resume');
  expect(journal).toEqual(['first sleeps', 'second wakes']);
});

it('a page that dies is shown again, one that dies three times within a minute is not', () => {
  let now = 0;
  const afterCrash = createCrashGuard(() => now);
  expect(afterCrash()).toBe('reload');
  now += 20 * SECOND;
  expect(afterCrash()).toBe('reload');
  now += 20 * SECOND;
  expect(afterCrash()).toBe('giveUp');
});

it('seldom crashes are forgiven for ever', () => {
  let now = 0;
  const afterCrash = createCrashGuard(() => now);
  for (let times = 0; times < 10; times += 1) {
    expect(afterCrash()).toBe('reload');
    now += 31 * SECOND;
  }
});

it('a shutdown waits until the station is closed', () => {
  const power = new EventEmitter();
  const journal: string[] = [];
  watchShutdown(power as unknown as Pick<PowerMonitor, 'on'>, () => journal.push('leaves'));
  power.emit('shutdown', { preventDefault: () => journal.push('held up') });
  expect(journal).toEqual(['held up', 'leaves']);
});
