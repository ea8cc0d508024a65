import { expect, test } from 'vitest';
import type { ScannersStatus } from '../../../main/contract/status.ts';
import { ScannerHint } from '../../../renderer/app/ScannerHint.tsx';
import { HidScanners } from '../../../renderer/screens/settings/scanner/HidScanners.tsx';
import { drawn } from './support/drawn.tsx';

const problem = { code: 'no_permission', message: 'Add this udev rule: KERNEL=="hidraw*"' } as const;

test('what stands in the way of a scanner is told with the exact remedy, and hinted at on every screen', () => {
  const scanners: ScannersStatus = {
    connected: [{ scannerId: '1', name: 'Zebra DS2208' }],
    problems: [problem],
  };
  const english = drawn(<HidScanners scanners={scanners} />, 'en');
  expect(english).toContain('Zebra DS2208');
  expect(english).toContain('This user account may not read the scanner.');
  expect(english).toContain('KERNEL==&quot;hidraw*&quot;');
  expect(drawn(<HidScanners scanners={scanners} />, 'de')).toContain(
    'Dieser Benutzer darf den Scanner nicht lesen.',
  );
  expect(drawn(<ScannerHint problems={1} />, 'en')).toContain('status-scanner');
});

test('without a problem there is no hint, and no scanner is named that does not exist', () => {
  const none: ScannersStatus = { connected: [], problems: [] };
  expect(drawn(<ScannerHint problems={0} />, 'en')).toBe('');
  expect(drawn(<HidScanners scanners={none} />, 'en')).toContain('None is connected');
});
