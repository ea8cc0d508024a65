import { beforeEach, describe, expect, test } from 'vitest';
import type { HidDevice } from '../../../main/core/scanning/hid/hidLibrary.ts';
import { createHidScannerSource } from '../../../main/core/scanning/hid/hidScannerSource.ts';
import { nodeHidLibrary } from '../../../main/core/scanning/hid/nodeHidLibrary.ts';
import { MOST_REPORTS } from '../../../main/core/scanning/hid/scanAssembler.ts';
import type { ScannerEvent, ScannerSource } from '../../../main/core/scanning/hid/scannerSource.ts';
import { createFakeHid, type FakeHid } from './fixtures/fakeHidLibrary.ts';
import { createFakeTimers, type FakeTimers, settled } from './fixtures/fakeTimers.ts';
import { hex, hidReport } from './fixtures/hidReport.ts';

const left: HidDevice = {
  path: '/dev/hidraw1',
  vendorId: 0x5e0,
  productId: 0x1300,
  name: 'Left',
  usagePage: 0x8c,
};
const right: HidDevice = { ...left, path: '/dev/hidraw2', name: 'Right' };
const keyboard: HidDevice = { ...left, path: '/dev/hidraw3', name: 'Keyboard', usagePage: 1 };

let hid: FakeHid;
let timers: FakeTimers;
let source: ScannerSource;
let events: ScannerEvent[];

beforeEach(async () => {
  hid = createFakeHid();
  timers = createFakeTimers();
  events = [];
  source = createHidScannerSource({ library: hid, timers, platform: 'linux' });
});

async function start(): Promise<void> {
  source.start((event) => events.push(event));
  await settled();
}

function scans(): readonly string[] {
  return events.flatMap((event) => (event.is === 'scan' ? [`${event.scanner.name} ${event.raw}`] : []));
}

function problems(): readonly string[] {
  return events.flatMap((event) => (event.is === 'problem' ? [event.problem.code] : []));
}

function lastMessage(): string {
  return events.flatMap((event) => (event.is === 'problem' ? [event.problem.message] : [])).at(-1) ?? '';
}

describe('scanners plugged in', () => {
  test('each scan says which scanner it came from, also when two send at once', async () => {
    hid.plugIn(left);
    hid.plugIn(right);
    await start();
    hid.send(left.path, hidReport(']C0', 'LONG', { continued: true }));
    hid.send(right.path, hidReport(']E0', '4006381333931'));
    hid.send(left.path, hidReport(']C0', 'ER'));
    expect(scans()).toEqual(['Right ]E04006381333931', 'Left ]C0LONGER']);
  });

  test('only bar code scanners are opened', async () => {
    hid.plugIn(keyboard);
    hid.plugIn({ ...keyboard, path: '/dev/hidraw4', usagePage: undefined });
    await start();
    expect(hid.opened.size).toBe(0);
    expect(events).toEqual([]);
  });

  test('a scanner plugged in later is found, pulled out is let go, and plugged in again works', async () => {
    await start();
    hid.plugIn(left);
    await timers.fire();
    expect(source.scanners()).toEqual([{ kind: 'scanner', id: left.path, name: 'Left' }]);
    hid.pullOut(left.path);
    expect(source.scanners()).toEqual([]);
    await timers.fire();
    hid.plugIn(left);
    await timers.fire();
    hid.send(left.path, hidReport(']C0', 'AGAIN'));
    expect(events.map((event) => event.is)).toEqual(['connected', 'gone', 'connected', 'scan']);
  });

  test('half a scan of a scanner that was pulled out does not begin the next one', async () => {
    hid.plugIn(left);
    await start();
    hid.send(left.path, hidReport(']C0', 'HALF', { continued: true }));
    hid.pullOut(left.path);
    hid.plugIn(left);
    await timers.fire();
    hid.send(left.path, hidReport(']C0', 'WHOLE'));
    expect(scans()).toEqual(['Left ]C0WHOLE']);
  });

  test('after stop nothing is open, nothing waits, and nothing is told', async () => {
    hid.plugIn(left);
    await start();
    const told = events.length;
    await source.stop();
    hid.send(left.path, hidReport(']C0', 'LATE'));
    expect([hid.opened.size, timers.waiting(), events.length - told]).toEqual([0, 0, 0]);
  });

  test('a stop while a scanner is being opened closes it again', async () => {
    let stopped: Promise<void> | undefined;
    const open = (path: string) => {
      stopped = source.stop();
      return hid.open(path);
    };
    source = createHidScannerSource({ library: { ...hid, open }, timers, platform: 'linux' });
    hid.plugIn(left);
    await start();
    await stopped;
    expect(stopped).toBeDefined();
    expect([hid.opened.size, timers.waiting(), events]).toEqual([0, 0, []]);
  });

  test('a source that was stopped can be started again', async () => {
    hid.plugIn(left);
    await start();
    await source.stop();
    await start();
    hid.send(left.path, hidReport(']C0', 'BACK'));
    expect(scans()).toEqual(['Left ]C0BACK']);
  });
});

