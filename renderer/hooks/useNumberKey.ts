import { useEffect, useEffectEvent } from 'react';
import { useStation } from '../station/StationContext.ts';
import { isDialogOpen } from './useShortcut.ts';

/** A scanner sends its next key within some 50 ms; a person who presses one digit sends none. */
const aloneMs = 150;

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

/**
 * Runs `act` with a digit from 1 to 9 pressed alone, outside text fields: never for the digits of a scan. Under an open
 * dialog nothing runs; `inDialog` is for what stands in the dialog itself.
 */
export function useNumberKey(act: (digit: number) => void, inDialog = false): void {
  const { keyPace } = useStation();
  const run = useEffectEvent(act);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent): void => {
      clearTimeout(timer);
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
      if (!isPlain || !/^[1-9]$/.test(event.key) || isTextField(event.target)) return;
      if (isDialogOpen() !== inDialog) return;
      if (keyPace.restBefore(event) < aloneMs) return;
      const digit = Number(event.key);
      timer = setTimeout(() => {
        if (keyPace.isLast(event)) run(digit);
      }, aloneMs);
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', listen);
    };
  }, [keyPace, inDialog]);
}
