import type { App } from 'electron';

/** As electron-builder.yml has it: the installer writes it into the shortcuts that it makes. */
export const appId = 'com.packbench.station';

/**
 * Tells Windows that the window belongs to the installed shortcut; otherwise a station that was pinned to the taskbar
 * opens a second icon beside the pinned one. Other systems know by the package.
 */
export function nameOnTaskbar(app: Pick<App, 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(appId);
}
