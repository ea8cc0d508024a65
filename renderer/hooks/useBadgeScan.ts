import { useEffect, useEffectEvent } from 'react';
import { useStation } from '../station/StationContext.ts';

/** As in the scanner's set-up: asked for anew well before it ends. */
const leaseSeconds = 3;
const askAgainMs = 700;

/** While this is there, a scan is a badge for whoever asks, from keyboard and HID scanners alike, and signs nobody in. */
export function useBadgeScan(onBadge: (badge: string) => void): void {
  const { call, claims } = useStation();
  const take = useEffectEvent(onBadge);
  useEffect(
    () =>
      claims.claim((raw) => {
        take(raw);
        return true;
      }),
    [claims],
  );
  useEffect(() => {
    const borrow = async (): Promise<void> => {
      const answer = await call('scanner.borrow', { seconds: leaseSeconds, forBadge: true });
      const last = answer.ok ? answer.value.scans.at(-1) : undefined;
      if (last !== undefined) take(last.raw);
    };
    void borrow();
    const timer = setInterval(() => void borrow(), askAgainMs);
    return () => {
      clearInterval(timer);
      void call('scanner.borrow', { seconds: 0 });
    };
  }, [call]);
}
