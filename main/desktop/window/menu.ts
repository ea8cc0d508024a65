import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu is never seen on Windows and Linux; it is there for its keys. It has none of the usual Ctrl+W,
 * Ctrl+R or Ctrl+Q: scanners type control characters as Ctrl with a letter, and a label must not close the
 * station. macOS needs its own menus, or copying and quitting do not work there.
 */
export function setUpMenu(platform: NodeJS.Platform): void {
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  };
  const own: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }]
      : [view];
  Menu.setApplicationMenu(Menu.buildFromTemplate(own));
}
