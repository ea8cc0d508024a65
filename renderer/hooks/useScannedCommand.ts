import { useEffect, useEffectEvent } from 'react';
import { COMMAND_PREFIX, readCommand, type ScanCommand } from '../../main/contract/commandCodes.ts';
import { useStation } from '../station/StationContext.ts';
import { useHidScans } from './useHidScans.ts';

/** An AIM identifier that some scanners send before the code. */
const aim = /^\][A-Za-z]\w/;

/**
 * Offers scanned commands to what is open in the window, before the bench gets them. `take` answers whether it had a
 * use for the command; every other scan goes to the bench as ever.
 */
export function useScannedCommand(take: (command: ScanCommand) => boolean): void {
  const { claims, scan } = useStation();
  const offer = useEffectEvent((raw: string): boolean => {
    const code = raw.trim().replace(aim, '');
    if (code.slice(0, COMMAND_PREFIX.length).toUpperCase() !== COMMAND_PREFIX) return false;
    const command = readCommand(code);
    return command !== undefined && take(command);
  });
  useEffect(() => claims.claim((raw) => offer(raw)), [claims]);
  // What nobody here has a use for goes on to the bench as if it had been typed: borrowed, it would come back.
  useHidScans((raw) => (offer(raw) ? undefined : scan(raw, 'typed')), { onlyCommands: true });
}
