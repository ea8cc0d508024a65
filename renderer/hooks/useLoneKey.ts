import { useEffect, useEffectEvent } from 'react';
import { fieldOf } from '../scan/fieldText.ts';
import { useStation } from '../station/StationContext.ts';
import { isDialogOpen } from './useShortcut.ts';

/** A scanner sends its next key within some 50 ms; a person who presses one key sends no other within this time. */
const aloneMs = 150;

/**
 * Runs `act` with a key that `fits` when it is pressed alone and outside text fields, so never for the keys of a
 * scan. While a dialog is open it does nothing, unless `inDialog` says that it belongs to the dialog.
 */
export function useLoneKey(
  fits: (event: KeyboardEvent) => boolean,
  act: (event: KeyboardEvent) => void,
  inDialog = false,
): void {
  const { keyPace } = useStation();
  const run = useEffectEvent(act);
  const isWanted = useEffectEvent(fits);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent): void => {
      // Shift alone is no key of a scan; in a real scan the keys after it show what it is.
      if (event.key === 'Shift') return;
      clearTimeout(timer);
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.repeat;
      if (!isPlain || !isWanted(event) || fieldOf(event.target) !== null) return;
      if (isDialogOpen() !== inDialog) return;
      if (keyPace.restBefore(event) < aloneMs) return;
      timer = setTimeout(() => {
        if (keyPace.isLast(event)) run(event);
      }, aloneMs);
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', listen);
    };
  }, [keyPace, inDialog]);
}
