import { settingsSections } from '../../../renderer/state/ui.ts';
import { callStation } from '../../../test/e2e/support/callStation.ts';
import { openSection, press, type Scene, see } from '../stage.ts';

const sections: readonly Scene[] = settingsSections.map((section) => ({
  name: `settings-${section}`,
  start: 'connected',
  isFresh: section === settingsSections[0],
  show: async ({ page }) => {
    await openSection(page, section);
    if (section === 'commands') await page.locator('.sheet .barcode').first().waitFor();
  },
}));

const dialogs: readonly Scene[] = [
  {
    name: 'settings-connection-new',
    start: 'connected',
    show: async ({ page }) => {
      await openSection(page, 'connections');
      await press(page, 'connection-add');
      await press(page, 'connection-save');
      await page.locator('.field-error').first().waitFor();
    },
  },
  {
    name: 'settings-connection-edit',
    start: 'connected',
    show: async ({ page }) => {
      await openSection(page, 'connections');
      await press(page, 'connection-edit');
      await see(page, 'connection-save');
    },
  },
  {
    name: 'settings-connection-remove',
    start: 'connected',
    show: async ({ page }) => {
      await openSection(page, 'connections');
      await press(page, 'connection-remove');
      await see(page, 'connection-remove-do');
    },
  },
  {
    name: 'settings-carrier-dialog',
    start: 'connected',
    show: async ({ page }) => {
      await openSection(page, 'carriers');
      await press(page, 'carrier-add');
      await see(page, 'carrier-save');
    },
  },
  {
    name: 'settings-restore-dialog',
    start: 'connected',
    show: async ({ page }) => {
      await callStation(page, 'backup.now', {});
      await openSection(page, 'data');
      await press(page, 'backup-restore');
      await see(page, 'restore-do');
    },
  },
  {
    name: 'settings-scanner-setup',
    start: 'connected',
    takesKeys: true,
    show: async ({ page }) => {
      await openSection(page, 'scanner');
      await press(page, 'setup-start');
      await see(page, 'setup-step');
      await page.locator('.test-code .barcode').waitFor();
    },
  },
];

export const settingsScenes: readonly Scene[] = [...sections, ...dialogs];
