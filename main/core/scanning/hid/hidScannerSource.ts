import { SECOND, type Timers } from '../../ports.ts';
import {
  type HidDevice,
  type HidLibrary,
  type OpenHidDevice,
  SCALE_USAGE_PAGE,
  SCANNER_USAGE_PAGE,
} from './hidLibrary.ts';
import {
  libraryProblem,
  notHidPos,
  notReadable,
  notReadableScale,
  openProblem,
  type ScannerProblem,
} from './problems.ts';
import { createScaleNews, readScaleReport } from './scaleReports.ts';
import { createScanAssembler } from './scanAssembler.ts';
import type { Scanner, ScannerEvent, ScannerSource } from './scannerSource.ts';

/** The library tells nothing of plugging in, so it is asked; two seconds are about what plugging in takes anyway. */
const LOOK_EVERY = 2 * SECOND;

const LIBRARY = '';
const USAGE_PAGES: readonly (number | undefined)[] = [SCANNER_USAGE_PAGE, SCALE_USAGE_PAGE];

export interface HidScannerPorts {
  readonly library: HidLibrary;
  readonly timers: Timers;
  /** As in process.platform; the way out of a refused permission differs. */
  readonly platform: string;
}

interface OpenScanner {
  readonly scanner: Scanner;
  readonly handle: OpenHidDevice;
}

/**
 * Scanners in HID-POS mode and scales, found by their usage page, opened as they are plugged in and let go as they are pulled
 * out. Never throws: what goes wrong comes as a `problem` event, once, and is tried again at the next look.
 */
export function createHidScannerSource(ports: HidScannerPorts): ScannerSource {
  const open = new Map<string, OpenScanner>();
  // The last problem told, by path of the scanner; the library's own under no path.
  const told = new Map<string, ScannerProblem>();
  let listener: ((event: ScannerEvent) => void) | undefined;
  let cancelLook = (): void => undefined;
  let looking: Promise<void> = Promise.resolve();

  const tellOnce = (path: string, problem: ScannerProblem): void => {
    if (told.get(path)?.code === problem.code) return;
    told.set(path, problem);
    listener?.({ is: 'problem', problem });
  };

  const solved = (path: string): void => {
    const problem = told.get(path);
    if (problem === undefined) return;
    told.delete(path);
    listener?.({ is: 'solved', code: problem.code });
  };

  const letGo = (path: string): void => {
    const gone = open.get(path);
    if (gone === undefined) return;
    open.delete(path);
    closeQuietly(gone.handle);
    listener?.({ is: 'gone', scanner: gone.scanner });
  };

  const openDevice = async (device: HidDevice): Promise<void> => {
    const kind = device.usagePage === SCALE_USAGE_PAGE ? 'scale' : 'scanner';
    const scanner: Scanner = { kind, id: device.path, name: device.name };
    let handle: OpenHidDevice;
    try {
      handle = await ports.library.open(device.path);
    } catch (error) {
      // Expected: no permission, or held by another program. The next look tries again.
      tellOnce(device.path, openProblem(device, error, ports.platform));
      return;
    }
    if (listener === undefined) return closeQuietly(handle);
    solved(device.path);
    open.set(device.path, { scanner, handle });
    listener({ is: 'connected', scanner });
    handle.onLost(() => {
      if (open.get(device.path)?.handle === handle) letGo(device.path);
    });
    const take = kind === 'scale' ? scaleReports(device, scanner) : scanReports(device, scanner);
    handle.onReport((report) => {
      if (open.get(device.path)?.handle === handle) take(report);
    });
  };

  const scanReports = (device: HidDevice, scanner: Scanner) => {
    const assemble = createScanAssembler();
    return (report: Uint8Array): void => {
      const assembled = assemble(report);
      if (assembled.is === 'scan') listener?.({ is: 'scan', scanner, raw: assembled.raw });
      if (assembled.is === 'foreign') tellOnce(device.path, notHidPos(device));
      if (assembled.is === 'endless') listener?.({ is: 'problem', problem: notReadable(device) });
    };
  };

  const scaleReports = (device: HidDevice, scanner: Scanner) => {
    const isNews = createScaleNews();
    return (report: Uint8Array): void => {
      const reading = readScaleReport(report);
      if (reading === undefined) tellOnce(device.path, notReadableScale(device));
      else if (isNews(reading)) listener?.({ is: 'weight', scanner, reading });
    };
  };

  const look = async (): Promise<void> => {
    let devices: readonly HidDevice[];
    try {
      devices = await ports.library.list();
    } catch (error) {
      // Expected where node-hid or a system library is missing; scanners in keyboard mode do not need them.
      tellOnce(LIBRARY, libraryProblem(error));
      return;
    }
    const found = devices.filter((device) => USAGE_PAGES.includes(device.usagePage));
    const paths = new Set(found.map((device) => device.path));
    for (const path of [...open.keys()]) if (!paths.has(path)) letGo(path);
    for (const path of [...told.keys()]) if (!paths.has(path)) solved(path);
    for (const device of found) {
      if (listener !== undefined && !open.has(device.path)) await openDevice(device);
    }
  };

  const lookAndGoOn = (): void => {
    looking = look().finally(() => {
      if (listener !== undefined) cancelLook = ports.timers.after(LOOK_EVERY, lookAndGoOn);
    });
  };

  return {
    start: (newListener) => {
      const isRunning = listener !== undefined;
      listener = newListener;
      if (!isRunning) lookAndGoOn();
    },
    scanners: () => [...open.values()].map((one) => one.scanner),
    problems: () => [...told.values()],
    stop: async () => {
      listener = undefined;
      cancelLook();
      await looking;
      const handles = [...open.values()].map((one) => one.handle);
      open.clear();
      told.clear();
      await Promise.all(handles.map(closeQuietly));
    },
  };
}

/** A device that was pulled out rejects its own closing; there is nothing left to close. */
async function closeQuietly(handle: OpenHidDevice): Promise<void> {
  await handle.close().catch(() => undefined);
}
