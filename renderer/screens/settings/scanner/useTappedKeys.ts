import { useEffect, useEffectEvent, useState } from 'react';
import { capturedKey } from '../../../scan/capturedKey.ts';
import type { WedgeKey } from '../../../scan/wedgeKey.ts';
import { useStation } from '../../../station/StationContext.ts';

/** A scanner that has sent nothing for so long is done with its code; the slowest take 160 ms for a key. */
const silenceMs = 900;
/** Longer than any code; what comes beyond is a key held down. */
const mostKeys = 400;

/**
 * While `isOn`, all keys come here and none goes anywhere else.
 * Gives the keys of the scan that is coming in, or of the last one; `onScan` gets each scan once it is whole.
 */
export function useTappedKeys(
  isOn: boolean,
  on: { readonly scan: (keys: readonly WedgeKey[]) => void; readonly end: () => void },
): { readonly keys: readonly WedgeKey[]; readonly clear: () => void } {
  const { keyTap } = useStation();
  const [log, setLog] = useState<{ readonly keys: readonly WedgeKey[]; readonly isWhole: boolean }>(empty);
  const onScan = useEffectEvent(on.scan);
  const onEnd = useEffectEvent(on.end);

  useEffect(() => {
    if (!isOn) return;
    return keyTap.listen({
      onKey: (event) => {
        const { before: _, ...key } = capturedKey(event);
        setLog(({ keys, isWhole }) => ({
          keys: isWhole ? [key] : [...keys, key].slice(-mostKeys),
          isWhole: false,
        }));
      },
      onEnd: () => onEnd(),
    });
  }, [isOn, keyTap]);

  useEffect(() => {
    if (log.isWhole || log.keys.length === 0) return;
    const timer = setTimeout(() => {
      setLog({ keys: log.keys, isWhole: true });
      onScan(log.keys);
    }, silenceMs);
    return () => clearTimeout(timer);
  }, [log]);

  return { keys: log.keys, clear: () => setLog(empty) };
}

const empty = { keys: [], isWhole: true };
