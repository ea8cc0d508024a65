import { useEffect, useEffectEvent } from 'react';
import { COMMAND_PREFIX, readCommand, type ScanCommand } from '../../main/contract/commandCodes.ts';
import { useStation } from '../station/StationContext.ts';
import { useHidScans } from './useHidScans.ts';

/** An AIM identifier that some scanners send before the code. */
const aim = /^\][A-Za-z]\w/;

/**
 * Offers scanned commands to the component that is open in the window before the bench gets them. `take` answers
 * whether it used the command; every other scan goes to the bench.
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
  // A command that nobody here uses goes on to the bench as if it had been typed; as a borrowed scan it would
  // come back here.
  useHidScans((raw) => (offer(raw) ? undefined : scan(raw, 'typed')), { onlyCommands: true });
}
