import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ScannersStatus } from '../../../main/contract/status.ts';
import { createMemoryTransportPair } from '../../../main/rpc/memoryTransport.ts';
import { ScannerHint } from '../../../renderer/app/ScannerHint.tsx';
import { LanguageContext, translationFor } from '../../../renderer/i18n/language.ts';
import { HidScanners } from '../../../renderer/screens/settings/scanner/HidScanners.tsx';
import { StationContext } from '../../../renderer/station/StationContext.ts';
import { createStation } from '../../../renderer/station/station.ts';

function drawn(screen: ReactNode, language: 'en' | 'de'): string {
  const station = createStation({
    transport: createMemoryTransportPair()[0],
    hostInfo: { host: 'shell', platform: 'linux', appVersion: '0' },
    tones: { play: () => undefined },
    speech: { say: () => undefined },
    keyPace: { restBefore: () => 0, isLast: () => true },
    keyTap: { listen: () => () => undefined },
    newId: () => '1',
    now: () => 0,
  });
  return renderToStaticMarkup(
    <StationContext value={station}>
      <LanguageContext value={translationFor(language)}>{screen}</LanguageContext>
    </StationContext>,
  );
}

const problem = { code: 'no_permission', message: 'Add this udev rule: KERNEL=="hidraw*"' } as const;

test('what stands in the way of a scanner is told with the exact remedy, and hinted at on every screen', () => {
  const scanners: ScannersStatus = {
    connected: [{ scannerId: '1', name: 'Zebra DS2208' }],
    problems: [problem],
  };
  const english = drawn(<HidScanners scanners={scanners} />, 'en');
  expect(english).toContain('Zebra DS2208');
  expect(english).toContain('This user may not read the scanner.');
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
