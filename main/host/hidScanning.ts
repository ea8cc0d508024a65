import type { ScannersStatus } from '../contract/status.ts';
import type { Clock, Logger } from '../core/ports.ts';
import type { ScaleReading } from '../core/scanning/hid/scaleReports.ts';
import type { ScannerEvent, ScannerSource } from '../core/scanning/hid/scannerSource.ts';
import type { Station } from '../core/station/station.ts';

export interface HidScanningPorts {
  readonly source: ScannerSource;
  readonly station: Pick<Station, 'served' | 'showScanners'>;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Brings what scanners in HID-POS mode read to the bench, with or without a window, and tells the station's status
 * which are plugged in and what stands in the way.
 * @returns closes all scanners; no scan comes after it is called.
 */
export function startHidScanning(ports: HidScanningPorts): () => Promise<void> {
  const { source, station, logger, clock, newId } = ports;

  const readings = new Map<string, ScaleReading>();

  const scaleStatus = (scaleId: string, name: string): NonNullable<ScannersStatus['scales']>[number] => {
    const reading = readings.get(scaleId);
    if (reading === undefined) return { scaleId, name, state: 'waiting' };
    return {
      scaleId,
      name,
      state: reading.state,
      ...(reading.state === 'stable' ? { grams: reading.grams } : {}),
    };
  };

  const show = (): void => {
    const devices = source.scanners();
    const scales = devices.filter(({ kind }) => kind === 'scale');
    station.showScanners({
      connected: devices
        .filter(({ kind }) => kind === 'scanner')
        .map(({ id, name }) => ({ scannerId: id, name })),
      ...(scales.length === 0 ? {} : { scales: scales.map(({ id, name }) => scaleStatus(id, name)) }),
      problems: [...source.problems()],
    });
  };

  const scan = async (raw: string): Promise<void> => {
    const given = { raw, source: 'hid', scanId: newId(), at: clock.now() } as const;
    try {
      const answer = await station.served.handlers['pack.scan'](given);
      if (!answer.ok) logger.warn('scanner.scan', { code: answer.error.code });
    } catch (error) {
      // A bug: told like one in a call of a client, and the next scan is taken.
      station.served.onBug('pack.scan', error);
    }
  };

  const weigh = async (grams: number): Promise<void> => {
    try {
      const answer = await station.served.handlers['pack.weigh']({ grams });
      // A weight while no order is open is nobody's: the scale is shown in the status all the same.
      if (!answer.ok && answer.error.code !== 'nothing_open') {
        logger.warn('scale.weight', { code: answer.error.code });
      }
    } catch (error) {
      station.served.onBug('pack.weigh', error);
    }
  };

  const onEvent = (event: ScannerEvent): void => {
    switch (event.is) {
      case 'scan':
        if (event.raw !== '') void scan(event.raw);
        return;
      case 'weight':
        readings.set(event.scanner.id, event.reading);
        if (event.reading.state === 'stable') void weigh(event.reading.grams);
        show();
        return;
      case 'connected':
      case 'gone':
        readings.delete(event.scanner.id);
        logger.info(`${event.scanner.kind}.${event.is}`, { name: event.scanner.name });
        show();
        return;
      case 'problem':
        logger.warn('scanner.problem', { code: event.problem.code, message: event.problem.message });
        show();
        return;
      case 'solved':
        logger.info('scanner.solved', { code: event.code });
        show();
        return;
    }
  };
  source.start(onEvent);
  return () => source.stop();
}
