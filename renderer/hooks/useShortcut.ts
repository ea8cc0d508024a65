import { useEffect, useEffectEvent } from 'react';
import { isShortcut } from '../view/pressedKey.ts';

/** True while a native dialog holds the focus; keys then belong to it. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether the focused element takes the key itself: Enter and Space belong to what can be pressed or written in. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return (
    event.target instanceof HTMLElement && event.target.closest('button, a, input, textarea, select') !== null
  );
}

/**
 * Runs `act` for a key such as "Alt+U" or "Escape", whatever has the focus, unless a dialog is open. Alt with the
 * number pad is left alone, because some scanners type characters with it.
 */
export function useShortcut(shortcut: string, act: () => void, isOn = true): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isDialogOpen()) return;
      if (!isShortcut(event, shortcut) || isTaken(event)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut, isOn]);
}
