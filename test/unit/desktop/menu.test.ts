import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../main/desktop/window/menuTemplate.ts';

const rolesOf = (platform: NodeJS.Platform, isKiosk: boolean): string =>
  JSON.stringify(menuTemplate(platform, isKiosk));

describe('the keys of the menu', () => {
  it.each(['win32', 'linux', 'darwin'] as const)(
    'give the screen of a kiosk back to nobody on %s',
    (platform) => {
      expect(rolesOf(platform, true)).not.toMatch(
        /togglefullscreen|appMenu|windowMenu|quit|close|minimize|hide/i,
      );
      expect(rolesOf(platform, false)).toContain('togglefullscreen');
    },
  );

  it.each(['win32', 'linux'] as const)(
    'close and reload nothing on %s, whatever a scanner types',
    (platform) => {
      expect(rolesOf(platform, false)).not.toMatch(/quit|close|reload|fileMenu|windowMenu/i);
    },
  );
});
