import type { DesktopHost, Printing, SecretStore } from '../../core/ports.ts';
import type { HostedStation, HostOptions, Opened } from '../../host/hostedStation.ts';
import type { Transport } from '../../rpc/transport.ts';
import { report } from '../report.ts';

/** What the host gives to open stations; see main/host. */
export interface StationSource {
  readonly openStation: (options: HostOptions) => Promise<Opened>;
  readonly readMode: (dataDir: string) => 'practice' | 'real' | undefined;
  readonly writeMode: (dataDir: string, mode: 'practice' | 'real') => void;
}

export interface KeeperOptions extends StationSource {
  readonly dataDir: string;
  /** The station to open this time; absent: the one that was open last, practice on the first start. */
  readonly practice?: boolean;
  /** For the station that is opened first. */
  readonly newLeadPin?: string;
  readonly printing?: Printing;
  readonly desktop?: DesktopHost;
  readonly secretsFor: (practice: boolean) => Promise<SecretStore> | SecretStore;
  /** The other station was asked for: clients of this one must be let go now. */
  readonly onLeaving: () => void;
  /** The other station opened, or was refused. */
  readonly onArrived: (opened: Opened) => void;
}

export interface StationKeeper {
  open(): Promise<Opened>;
  /** Answers this client with the station that is open; closes the transport when there is none. */
  serve(transport: Transport): void;
  /** The open station; undefined while it is refused, being switched, or closed. */
  current(): HostedStation | undefined;
  /** Resolves when the station is closed, and does nothing when none is open. */
  close(): Promise<void>;
}

/** Keeps one station open at a time, and changes between the real one and practice. */
export function createStationKeeper(options: KeeperOptions): StationKeeper {
  let station: HostedStation | undefined;
  let ended = false;
  // Opening and closing follow one another, however fast a person asks.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined); // The caller of `result` is told; the next in turn goes on.
    return result;
  };

  let { newLeadPin } = options;
  const openMode = async (practice: boolean): Promise<Opened> => {
    const lead = newLeadPin;
    newLeadPin = undefined;
    const secrets = await options.secretsFor(practice);
    const opened = await options.openStation({
      dataDir: options.dataDir,
      practice,
      secrets,
      ...(lead === undefined ? {} : { newLeadPin: lead }),
      ...(options.printing === undefined ? {} : { printing: options.printing }),
      ...(options.desktop === undefined ? {} : { desktop: options.desktop }),
      switchMode: (next) => {
        // After the reply to the call that asked for it.
        setImmediate(() => void inTurn(() => switchTo(next)));
      },
    });
    if (opened.ok) station = opened.station;
    return opened;
  };
  const closeCurrent = async (): Promise<void> => {
    const closing = station;
    station = undefined;
    await closing?.close();
  };
  /** A disk that takes nothing must not end the station that has just opened. */
  const remember = (practice: boolean): void => {
    try {
      options.writeMode(options.dataDir, practice ? 'practice' : 'real');
    } catch (error) {
      report('Which station was open last could not be kept', error);
    }
  };
  const switchTo = async (practice: boolean): Promise<void> => {
    if (ended || station?.practice === practice) return;
    options.onLeaving();
    await closeCurrent();
    const opened = await openMode(practice);
    // Only a station that opens is opened again next time.
    if (opened.ok) remember(practice);
    options.onArrived(opened);
  };

  return {
    open: () => inTurn(() => openMode(options.practice ?? options.readMode(options.dataDir) !== 'real')),
    serve: (transport) => {
      if (station === undefined) transport.close();
      else station.serve(transport);
    },
    current: () => station,
    close: () =>
      inTurn(() => {
        ended = true;
        return closeCurrent();
      }),
  };
}
