import { useEffect, useEffectEvent } from 'react';
import { useStation } from '../station/StationContext.ts';
import { useHidScans } from './useHidScans.ts';

/** While this is mounted, every scan goes to `onScan` instead of the bench, from keyboard and HID scanners alike. */
export function useFieldScan(
  onScan: (raw: string) => void,
  kind: { readonly forBadge?: boolean } = {},
): void {
  const { claims } = useStation();
  const take = useEffectEvent(onScan);
  useEffect(
    () =>
      claims.claim((raw) => {
        take(raw);
        return true;
      }),
    [claims],
  );
  useHidScans((raw) => take(raw), kind);
}
