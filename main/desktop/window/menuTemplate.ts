import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu is never seen on Windows and Linux; it is there for its keys. It has none of the usual Ctrl+W,
 * Ctrl+R or Ctrl+Q: scanners type control characters as Ctrl with a letter, and a label must not close the
 * station. macOS needs its own menus, or copying and quitting do not work there. In kiosk mode no key may give the
 * screen back (F11 would: to Electron kiosk is a full screen like any other), nor end the app (Cmd+Q), nor put the
 * window away.
 */
export function menuTemplate(platform: NodeJS.Platform, isKiosk: boolean): MenuItemConstructorOptions[] {
  const fullScreen: MenuItemConstructorOptions[] = isKiosk ? [] : [{ role: 'togglefullscreen' }];
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, ...fullScreen],
  };
  if (platform !== 'darwin') return [view];
  // The first menu is the app's own there, whatever it is called.
  if (isKiosk) return [{ label: 'Packbench', submenu: [{ role: 'about' }] }, { role: 'editMenu' }, view];
  return [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }];
}
