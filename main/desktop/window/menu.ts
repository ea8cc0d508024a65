import { Menu } from 'electron';
import { menuTemplate } from './menuTemplate.ts';

/** Sets the menu of the app for this system; again whenever kiosk mode changes. */
export function setUpMenu(platform: NodeJS.Platform, isKiosk: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, isKiosk)));
}
