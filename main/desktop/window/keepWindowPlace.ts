import type { BrowserWindow, Screen } from 'electron';
import type { Timers } from '../../core/ports.ts';
import { isReachable, type Placed, placeWindow, rememberPlace, type WindowPlaces } from './windowPlace.ts';

export interface PlacePorts {
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'on'>;
  readonly timers: Timers;
  readonly get: () => WindowPlaces;
  readonly set: (places: WindowPlaces) => void;
}

type PlacedWindow = Pick<
  BrowserWindow,
  'on' | 'getNormalBounds' | 'isMaximized' | 'isMinimized' | 'isFullScreen' | 'isDestroyed' | 'setBounds'
>;

/** A drag sends many events; the place is written once it is over. */
const settled = 500;

/** Where the window opens now; undefined where the host knows no displays. */
export function whereToOpen({ screen, get }: Omit<PlacePorts, 'set' | 'timers'>): Placed | undefined {
  const displays = screen.getAllDisplays();
  return displays.length === 0 ? undefined : placeWindow(get(), displays, screen.getPrimaryDisplay());
}

/** Keeps the window's place for the next start, and brings the window back when the display under it goes away. */
export function keepWindowPlace(window: PlacedWindow, ports: PlacePorts): void {
  const { screen, timers, get, set } = ports;
  let cancel: (() => void) | undefined;

  const keep = (): void => {
    cancel?.();
    cancel = undefined;
    if (screen.getAllDisplays().length === 0) return;
    // A full screen (kiosk) or a minimized window is no place that a person chose.
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return;
    const area = window.getNormalBounds();
    set(rememberPlace(get(), screen.getDisplayMatching(area), { area, isMaximized: window.isMaximized() }));
  };
  const keepSoon = (): void => {
    cancel?.();
    cancel = timers.after(settled, keep);
  };
  const bringBack = (): void => {
    const displays = screen.getAllDisplays();
    if (displays.length === 0 || window.isDestroyed() || window.isFullScreen()) return;
    const area = window.getNormalBounds();
    if (isReachable(area, displays)) return;
    const lost = { displays: [{ display: '', place: { ...area, isMaximized: false } }] };
    window.setBounds(placeWindow(lost, displays, screen.getPrimaryDisplay()).area);
  };

  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  screen.on('display-removed', bringBack);
  screen.on('display-metrics-changed', bringBack);
}
