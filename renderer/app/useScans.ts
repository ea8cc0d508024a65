import { useEffect } from 'react';
import { captureScans } from '../scan/captureScans.ts';
import { changeUi } from '../state/store.ts';
import { useStation } from '../station/StationContext.ts';

/** Hands every scan made in this window to the station, with what was noticed about the scanner. */
export function useScans(): void {
  const station = useStation();
  useEffect(
    () =>
      captureScans(window, {
        onScan: ({ raw, warnings }) => {
          changeUi(station.store, { scannerWarnings: warnings });
          station.scan(raw, 'wedge');
        },
      }),
    [station],
  );
}
