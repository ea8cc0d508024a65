import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { OrderState } from '../model/order.ts';
import type { LedgerEntry } from '../world/ledger.ts';
import type { WorldChange } from '../world/world.ts';
import { type LoadedState, readState, STATE_VERSION } from './readState.ts';
import { toStored } from './storedOrder.ts';

/** One tenant as it is written out whole. */
export interface TenantSnapshot {
  readonly storeCode: string;
  readonly orders: readonly OrderState[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * The worlds on disk: one JSON value per line, first the worlds as they stood, then every change as it came. A change
 * is one line, so that a process killed while writing loses at most the change it had not yet answered; the whole file
 * is only ever replaced by a rename.
 */
export interface StateFile {
  /** Adds a change; it is with the operating system when this returns. */
  append(storeCode: string, change: WorldChange): void;
  /** True when the file holds many more lines than it needs. */
  readonly isBloated: boolean;
  /** Writes the worlds anew. */
  rewrite(tenants: readonly TenantSnapshot[]): void;
  close(): void;
}

export interface OpenedState {
  readonly file: StateFile;
  /** What was on disk; undefined when there was nothing or nothing readable. */
  readonly loaded: LoadedState | undefined;
  /** Where an unreadable file was put, and why it was. */
  readonly setAside?: { readonly path: string; readonly reason: string };
}

/** Changes after which a rewrite pays; below it even a full file is read in an instant. */
const FEW_CHANGES = 5000;

/** Opens or creates the file. Throws Node's error when the folder cannot be written. */
export function openStateFile(path: string, now: () => number): OpenedState {
  const read = existsSync(path) ? readState(readFileSync(path, 'utf8')) : undefined;
  if (read === undefined || read.ok) return { file: createStateFile(path), loaded: read?.state };
  const setAside = { path: `${path}.damaged-${now()}`, reason: read.reason };
  renameSync(path, setAside.path);
  return { file: createStateFile(path), loaded: undefined, setAside };
}

function createStateFile(path: string): StateFile {
  let handle: number | undefined;
  let changes = 0;
  let written = 0;
  const close = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  return {
    append: (storeCode, change) => {
      handle ??= openSync(path, 'a', 0o600);
      writeSync(handle, line({ storeCode, ...storedChange(change) }));
      changes += 1;
    },
    get isBloated() {
      return changes > FEW_CHANGES + written;
    },
    rewrite: (tenants) => {
      close();
      written = writeWhole(`${path}.new`, tenants);
      renameSync(`${path}.new`, path);
      changes = 0;
    },
    close,
  };
}

function writeWhole(path: string, tenants: readonly TenantSnapshot[]): number {
  const handle = openSync(path, 'w', 0o600);
  let lines = 0;
  try {
    writeSync(handle, line({ packbenchSandbox: STATE_VERSION, stores: tenants.map((one) => one.storeCode) }));
    for (const { storeCode, orders, entries } of tenants) {
      for (const order of orders) writeSync(handle, line({ storeCode, ...storedChange({ order }) }));
      for (const entry of entries) writeSync(handle, line({ storeCode, entry }));
      lines += orders.length + entries.length;
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return lines;
}

function storedChange({ order, entry }: WorldChange): object {
  return {
    ...(order === undefined ? {} : { order: toStored(order) }),
    ...(entry === undefined ? {} : { entry }),
  };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
