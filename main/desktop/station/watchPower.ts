import type { PowerMonitor } from 'electron';
import type { HostedStation } from '../../host/hostedStation.ts';

/** Tells the open station when the computer sleeps and wakes. */
export function watchPower(
  powerMonitor: Pick<PowerMonitor, 'on'>,
  station: () => Pick<HostedStation, 'suspend' | 'resume'> | undefined,
): void {
  powerMonitor.on('suspend', () => station()?.suspend());
  powerMonitor.on('resume', () => station()?.resume());
}

/**
 * Linux and macOS shut down: `leave` closes the station. Electron holds the shutdown up only for a listener that prevents
 * it, and then waits for the app to quit; without that the process ends in the middle of closing.
 */
export function watchShutdown(powerMonitor: Pick<PowerMonitor, 'on'>, leave: () => void): void {
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    leave();
  });
}
