import { afterAll, describe, expect, it } from 'vitest';
import { createLintSample } from './lintSample.ts';

const lint = createLintSample();
afterAll(lint.remove);

/** A line that uses what it imports, so that only the folder rules can object. */
function importing(specifier: string): string {
  return `import * as taken from '${specifier}';\nexport const use = taken;\n`;
}

function importingType(specifier: string): string {
  return `import type { Taken } from '${specifier}';\nexport type Use = Taken;\n`;
}

const refused: readonly (readonly [path: string, specifier: string, words: string])[] = [
  ['main/stdio.ts', 'electron', 'only in main/desktop and preload'],
  ['shell/register.ts', 'electron', 'only in main/desktop and preload'],
  ['renderer/app.tsx', 'electron', 'only in main/desktop and preload'],
  ['test/unit/x.test.ts', 'electron', 'only in main/desktop and preload'],
  ['main/core/packing/packing.ts', 'electron', 'plain Node'],

  ['main/core/orders/orders.ts', 'better-sqlite3', 'only in main/core/store'],
  ['main/desktop/window.ts', 'better-sqlite3', 'only in main/core/store'],
  ['main/stdio.ts', 'better-sqlite3', 'only in main/core/store'],
  ['main/core/scanning/hid.ts', 'better-sqlite3', 'only in main/core/store'],
  ['main/core/shipperone/client.ts', 'better-sqlite3', 'only in main/core/store'],
  ['main/core/sync/poller.ts', 'undici', 'Only main/core/shipperone'],
  ['main/core/store/open.ts', 'undici', 'Only main/core/shipperone'],
  ['main/sandbox/server.ts', 'undici', 'Only main/core/shipperone'],
  ['main/desktop/update.ts', 'undici', 'Only main/core/shipperone'],
  ['main/core/packing/service.ts', 'node-hid', 'only in main/core/scanning'],
  ['main/core/store/open.ts', 'node-hid', 'only in main/core/scanning'],
  ['main/desktop/scanner.ts', 'node-hid', 'only in main/core/scanning'],

  ['main/stdio.ts', 'electron-updater', 'only in main/desktop/updates'],
  ['main/core/sync/poller.ts', 'electron-updater', 'only in main/desktop/updates'],
  ['main/desktop/window.ts', 'electron-updater', 'only in main/desktop/updates'],

  ['main/core/sync/poller.ts', '../../desktop/window.ts', 'no host'],
  ['main/core/createStation.ts', '../sandbox/start.ts', 'no sandbox'],
  ['main/core/orders/orders.ts', '../../../renderer/app.tsx', 'no window'],
  ['main/core/store/open.ts', '../../desktop/window.ts', 'no host'],
  ['main/core/scanning/hid.ts', '../../desktop/window.ts', 'no host'],
  ['main/core/shipperone/client.ts', '../../sandbox/start.ts', 'no sandbox'],
  ['main/core/outbox/dispatcher.ts', 'node:timers', 'Timers are a port'],
  ['main/core/outbox/dispatcher.ts', 'node:timers/promises', 'Timers are a port'],

  ['main/contract/orders.ts', 'node:fs', 'only zod and itself'],
  ['main/contract/orders.ts', 'react', 'only zod and itself'],
  ['main/contract/orders.ts', '../core/orders/orders.ts', 'only zod and itself'],
  ['main/rpc/server.ts', 'node:events', 'no Node'],
  ['main/rpc/client.ts', '../core/createStation.ts', 'only the contract'],
  ['main/rpc/client.ts', 'ws', 'only the contract'],
  ['main/rpc/stdioTransport.ts', '../core/createStation.ts', 'Node'],
  ['main/sandbox/server.ts', '../core/shipperone/wire.ts', 'shares no code'],
  ['main/sandbox/world/orders.ts', '../../core/orders/orders.ts', 'shares no code'],
  ['main/sandbox/server.ts', 'electron', 'plain Node'],

  ['preload/index.ts', 'node:fs', 'no more'],
  ['preload/index.ts', '../main/core/createStation.ts', 'no more'],
  ['renderer/app.tsx', 'node:fs', 'no Node'],
  ['renderer/pack/bench.tsx', 'node:timers/promises', 'no Node'],
  ['renderer/pack/bench.tsx', '../../main/core/packing/packing.ts', 'the contract, the RPC and itself'],
  ['renderer/app.tsx', '../main/desktop/window.ts', 'the contract, the RPC and itself'],
  ['renderer/app.tsx', '../preload/index.ts', 'the contract, the RPC and itself'],
  ['main/desktop/window.ts', '../../renderer/app.tsx', 'not the shell'],
  ['main/desktop/window.ts', '../../shell/electron.ts', 'not the shell'],

  ['renderer/scan/decodeWedge.ts', 'zod', 'pure'],
  ['renderer/scan/decodeWedge.ts', '../state/store.ts', 'pure'],
  ['main/core/scanning/readBarcode.ts', 'node:util', 'pure'],
  ['main/core/scanning/readTracking.ts', 'zod', 'pure'],
  ['main/core/scanning/hidReports.ts', 'node-hid', 'pure'],
];

