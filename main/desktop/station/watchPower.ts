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
