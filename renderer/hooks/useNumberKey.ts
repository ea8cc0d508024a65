import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen } from './useShortcut.ts';

/** A scanner sends its next key within some 50 ms; a person who presses one digit sends none. */
const aloneMs = 150;

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

/** Runs `act` with a digit from 1 to 9 pressed alone, outside text fields: never for the digits of a scan. */
export function useNumberKey(act: (digit: number) => void, isOn: boolean): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastKeyAt = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent): void => {
      const wasAlone = event.timeStamp - lastKeyAt > aloneMs;
      lastKeyAt = event.timeStamp;
      clearTimeout(timer);
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
      if (!isPlain || !wasAlone || !/^[1-9]$/.test(event.key) || isTextField(event.target)) return;
      if (isDialogOpen()) return;
      const digit = Number(event.key);
      timer = setTimeout(() => run(digit), aloneMs);
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', listen, true);
    };
  }, [isOn]);
}