const allowed: readonly (readonly [path: string, specifier: string])[] = [
  ['main/desktop/window.ts', 'electron'],
  ['main/desktop/window.ts', '../core/createStation.ts'],
  ['main/desktop/practice.ts', '../sandbox/start.ts'],
  ['main/desktop/updates/feed.ts', 'electron-updater'],
  ['preload/index.ts', 'electron'],
  ['preload/index.ts', '../main/contract/channels.ts'],
  ['main/core/store/open.ts', 'better-sqlite3'],
  ['main/core/shipperone/client.ts', 'undici'],
  ['main/core/scanning/hidScanners.ts', 'node-hid'],
  ['main/core/orders/orders.ts', '../store/open.ts'],
  ['main/core/orders/orders.ts', '../../contract/orders.ts'],
  ['main/core/orders/orders.ts', 'node:crypto'],
  ['main/contract/orders.ts', 'zod'],
  ['main/contract/orders.ts', './common.ts'],
  ['main/rpc/server.ts', 'zod'],
  ['main/rpc/server.ts', './transport.ts'],
  ['main/rpc/server.ts', '../contract/frames.ts'],
  ['main/rpc/stdioTransport.ts', 'node:readline'],
  ['main/rpc/stdioTransport.ts', 'node:stream/promises'],
  ['main/sandbox/server.ts', 'node:http'],
  ['renderer/app.tsx', 'react-dom/client'],
  ['renderer/pack/bench.tsx', '../../main/contract/packing.ts'],
  ['renderer/state/client.ts', '../../main/rpc/client.ts'],
  ['renderer/pack/bench.tsx', '../state/store.ts'],
  ['renderer/scan/decodeWedge.ts', './keys.ts'],
  ['main/core/scanning/readBarcode.ts', './gs1/table.ts'],
  ['test/integration/x.test.ts', 'better-sqlite3'],
];

describe('the folder rules of the lint', () => {
  it.each(refused)('%s may not import %s', (path, specifier, words) => {
    expect(lint.errors(path, importing(specifier))).toContain(words);
  });

  it.each(allowed)('%s may import %s', (path, specifier) => {
    expect(lint.errors(path, importing(specifier))).toBe('');
  });

  it('the types of electron are free to use outside of the core', () => {
    expect(lint.errors('shell/electron.ts', importingType('electron'))).toBe('');
    expect(lint.errors('shell/electron.ts', `// Why.\n${importingType('electron')}`)).toBe('');
    expect(lint.errors('main/core/station.ts', importingType('electron'))).toContain('plain Node');
  });

  it.each([
    ["import { app } from 'electron'; export const use = app;"],
    ["import electron from 'electron'; export const use = electron;"],
    ["import electron, { app } from 'electron'; export const use = [electron, app];"],
    ["import 'electron';"],
    ["import { app } from 'electron/main'; export const use = app;"],
    ["// Why.\nimport { app, type App } from 'electron'; export const use = app; export type Use = App;"],
    ["export { app } from 'electron';"],
    ["export * from 'electron';"],
    ["export const use = await import('electron');"],
  ])('no form of import brings electron in by value: %s', (text) => {
    expect(lint.errors('shell/register.ts', text)).toContain('only in main/desktop and preload');
  });
});
