import type { StationPorts } from '../ports.ts';
import { backupFolder } from '../store/backup/backupFiles.ts';
import { type BackupKeeper, createBackupKeeper } from '../store/backup/backupKeeper.ts';
import { secondFolder } from '../store/backup/secondPlace.ts';
import { createDiskWatch, type DiskState, type DiskWatch, systemFreeBytes } from '../store/disk/diskWatch.ts';
import { createReserve } from '../store/disk/reserve.ts';
import { createEraser, type Eraser } from '../store/erasing/eraser.ts';
import type { StationDatabases } from '../store/stationDatabases.ts';
import { reservePath } from '../store/stationFile.ts';
import { stationKind } from '../store/stationSchema.ts';
import { isDiskFull } from '../store/storageFailure.ts';
import type { Poller } from '../sync/poller.ts';
import type { Alerts } from './alerts.ts';
import type { EventHub } from './eventHub.ts';
import type { StationStores } from './stationStores.ts';

export interface KeepingDeps {
  readonly ports: StationPorts;
  readonly databases: StationDatabases;
  readonly stores: StationStores;
  readonly hub: EventHub;
  readonly alerts: Alerts;
  readonly poller: () => Poller;
  /** Lets everything go out that waits to be sent, whatever held it up. */
  readonly wakeAll: () => void;
}

/** What keeps the station's data safe, small and no longer than needed: backups, erasing, room on the disk. */
export interface Keeping {
  readonly backups: BackupKeeper;
  readonly eraser: Eraser;
  readonly disk: DiskWatch;
  start(): void;
  stop(): Promise<void>;
  /**
   * To be told of every error. @returns whether it was a full disk and room was made, so that the same may be
   * tried again.
   */
  failed(error: unknown): boolean;
}

/** What looks after the station's data while packing goes on; see docs/architecture.md, Keeping. */
export function createKeeping(deps: KeepingDeps): Keeping {
  const { ports, databases, stores, hub, alerts } = deps;
  const folder = backupFolder(ports.dataDir);
  const settings = stores.settings.get;
  const freeBytes = ports.freeBytes ?? systemFreeBytes;

  let isBackupFailing = false;
  /**
   * The second place that copies could not be written to: reported once until the next start, or until another
   * place is chosen.
   */
  let notCopiedTo: string | undefined;
  const backups = createBackupKeeper({
    db: databases.station,
    folder,
    kind: stationKind,
    ports,
    freeBytes,
    settings,
    onFailure: (error) => {
      ports.logger.error('backup.failed', error);
      if (isBackupFailing) return;
      isBackupFailing = true;
      alerts.raise('warning', 'storage', 'A backup could not be made. Packing goes on; look at the disk.', {
        what: 'backup',
        folder,
      });
    },
    onTaken: () => {
      isBackupFailing = false;
    },
    onNotCopied: (place, error) => {
      ports.logger.error('backup.notCopied', error);
      if (place === notCopiedTo) return;
      notCopiedTo = place;
      const words = `The backup was made, but could not be copied to ${place}. Look at that disk or share.`;
      alerts.raise('warning', 'storage', words, { what: 'copy', folder: place });
    },
  });

  const eraser = createEraser({
    station: databases.station,
    cache: databases.cache,
    settleCache: stores.checkpoints.settle,
    dataDir: ports.dataDir,
    backupFolders: () => {
      const place = settings().backupFolder;
      return place === '' ? [folder] : [folder, secondFolder(databases.station, place, ports.newId)];
    },
    ports,
    settings,
    hasLeft: (key) =>
      stores.connections.get(key.connectionId) === undefined ||
      (stores.marks.sweptAt(key.connectionId, 'pending_shipment') !== undefined &&
        stores.reader.show(key) === undefined),
  });

  const diskChanged = (now: DiskState, before: DiskState): void => {
    hub.touch('status');
    const free = Math.floor(now.freeBytes / 1_000_000);
    ports.logger.warn('disk', { state: now.state, free, isSaving: now.isSaving });
    // On a full disk each try counted as a failure of the line, which then pauses for up to five minutes.
    const isBack = (before.state === 'full' && now.state !== 'full') || (now.isSaving && !before.isSaving);
    if (isBack) deps.wakeAll();
    if (now.state === before.state) return; // Whether anything can be saved stands in the status.
    if (now.state === 'full') {
      // Orders that are read would use up the room that is left for packing.
      void deps.poller().stop();
      alerts.raise('danger', 'storage', now.isSaving ? fullWords : spentWords, {
        what: 'full',
        freeMegabytes: free,
      });
    } else if (now.state === 'low') {
      const words = `Only ${free} MB are left on the disk of this computer. Free some space soon.`;
      alerts.raise('warning', 'storage', words, { what: 'low', freeMegabytes: free });
    }
    if (before.state === 'full') deps.poller().start();
  };
  const disk = createDiskWatch({
    folder: ports.dataDir,
    reserve: createReserve(reservePath(ports.dataDir)),
    timers: ports.timers,
    freeBytes,
    onChange: diskChanged,
  });

  return {
    backups,
    eraser,
    disk,
    start: () => {
      // After a sleep with a full disk, reading goes on only when there is room.
      if (disk.current().state === 'full') void deps.poller().stop();
      disk.start();
      backups.start();
      eraser.start();
    },
    stop: async () => {
      disk.stop();
      await Promise.all([backups.stop(), eraser.stop()]);
    },
    failed: (error) => isDiskFull(error) && disk.writeFailed(),
  };
}

const fullWords =
  'The disk of this computer is full. What is packed is still saved, from a small reserve; new orders are not read. Free some space now.';
const spentWords =
  'The disk of this computer is full: nothing can be saved. Free some space now; the station then goes on by itself.';
