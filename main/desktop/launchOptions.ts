import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How this start differs from an ordinary one. */
export interface LaunchOptions {
  /** Absolute path of the data folder; absent: the system's folder for this app. */
  readonly dataDir?: string;
  /** The station to open this time, whatever was open last; absent: the one that was open last. */
  readonly practice?: boolean;
  /** The shift lead who gets a new PIN at this start. */
  readonly newLeadPin?: string;
  /** Whether this start fills the screen, whatever the settings say. */
  readonly kiosk?: boolean;
}

/**
 * Reads `--data-dir D`, `--practice`, `--real`, `--kiosk`, `--no-kiosk` and `--new-lead-pin NAME`, and `PACKBENCH_DATA_DIR`
 * for those who cannot pass arguments.
 * Everything else on the command line belongs to Electron and is left alone. With both modes named, practice
 * wins: it cannot ship anything; and no kiosk wins: it is the way out.
 */
export function readLaunchOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      'data-dir': { type: 'string' },
      practice: { type: 'boolean' },
      real: { type: 'boolean' },
      'new-lead-pin': { type: 'string' },
      kiosk: { type: 'boolean' },
      'no-kiosk': { type: 'boolean' },
    },
  });
  const lead = values['new-lead-pin'];
  const named = values['data-dir'];
  const dataDir = typeof named === 'string' && named !== '' ? named : env.PACKBENCH_DATA_DIR;
  const practice = values.practice === true ? true : values.real === true ? false : undefined;
  const kiosk = values['no-kiosk'] === true ? false : values.kiosk === true ? true : undefined;
  return {
    ...(dataDir === undefined || dataDir === '' ? {} : { dataDir: resolve(dataDir) }),
    ...(practice === undefined ? {} : { practice }),
    ...(typeof lead === 'string' && lead !== '' ? { newLeadPin: lead } : {}),
    ...(kiosk === undefined ? {} : { kiosk }),
  };
}
