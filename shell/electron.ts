/** The module `electron` of the shell: only what main/desktop uses, by Electron's own types. */
export { app } from './parts/app.ts';
export { ipcMain } from './parts/ipc.ts';
export { shell } from './parts/openOutside.ts';
export { protocol } from './parts/schemes.ts';
export { session } from './parts/session.ts';
export { dialog, net, powerMonitor, ShellMenu as Menu, safeStorage, screen } from './parts/system.ts';
export { ShellWindow as BrowserWindow } from './parts/window.ts';
