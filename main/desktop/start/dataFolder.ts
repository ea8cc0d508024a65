import { win32 } from 'node:path';

export interface FolderFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Electron's own choice, its `userData`. */
  readonly usual: string;
  /** Whether a station has worked in this folder. */
  readonly hasStation: (folder: string) => boolean;
}

/**
 * Where a station lies that was named no folder. On Windows Electron would take the roaming AppData: companies copy that
 * to every computer on which the person signs in, and two benches would then send the same decisions; or they keep it on
 * a server, where a database is not safe. So it is the local one there; but a station that an earlier build began in the
 * roaming one stays where it is, with the parcels that wait in it, until somebody moves it.
 */
export function usualDataFolder({ platform, env, usual, hasStation }: FolderFacts): string {
  const local = env.LOCALAPPDATA;
  if (platform !== 'win32' || local === undefined || !win32.isAbsolute(local)) return usual;
  const folder = win32.join(local, win32.basename(usual));
  return !hasStation(folder) && hasStation(usual) ? usual : folder;
}
