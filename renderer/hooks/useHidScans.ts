import { useEffect, useEffectEvent } from 'react';
import type { CallInput } from '../../main/contract/calls.ts';
import { useStation } from '../station/StationContext.ts';

/** The scans are asked for again well before this time ends; a window that dies gives them back this soon. */
const leaseSeconds = 3;
const askAgainMs = 400;

type Kind = Omit<CallInput<'scanner.borrow'>, 'seconds'>;

/**
 * Scans of HID scanners come from the station and not through this window. While this is mounted, those of the
 * given kind come to `onScan` instead of the bench.
 */
export function useHidScans(onScan: (raw: string) => void, kind: Kind = {}): void {
  const { call } = useStation();
  const take = useEffectEvent(onScan);
  const ask = useEffectEvent((seconds: number) => call('scanner.borrow', { ...kind, seconds }));
  useEffect(() => {
    const borrow = async (): Promise<void> => {
      const answer = await ask(leaseSeconds);
      if (answer.ok) for (const { raw } of answer.value.scans) take(raw);
    };
    void borrow();
    const timer = setInterval(() => void borrow(), askAgainMs);
    return () => {
      clearInterval(timer);
      void call('scanner.borrow', { seconds: 0 });
    };
  }, [call]);
}
