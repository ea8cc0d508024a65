import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { languageOf } from '../contract/comfort.ts';
import { ownTimeZone } from '../contract/timeZone.ts';
import type { Logger, StationPorts } from '../core/ports.ts';
import { createHidScannerSource } from '../core/scanning/hid/hidScannerSource.ts';
import { nodeHidLibrary } from '../core/scanning/hid/nodeHidLibrary.ts';
import { createUndiciHttp } from '../core/shipperone/undiciHttp.ts';
import { createReopeningStation } from '../core/station/reopeningStation.ts';
import type { Station } from '../core/station/station.ts';
import { StationRefused } from '../core/store/stationRefused.ts';
import { serveStation } from '../rpc/server.ts';
import { startHidScanning } from './hidScanning.ts';
import type { HostedStation, HostOptions, Opened } from './hostedStation.ts';
import { dropLeadPin, writeLeadPin } from './leadPinFile.ts';
import { isOnNetwork } from './networkFolder.ts';
import { type Practice, startPractice } from './practice.ts';
import { makePrivateFolder } from './privateFolder.ts';
import { createRawPrinters } from './rawPrinters.ts';
import { writeToStandardError } from './standardError.ts';
import { recentLog, stationLog } from './stationLog.ts';
import { workOf } from './work.ts';

/** Opens a station in its folder and starts it. Practice lives in a folder of its own, with a sandbox of its own. */
export async function openStation(options: HostOptions): Promise<Opened> {
  const dataDir = options.practice ? join(options.dataDir, 'practice') : options.dataDir;
  const logger = options.logger ?? stationLog(options.dataDir);
  const http = createUndiciHttp();
  let practice: Practice | undefined;
  try {
    makeFolder(dataDir);
    if (options.practice) practice = await startPractice(dataDir, logger);
    const ports = systemPorts();
    const station: Station = createReopeningStation({
      ...ports,
      logger,
      secrets: options.secrets,
      dataDir,
      http: practice === undefined ? http.http : practice.http(http.http),
      practice: options.practice,
      versions: versions(options.appVersion),
      ...(options.logger === undefined ? { recentLog: () => recentLog(options.dataDir) } : {}),
      rawPrinters: createRawPrinters(),
      ...(practice === undefined
        ? {}
        : { practiceScenarios: practice.scenarios(() => station.served.handlers) }),
      ...(options.switchMode === undefined ? {} : { switchMode: options.switchMode }),
      ...(options.printing === undefined ? {} : { printing: options.printing }),
      ...(options.desktop === undefined ? {} : { desktop: options.desktop }),
    });
    await practice?.connect(station.served.handlers);
    station.start();
    await giveLeadPin(options, dataDir, station, logger);
    const source =
      options.scanners ??
      createHidScannerSource({
        library: nodeHidLibrary,
        timers: ports.timers,
        platform: process.platform,
      });
    const closeScanners = startHidScanning({ ...ports, source, station, logger });
    return { ok: true, station: hosted({ options, station, practice, http, closeScanners }) };
  } catch (error) {
    await practice?.close();
    await http.close();
    if (error instanceof StationRefused) return { ok: false, code: error.code, message: error.message };
    const detail = error instanceof Error ? error.message : String(error);
    logger.error('station.open', error);
    return { ok: false, code: 'cannot_open', message: `The station could not be opened: ${detail}` };
  }
}

/** Asked for by a start switch; the answer goes to whoever may read the data folder, and the station goes on. */
async function giveLeadPin(
  { newLeadPin }: HostOptions,
  dataDir: string,
  station: Station,
  logger: Logger,
): Promise<void> {
  dropLeadPin(dataDir);
  if (newLeadPin === undefined) return;
  const given = await station.newLeadPin(newLeadPin);
  const words = given.ok
    ? `The new PIN stands in ${writeLeadPin(dataDir, newLeadPin, given.value)}`
    : given.error.message;
  writeToStandardError(`${words}\n`);
  logger.warn('lead.newPin', { given: given.ok });
}

/** @throws StationRefused in words for whoever chose the folder. */
function makeFolder(folder: string): void {
  try {
    makePrivateFolder(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isFile = code === 'EEXIST' || code === 'ENOTDIR';
    const why = isFile ? 'a file of that name is in the way' : `it cannot be made (${String(code)})`;
    throw new StationRefused('cannot_open', `Packbench cannot use the folder ${folder}: ${why}.`, error);
  }
  if (isOnNetwork(folder)) {
    throw new StationRefused(
      'cannot_open',
      `Packbench cannot keep its data in ${folder}: that is on another computer. Name a folder on a disk of this one.`,
    );
  }
}

interface Parts {
  readonly options: HostOptions;
  readonly station: Station;
  readonly practice: Practice | undefined;
  readonly http: ReturnType<typeof createUndiciHttp>;
  readonly closeScanners: () => Promise<void>;
}

function hosted({ options, station, practice, http, closeScanners }: Parts): HostedStation {
  return {
    practice: options.practice,
    serve: (transport, onAnswered) => void serveStation(transport, station.served).then(onAnswered),
    unsentCount: station.unsentCount,
    language: () => languageOf(station.served.current().snapshot),
    work: () => workOf(station.served),
    suspend: () => void station.suspend(),
    resume: () => {
      http.reset();
      station.resume();
    },
    networkChanged: () => {
      http.reset();
      station.networkChanged();
    },
    close: async () => {
      await closeScanners();
      await station.close();
      await practice?.close();
      await http.close();
    },
  };
}

/** Of the parts that a fault may come from. */
function versions(app: string | undefined): Readonly<Record<string, string>> {
  const { node, v8, electron, chrome } = process.versions;
  const found = { app, node, v8, electron, chrome };
  return Object.fromEntries(Object.entries(found).flatMap(([name, one]) => (one ? [[name, one]] : [])));
}

function systemPorts(): Pick<StationPorts, 'clock' | 'timers' | 'newId' | 'random' | 'timeZone'> {
  return {
    clock: { now: Date.now, monotonic: () => performance.now() },
    timers: {
      after: (milliseconds, callback) => {
        if (milliseconds === 0) {
          // A timer of 0 waits for a millisecond, idle.
          const immediate = setImmediate(callback);
          return () => clearImmediate(immediate);
        }
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    newId: randomUUID,
    random: Math.random,
    timeZone: ownTimeZone(),
  };
}