describe('what stands in the way', () => {
  test('a missing permission is told once, with the rule that gives it, and heals by itself', async () => {
    hid.plugIn(left);
    hid.refuse(left.path, new Error('cannot open device with path /dev/hidraw1: Permission denied'));
    await start();
    await timers.fire();
    expect(problems()).toEqual(['no_permission']);
    expect(lastMessage()).toContain('ATTRS{idVendor}=="05e0", ATTRS{idProduct}=="1300", TAG+="uaccess"');
    hid.refuse(left.path);
    await timers.fire();
    expect(source.scanners()).toHaveLength(1);
  });

  test('one scanner that cannot be opened leaves the others working', async () => {
    hid.plugIn(left);
    hid.plugIn(right);
    hid.refuse(left.path, new Error('Device or resource busy'));
    await start();
    hid.send(right.path, hidReport(']C0', 'OK'));
    expect(problems()).toEqual(['in_use']);
    expect(scans()).toEqual(['Right ]C0OK']);
  });

  test.each([
    ['Cannot find package "node-hid"', 'library_missing', 'Install Packbench again'],
    [
      'libudev.so.1: cannot open shared object file: No such file or directory',
      'system_library_missing',
      'apt-get install libudev1',
    ],
    [
      'libusb-1.0.so.0: cannot open shared object file: No such file or directory',
      'system_library_missing',
      'apt-get install libusb-1.0-0',
    ],
  ])('%s: the station goes on, the remedy is told once, and scanners are found after it', async (...row) => {
    const [thrown, code, remedy] = row;
    hid.plugIn(left);
    hid.breakLibrary(new Error(thrown));
    await start();
    await timers.fire();
    expect(problems()).toEqual([code]);
    expect(lastMessage()).toContain(remedy);
    hid.breakLibrary();
    await timers.fire();
    expect(source.scanners()).toHaveLength(1);
  });

  test('a device that sends a keyboard’s reports is named, and none of them becomes a scan', async () => {
    hid.plugIn(left);
    await start();
    for (let count = 0; count < 3; count++) hid.send(left.path, hex('0000250000000000'));
    expect(problems()).toEqual(['not_hid_pos']);
    expect(scans()).toEqual([]);
  });

  test('a scan that never ends is dropped aloud, and the next one counts', async () => {
    hid.plugIn(left);
    await start();
    for (let count = 0; count < MOST_REPORTS; count++) {
      hid.send(left.path, hidReport(']Q1', 'x', { continued: true }));
    }
    hid.send(left.path, hidReport(']Q1', 'next'));
    expect(problems()).toEqual(['not_readable']);
    expect(scans()).toEqual(['Left ]Q1next']);
  });

  test('the real library answers with a list or a reason, never by ending the process', async () => {
    const outcome = await nodeHidLibrary.list().then(
      (devices) => devices.every((device) => device.path !== ''),
      (error: unknown) => error instanceof Error,
    );
    expect(outcome).toBe(true);
    await expect(nodeHidLibrary.open('/no/such/device')).rejects.toThrow();
  });
});

describe('scales', () => {
  const scale: HidDevice = { ...left, path: '/dev/hidraw8', name: 'Scale', usagePage: 0x8d };
  const weights = () => events.flatMap((event) => (event.is === 'weight' ? [event.reading] : []));

  test('are found, read and let go like scanners, beside them', async () => {
    hid.plugIn(left);
    await start();
    hid.plugIn(scale);
    await timers.fire();
    hid.send(scale.path, Uint8Array.from([3, 4, 11, 255, 123, 0]));
    hid.send(left.path, hidReport(']E0', '4006381333931'));
    expect(source.scanners().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'scanner Left',
      'scale Scale',
    ]);
    expect(weights()).toMatchObject([{ state: 'stable', grams: 348.699 }]);
    expect(scans()).toHaveLength(1);
    hid.pullOut(scale.path);
    expect(source.scanners().map(({ name }) => name)).toEqual(['Left']);
  });

  test('that may not be opened, or speak another language, are a problem with its remedy', async () => {
    hid.plugIn(scale);
    hid.refuse(scale.path, new Error('Permission denied'));
    await start();
    expect(lastMessage()).toContain('70-packbench.rules');
    hid.refuse(scale.path);
    await timers.fire();
    hid.send(scale.path, Uint8Array.from([3, 4, 99, 0, 1, 0]));
    hid.send(scale.path, Uint8Array.from([3, 4, 99, 0, 1, 0]));
    expect(problems()).toEqual(['no_permission', 'not_hid_pos']);
    expect(lastMessage()).toContain('Set it to grams');
  });
});
