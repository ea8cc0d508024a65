import { useEffect } from 'react';
import { captureScans } from '../scan/captureScans.ts';
import { changeUi } from '../state/store.ts';
import { useStation } from '../station/StationContext.ts';

/** Every scan in this window goes to the station, whatever has the focus. */
export function useScans(): void {
  const { scan, store } = useStation();
  useEffect(
    () =>
      captureScans(window, {
        onScan: ({ raw, at, warnings }) => {
          changeUi(store, { scannerWarnings: warnings });
          scan(raw, 'wedge', at);
        },
      }),
    [scan, store],
  );
}
