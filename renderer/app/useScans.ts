import { useEffect } from 'react';
import { scannerProfile } from '../../main/contract/scannerProfile.ts';
import { captureScans } from '../scan/captureScans.ts';
import { changeUi } from '../state/store.ts';
import { useMirror, useStation } from '../station/StationContext.ts';

/** Every scan in this window goes to the station, whatever has the focus. */
export function useScans(): void {
  const { scan, scanComing, store } = useStation();
  // As text: every snapshot brings a new object, and capturing must not begin anew in the middle of a scan.
  const known = useMirror((mirror) => JSON.stringify(mirror.settings.scannerProfile));
  useEffect(() => {
    const profile = scannerProfile.nullable().parse(JSON.parse(known)) ?? undefined;
    return captureScans(window, {
      profile,
      onComing: scanComing,
      onScan: ({ raw, at, warnings, withoutHead }) => {
        changeUi(store, { scannerWarnings: warnings });
        scan(raw, 'wedge', at, withoutHead);
      },
    });
  }, [scan, scanComing, store, known]);
}
